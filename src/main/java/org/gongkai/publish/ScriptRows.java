package org.gongkai.publish;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a result as JSON, one after another, the rows of one part after those of another. */
final class ScriptRows {

    private static final Pattern NAME_OF_PART = Pattern.compile("[0-9A-Za-z_]{1,40}");

    /** JavaScript reads a number as a double, which holds this many digits for sure. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private final ResultSet result;
    private final ResultSetMetaData columns;
    private final int firstColumn;
    private boolean onRow;
    private String part = "";

    /**
     * The rows from where the result is.
     *
     * @param firstColumn the first column that is written; what stands before it tells the part
     */
    ScriptRows(ResultSet result, int firstColumn) throws SQLException {
        this.result = result;
        this.columns = result.getMetaData();
        this.firstColumn = firstColumn;
        this.onRow = result.next();
    }

    boolean hasNext() {
        return onRow;
    }

    /** Steps to the part of the next row and returns its name, which is that of a file too. */
    String nextPart() throws SQLException {
        part = result.getString(1);
        if (part == null || !NAME_OF_PART.matcher(part).matches()) {
            throw new SQLException("no file can be named after the part " + part);
        }
        return part;
    }

    boolean hasNextOfPart() throws SQLException {
        return onRow && (firstColumn == 1 || part.equals(result.getString(1)));
    }

    String columns() throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = firstColumn; column <= columns.getColumnCount(); column++) {
            labels.add(JsonText.quotedInScript(columns.getColumnLabel(column)));
        }
        return "[" + String.join(",", labels) + "]";
    }

    String next() throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = firstColumn; column <= columns.getColumnCount(); column++) {
            values.add(value(column));
        }
        onRow = result.next();
        return "[" + String.join(",", values) + "]";
    }

    private String value(int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "null";
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
        if (value instanceof String || value instanceof LocalDate) {
            return JsonText.quotedInScript(value.toString());
        }
        throw new SQLException("column " + columns.getColumnLabel(column) + " is " + columns.getColumnTypeName(column)
                + ", which the page does not know");
    }

    /** What a double may not hold stays a text, so that the page shows every digit. */
    private static String number(BigDecimal decimal) {
        String text = CsvText.of(decimal);
        return decimal.stripTrailingZeros().precision() > DIGITS_OF_A_DOUBLE ? JsonText.quotedInScript(text) : text;
    }
}
