package org.gongkai.publish;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Rows as texts for a CSV file, one after another. */
final class CsvRows {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ResultRows source;
    private final List<String> columns;
    private final CsvWording wording;
    private final List<CsvColumnTexts> known = new ArrayList<>();
    private boolean onRow;

    CsvRows(ResultRows source, CsvWording wording) throws SQLException {
        this.source = source;
        this.wording = wording;
        this.columns = List.copyOf(source.columns());
        columns.forEach(column -> known.add(new CsvColumnTexts(text -> CsvText.of(wording.value(column, text)))));
        this.onRow = source.next();
    }

    /** Whether there is a row to take. */
    boolean hasNext() {
        return onRow;
    }

    List<String> next() throws SQLException {
        List<String> row = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            row.add(text(column, source.value(column)));
        }
        onRow = source.next();
        return row;
    }

    private String text(int column, Object value) throws SQLException {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof LocalDateTime moment) {
            return TO_THE_SECOND.format(moment);
        }
        if (value instanceof OffsetDateTime moment) {
            return TO_THE_SECOND.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Boolean || value instanceof LocalDate || value instanceof LocalTime) {
            return value.toString();
        }
        if (value instanceof String || value instanceof UUID) {
            return known.get(column).of(value.toString());
        }
        throw new SQLException("column " + columns.get(column) + " is a "
                + value.getClass().getSimpleName() + ", which a single cell of a CSV file cannot hold");
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return CsvText.of(decimal);
        }
        if (number instanceof Double || number instanceof Float) {
            return CsvText.of(number.doubleValue(), number instanceof Float);
        }
        return number.toString();
    }
}
