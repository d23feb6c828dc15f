package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The years of a result, those of all its rows, in their order; rows without one come last.
     *
     * @param known years whose rows are known, which are not counted again
     */
    static List<ResultYear> of(SqlLibrary sql, Connection connection, String query, Map<Integer, Long> known)
            throws SQLException {
        List<ResultYear> years = new ArrayList<>();
        known.forEach((year, rows) -> years.add(new ResultYear(Optional.of(year), rows)));
        String others = known.isEmpty()
                ? "true"
                : COLUMN + " is null or " + COLUMN + " not in ("
                        + known.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        Map<String, String> values = Map.of("query", query, "of_others", others);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.statement("results/004_years", values))) {
            while (row.next()) {
                Optional<Integer> year = Optional.ofNullable(row.getObject(COLUMN, Integer.class));
                years.add(new ResultYear(year, row.getLong("row_count")));
            }
        }
        years.sort(Comparator.comparing(year -> year.year().orElse(Integer.MAX_VALUE)));
        return years;
    }

    /** The columns of a query with their types, which is not run for that. */
    static Map<String, String> types(Connection connection, String query) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            ResultSetMetaData described = prepared.getMetaData();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                types.put(described.getColumnLabel(column), described.getColumnTypeName(column));
            }
        }
        return types;
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
