package org.gongkai.publish;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows of a result in a script, one after another, the rows of one part after those of another. */
final class ScriptRows {

    private static final Pattern NAME_OF_PART = Pattern.compile("[0-9A-Za-z_]{1,40}");

    /** JavaScript reads a number as a double, which holds this many digits for sure. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private final ResultRows source;
    private final List<String> columns;
    private final int firstColumn;
    private final int keys;
    private final String[] above;

    /** The texts of each column with their places, in the order in which they came. */
    private final Map<Integer, Map<String, Integer>> texts = new TreeMap<>();

    private boolean onRow;
    private String part = "";

    /**
     * The rows from where the result is.
     *
     * @param firstColumn the first column that is written; what stands before it tells the part
     * @param keys how many of the columns written are left out where they are as in the row above
     */
    ScriptRows(ResultRows source, int firstColumn, int keys) throws SQLException {
        this.source = source;
        this.columns = source.columns();
        this.firstColumn = firstColumn;
        this.keys = keys;
        this.above = new String[keys];
        this.onRow = source.next();
    }

    boolean hasNext() {
        return onRow;
    }

    int keys() {
        return keys;
    }

    /** Steps to the part of the next row and returns its name, which is that of a file too. */
    String nextPart() throws SQLException {
        part = partOfRow();
        if (part == null || !NAME_OF_PART.matcher(part).matches()) {
            throw new SQLException("no file can be named after the part " + part);
        }
        Arrays.fill(above, "");
        texts.clear();
        return part;
    }

    boolean hasNextOfPart() throws SQLException {
        return onRow && (firstColumn == 1 || part.equals(partOfRow()));
    }

    private String partOfRow() throws SQLException {
        Object told = source.value(0);
        return told == null ? null : told.toString();
    }

    String columns() throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = firstColumn; column <= columns.size(); column++) {
            labels.add(JsonText.quotedInScript(columns.get(column - 1)));
        }
        return "[" + String.join(",", labels) + "]";
    }

    String next() throws SQLException {
        StringBuilder row = new StringBuilder("[");
        int end = 1;
        for (int column = firstColumn; column <= columns.size(); column++) {
            String value = written(column);
            row.append(value);
            if (!value.isEmpty()) {
                end = row.length();
            }
            row.append(',');
        }
        onRow = source.next();
        row.setLength(end);
        return row.append(']').toString();
    }

    /** A value in its place, which is empty where the reader knows it. */
    private String written(int column) throws SQLException {
        String value = value(column);
        int key = column - firstColumn;
        if (key >= keys) {
            return value;
        }
        String told = value.isEmpty() ? "null" : value;
        boolean known = told.equals(above[key]);
        above[key] = told;
        return known ? "" : told;
    }

    /** The texts that stand for numbers in the rows since the part began. */
    String texts() throws SQLException {
        List<String> lists = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, Integer>> known : texts.entrySet()) {
            List<String> quoted = known.getValue().keySet().stream()
                    .map(JsonText::quotedInScript)
                    .toList();
            lists.add(
                    JsonText.quotedInScript(columns.get(known.getKey() - 1)) + ":[" + String.join(",\n", quoted) + "]");
        }
        return "{" + String.join(",\n", lists) + "}";
    }

    private String value(int column) throws SQLException {
        Object value = source.value(column - 1);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            Map<String, Integer> known = texts.computeIfAbsent(column, first -> new LinkedHashMap<>());
            return String.valueOf(known.computeIfAbsent(text, added -> known.size()));
        }
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof Double number) {
            return CsvText.of(number, false);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof LocalDate) {
            return JsonText.quotedInScript(value.toString());
        }
        throw new SQLException("column " + columns.get(column - 1) + " is a "
                + value.getClass().getSimpleName() + ", which the page does not know");
    }

    /** What a double may not hold stays a text, so that the page shows every digit. */
    private static String number(BigDecimal decimal) {
        String text = CsvText.of(decimal);
        return decimal.stripTrailingZeros().precision() > DIGITS_OF_A_DOUBLE ? JsonText.quotedInScript(text) : text;
    }
}
