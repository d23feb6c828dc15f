package org.gongkai.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.CsvTable;

/** The words as they are delivered, and a short way to write what a cell came to. */
final class ValueFixture {
    static final ExpectedValue COUNT = new ExpectedValue(0, false, Optional.of("件"));
    static final ExpectedValue CHANGE = new ExpectedValue(0, true, Optional.of("项"));
    static final ExpectedValue PERSONS = new ExpectedValue(0, false, Optional.of("人次"));
    static final ExpectedValue MONEY = new ExpectedValue(4, false, Optional.of("万元"));

    private static final Path FILE = Path.of("data", "values.csv");

    private ValueFixture() {}

    static ValueVocabulary vocabulary() {
        return new ValueVocabulary(words());
    }

    static ValueParser parser() {
        return new ValueParser(vocabulary());
    }

    static List<ValueWord> words() {
        try {
            return CsvTable.rows(FILE).stream().map(ValueFixture::word).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code lower_bound 5000 5000..5999 人}, or {@code unreadable two_numbers}. */
    static String written(ReportedValue value) {
        StringBuilder text = new StringBuilder(value.status().code());
        value.value().ifPresent(number -> text.append(' ').append(number.toPlainString()));
        if (value.status().hasValue() && value.status() != FigureStatus.REPORTED) {
            text.append(' ').append(value.low().map(Object::toString).orElse(""));
            text.append("..").append(value.high().map(Object::toString).orElse(""));
        }
        value.unit().ifPresent(unit -> text.append(' ').append(unit));
        value.reason().ifPresent(reason -> text.append(' ').append(reason.code()));
        value.remark().ifPresent(remark -> text.append(" (").append(remark).append(')'));
        return text.toString();
    }

    private static ValueWord word(CSVRecord row) {
        return new ValueWord(
                row.get("kind"),
                row.get("text"),
                row.get("stands"),
                row.get("means"),
                row.get("factor"),
                row.get("dimension"),
                row.get("note"));
    }
}
