package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.warehouse.SqlLibrary;

/**
 * What a result has of one year.
 *
 * @param year the year, empty for the rows that have none
 * @param rows how many rows it has
 */
record ResultYear(Optional<Integer> year, long rows) {

    /** The column that tells years. */
    static final String COLUMN = "year";

    private static final Set<String> TYPES = Set.of("SMALLINT", "INTEGER", "BIGINT");

    /** Whether a result has years. */
    static boolean areIn(Map<String, String> types) {
        return TYPES.contains(types.getOrDefault(COLUMN, ""));
    }

    /** The years of a result, those of all its rows; none where it has no such column. */
    static List<ResultYear> of(SqlLibrary sql, Connection connection, String query) throws SQLException {
        if (!hasYears(connection, query)) {
            return List.of();
        }
        List<ResultYear> years = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.statement("results/004_years", Map.of("query", query)))) {
            while (row.next()) {
                Optional<Integer> year = Optional.ofNullable(row.getObject(COLUMN, Integer.class));
                years.add(new ResultYear(year, row.getLong("row_count")));
            }
        }
        return years;
    }

    private static boolean hasYears(Connection connection, String query) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            ResultSetMetaData described = prepared.getMetaData();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                if (described.getColumnLabel(column).equals(COLUMN)) {
                    return TYPES.contains(described.getColumnTypeName(column));
                }
            }
            return false;
        }
    }

    /** The query for its rows. */
    String query(SqlLibrary sql, String query) {
        String ofYear = year.map(number -> COLUMN + " = " + number).orElse(COLUMN + " is null");
        return sql.statement("results/006_rows_of_year", Map.of("query", query, "of_year", ofYear));
    }

    /** How the part of a result is called that they are, as in {@code sql/results/040_cut.sql}. */
    String part() {
        return year.map(String::valueOf).orElse("no-year");
    }
}
