package org.gongkai.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVFormat;
import org.gongkai.publish.JsonText;

/** Writes the rows of a query on the console. Used by one thread. */
final class ResultPrinter {

    /** A table is laid out in memory; whoever wants more takes CSV or JSON, which are written row by row. */
    private static final int MOST_ROWS_OF_A_TABLE = 1000;

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final PrintWriter console;

    ResultPrinter(PrintWriter console) {
        this.console = console;
    }

    /** Writes all rows; returns whether there were more than a table shows. */
    boolean print(ResultSet result, ResultFormat format) throws SQLException, IOException {
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

    private static List<String> texts(ResultSet result, int columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            texts.add(text(result.getObject(column)));
        }
        return texts;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private boolean csv(ResultSet result) throws SQLException, IOException {
        List<String> labels = labels(result.getMetaData());
        CSV.printRecord(console, labels.toArray());
        while (result.next()) {
            CSV.printRecord(console, texts(result, labels.size()).toArray());
        }
        return false;
    }

    private boolean json(ResultSet result) throws SQLException {
        List<String> labels = labels(result.getMetaData());
        String before = "[\n  ";
        while (result.next()) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            for (int column = 1; column <= labels.size(); column++) {
                members.add(JsonText.quoted(labels.get(column - 1)) + ": " + json(result.getObject(column)));
            }
            console.print(before + members);
            before = ",\n  ";
        }
        console.println(before.startsWith("[") ? "[]" : "\n]");
        return false;
    }

    /** JSON knows no infinite number. */
    private static String json(Object value) {
        if (value == null) {
            return "null";
        }
        boolean infinite = value instanceof Double number && (number.isNaN() || number.isInfinite());
        if (value instanceof Number && !infinite || value instanceof Boolean) {
            return text(value);
        }
        return JsonText.quoted(text(value));
    }

    private boolean table(ResultSet result) throws SQLException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(labels(result.getMetaData()));
        boolean more = result.next();
        while (more && lines.size() <= MOST_ROWS_OF_A_TABLE) {
            lines.add(texts(result, lines.get(0).size()).stream()
                    .map(text -> text.replaceAll("\\s+", " "))
                    .toList());
            more = result.next();
        }
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
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

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
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

    /** Chinese characters take two places on a console. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 && isWide(point) ? 2 : 1)
                .sum();
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point)
                || point >= 0x3000 && point <= 0x30FF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xFF00 && point <= 0xFF60;
    }
}
