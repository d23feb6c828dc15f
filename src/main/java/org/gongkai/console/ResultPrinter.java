package org.gongkai.console;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gongkai.publish.CsvText;
import org.gongkai.publish.JsonText;
import org.gongkai.warehouse.PlainValue;

/** Writes the rows of a query on the console, and stops when nobody reads any more. Used by one thread. */
final class ResultPrinter {

    /** A table is laid out in memory; whoever wants more takes CSV or JSON, which are written row by row. */
    private static final int MOST_ROWS_OF_A_TABLE = 1000;

    private static final int ROWS_BETWEEN_CHECKS = 100;

    private final PrintWriter console;

    ResultPrinter(PrintWriter console) {
        this.console = console;
    }

    /** Writes all rows; returns whether there were more than a table shows. */
    boolean print(ResultSet result, ResultFormat format) throws SQLException {
        return switch (format) {
            case TABLE -> table(result);
            case CSV -> csv(result);
            case JSON -> json(result);
        };
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column));
        }
        return labels;
    }

    /** The labels as names of members, which a reader could not tell apart if two were the same. */
    private static List<String> distinct(List<String> labels) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String label : labels) {
            String name = label;
            for (int number = 1; distinct.contains(name) || number > 1 && labels.contains(name); number++) {
                name = label + "_" + number;
            }
            distinct.add(name);
        }
        return List.copyOf(distinct);
    }

    private static List<Optional<Object>> values(ResultSet result, int columns) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            values.add(PlainValue.of(result, column));
        }
        return values;
    }

    /** Whether whoever reads the console went away, as {@code head} does. */
    private boolean isUnread(long row) {
        return row % ROWS_BETWEEN_CHECKS == 0 && console.checkError();
    }

    private boolean csv(ResultSet result) throws SQLException {
        List<String> labels = labels(result.getMetaData());
        line(labels.stream().map(label -> field(Optional.of(label))).toList());
        for (long row = 1; result.next() && !isUnread(row); row++) {
            line(values(result, labels.size()).stream()
                    .map(ResultPrinter::field)
                    .toList());
        }
        return false;
    }

    private void line(List<String> fields) {
        console.print(String.join(",", fields) + "\n");
    }

    /** Null is nothing at all and an empty text is quoted; what a spreadsheet could run begins with an apostrophe. */
    private static String field(Optional<Object> value) {
        if (value.isEmpty() || value.get() instanceof Number) {
            return value.map(ValueText::plain).orElse("");
        }
        String text = CsvText.of(ValueText.plain(value.get()));
        boolean quoted = text.isEmpty()
                || !text.strip().equals(text)
                || text.chars().anyMatch(character -> ",\"\n".indexOf(character) >= 0);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private boolean json(ResultSet result) throws SQLException {
        List<String> names = distinct(labels(result.getMetaData()));
        String before = "[\n  ";
        for (long row = 1; result.next() && !isUnread(row); row++) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            List<Optional<Object>> values = values(result, names.size());
            for (int column = 0; column < names.size(); column++) {
                members.add(JsonText.quoted(names.get(column)) + ": " + ValueText.json(values.get(column)));
            }
            console.print(before + members);
            before = ",\n  ";
        }
        console.println(before.startsWith("[") ? "[]" : "\n]");
        return false;
    }

    private boolean table(ResultSet result) throws SQLException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(onOneLine(labels(result.getMetaData()).stream()
                .<Optional<Object>>map(Optional::of)
                .toList()));
        boolean more = result.next();
        while (more && lines.size() <= MOST_ROWS_OF_A_TABLE) {
            lines.add(onOneLine(values(result, lines.get(0).size())));
            more = result.next();
        }
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], TextWidth.of(line.get(column)));
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            console.println(padded(lines.get(line), widths));
            if (line == 0) {
                console.println(rule(widths));
            }
        }
        return more;
    }

    /** A control character could move what comes after, or colour the console. */
    private static List<String> onOneLine(List<Optional<Object>> values) {
        return values.stream()
                .map(value -> value.map(ValueText::plain).orElse("").replaceAll("[\\s\\p{Cc}]+", " "))
                .collect(Collectors.toList());
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - TextWidth.of(cell) + 2));
        }
        return text.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringJoiner rule = new StringJoiner("  ");
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        return rule.toString();
    }
}
