package org.gongkai.console;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.publish.JsonText;
import org.gongkai.warehouse.PlainValue;

/** Values of a result as text, and as JSON. */
final class ValueText {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private ValueText() {}

    /** The value as people read it; what has parts is JSON. */
    static String plain(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof PlainValue.Json || value instanceof List || value instanceof Map) {
            return json(Optional.of(value));
        }
        return value.toString();
    }

    /** The value as JSON, which knows no infinite number. */
    static String json(Optional<?> value) {
        return value.map(ValueText::jsonOf).orElse("null");
    }

    private static String jsonOf(Object value) {
        if (value instanceof PlainValue.Json json) {
            return json.text();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> json((Optional<?>) element))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry ->
                            JsonText.quoted(entry.getKey().toString()) + ": " + json((Optional<?>) entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        boolean bare = value instanceof Boolean || value instanceof Number && isFinite((Number) value);
        return bare ? plain(value) : JsonText.quoted(plain(value));
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }
}
