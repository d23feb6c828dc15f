package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Cuts a result that a file does not hold where readers look for it, and where most nights change little: by year; of a
 * year that is still too long, by province where rows are of agencies; and what is longer still by rows. A result without
 * years is cut by rows alone. Rows without a year are a part of their own.
 */
final class ResultCut {

    private static final String YEAR = "year";
    private static final Set<String> YEAR_TYPES = Set.of("SMALLINT", "INTEGER", "BIGINT");
    private static final String AGENCY = "agency_code";
    private static final String PART = CsvFields.name("part of result");

    private final SqlLibrary sql;
    private final Connection connection;
    private final long rowsOfAFile;

    ResultCut(SqlLibrary sql, Connection connection, long rowsOfAFile) {
        this.sql = sql;
        this.connection = connection;
        this.rowsOfAFile = rowsOfAFile;
    }

    /** All rows as one part, whose rows nobody asks about. */
    static List<ResultPart> none(KeptRows rows) {
        return List.of(new ResultPart("", 1, 0, rows.count(), ""));
    }

    /**
     * The parts of a result, in the order of their names. It has at least one row.
     *
     * @param rows are put into another order where they are cut by year
     */
    List<ResultPart> parts(KeptRows rows) throws SQLException {
        boolean byYear =
                rows.count() > rowsOfAFile && YEAR_TYPES.contains(rows.types().getOrDefault(YEAR, ""));
        try (Statement statement = connection.createStatement()) {
            if (byYear) {
                cut(statement, rows);
            }
            String values = rows.types().entrySet().stream()
                    .map(column -> value(column.getKey(), column.getValue()))
                    .collect(Collectors.joining(", "));
            List<ResultPart> parts = new ArrayList<>();
            try (ResultSet part = statement.executeQuery(sql.statement(
                    "results/044_parts",
                    Map.of("part", byYear ? PART : "''", "rows", String.valueOf(rowsOfAFile), "values", values)))) {
                while (part.next()) {
                    add(part, parts);
                }
            }
            requireAll(rows, parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end());
            return parts;
        }
    }

    private void cut(Statement statement, KeptRows rows) throws SQLException {
        boolean ofAgencies = rows.types().containsKey(AGENCY);
        String agency = ofAgencies ? "kept_row." + AGENCY : "null";
        String province = ofAgencies ? "csv_province(agency.region_code, " + agency + ")" : "''";
        long kept = 0;
        for (String part : sql.statements(
                "results/040_cut",
                Map.of("rows", String.valueOf(rowsOfAFile), "agency", agency, "province", province))) {
            // The last of them keeps the rows.
            kept = statement.executeLargeUpdate(part);
        }
        requireAll(rows, kept);
        for (String part : sql.statements("results/042_keep_cut_rows")) {
            statement.execute(part);
        }
    }

    /** Parts follow each other without a gap, so that each row is in one of them. */
    private static void add(ResultSet row, List<ResultPart> parts) throws SQLException {
        ResultPart part = new ResultPart(
                row.getString("part"),
                row.getLong("piece"),
                row.getLong("first_row"),
                row.getLong("end_row"),
                row.getString("fingerprint"));
        long expected = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
        if (part.begin() != expected || part.rows() != row.getLong("row_count")) {
            throw new SQLException("rows of a result lie between those of its part " + part + " or before it");
        }
        parts.add(part);
    }

    private static void requireAll(KeptRows rows, long inParts) throws SQLException {
        if (inParts != rows.count()) {
            throw new SQLException("a result of " + rows.count() + " rows was cut into parts of " + inParts);
        }
    }

    /** Of an enum the engine would take the place in its list. */
    private static String value(String column, String type) {
        String name = CsvFields.name(column);
        return CsvFields.isText(type) ? "cast(" + name + " as varchar)" : name;
    }
}
