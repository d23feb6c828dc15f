package org.gongkai.reporting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What DuckDB makes a value of each type a field of a CSV file with: macros of {@code sql/results/020_texts.sql}. */
final class CsvFields {

    /** Of a number with many more places the remainder that DuckDB gives has none. */
    private static final int MOST_PLACES = 18;

    private CsvFields() {}

    /**
     * The expression for a column, which is null where the value is.
     *
     * @param column its name
     * @param type its type in DuckDB
     * @throws SQLException if no single cell can hold such a value
     */
    static String field(String column, String type) throws SQLException {
        String name = name(column);
        return switch (kind(type)) {
            case "VARCHAR" -> "csv_text(" + name + ")";
            case "ENUM", "UUID" -> "csv_text(" + text(column) + ")";
            case "DECIMAL" -> decimal(column, type);
            case "DOUBLE" -> "csv_double(" + name + ")";
            case "TIMESTAMP" -> "csv_moment(" + name + ")";
            case "TIMESTAMP WITH TIME ZONE" -> "csv_moment(" + name + " at time zone 'UTC')";
            case "BOOLEAN", "DATE" -> text(column);
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> text(column);
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> text(column);
            default ->
                throw new SQLException(
                        "column " + column + " is a " + type + ", which a single cell of a CSV file cannot hold");
        };
    }

    /** The expressions for columns with their types. */
    static List<String> fields(Map<String, String> types) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, String> column : types.entrySet()) {
            fields.add(field(column.getKey(), column.getValue()));
        }
        return fields;
    }

    /** Whether a type is one of texts, which may be codes. */
    static boolean isText(String type) {
        return kind(type).equals("VARCHAR") || kind(type).equals("ENUM");
    }

    /** DECIMAL(19,6) is a decimal, DECIMAL(19,6)[] a list. */
    private static String kind(String type) {
        return type.endsWith("]") ? type : type.replaceFirst("\\(.*", "");
    }

    private static String decimal(String column, String type) {
        String[] widths = type.substring("DECIMAL(".length(), type.length() - 1).split(",");
        int places = Integer.parseInt(widths[1]);
        if (places == 0) {
            return text(column);
        }
        if (Integer.parseInt(widths[0]) == places) {
            // There is no digit before the point: DuckDB writes .25.
            return "csv_decimal_text(replace(" + text(column) + ", '.', '0.'))";
        }
        return places <= MOST_PLACES ? "csv_decimal(" + name(column) + ")" : "csv_decimal_text(" + text(column) + ")";
    }

    private static String text(String column) {
        return "cast(" + name(column) + " as varchar)";
    }

    /** A text in quotes. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** A name in quotes. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
