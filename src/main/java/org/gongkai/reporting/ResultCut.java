package org.gongkai.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Cuts a result that a file does not hold where readers look for it, and where most nights change little: by year; of a
 * year that is still too long, by province where rows are of agencies; and what is longer still by rows. A result without
 * years is cut by rows alone. Rows without a year are a part of their own.
 */
final class ResultCut {

    private static final String AGENCY = "agency_code";

    /** Up to so many, a look at all rows for each part that is written costs less than a sort in most nights. */
    private static final int FEW_PARTS = 20;

    /** Types of 128 bits. */
    private static final Pattern WIDE = Pattern.compile("U?HUGEINT|UUID|DECIMAL\\((19|[23]\\d),.*");

    private final SqlLibrary sql;
    private final Connection connection;
    private final long rowsOfAFile;

    ResultCut(SqlLibrary sql, Connection connection, long rowsOfAFile) {
        this.sql = sql;
        this.connection = connection;
        this.rowsOfAFile = rowsOfAFile;
    }

    /**
     * The parts of a result, in the order of their names; each of its rows is in one of them; none of a result without rows.
     *
     * @param uncut how the part is called that all kept rows are, where they need not be cut
     */
    List<ResultPart> parts(KeptRows rows, String uncut) throws SQLException {
        boolean isCut = rows.count() > rowsOfAFile && ResultYear.areIn(rows.types());
        try (Statement statement = connection.createStatement()) {
            if (isCut) {
                tellParts(statement, rows.types().containsKey(AGENCY) ? "csv_province(" + AGENCY + ")" : "''");
            }
            String values = rows.types().entrySet().stream()
                    .map(column -> value(column.getKey(), column.getValue()))
                    .collect(Collectors.joining(", "));
            String query = sql.statement(
                    "results/046_parts",
                    Map.of(
                            "part",
                            isCut ? ResultPart.COLUMN : CsvFields.literal(uncut),
                            "rows",
                            String.valueOf(rowsOfAFile),
                            "values",
                            values));
            List<ResultPart> parts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    parts.add(part(row, isCut));
                }
            }
            long inParts = parts.stream().mapToLong(ResultPart::rows).sum();
            if (inParts != rows.count()) {
                throw new SQLException("a result of " + rows.count() + " rows was cut into parts of " + inParts);
            }
            return parts;
        }
    }

    private void tellParts(Statement statement, String province) throws SQLException {
        run(statement, "results/040_cut", Map.of("rows", String.valueOf(rowsOfAFile), "province", province));
        long parts;
        try (ResultSet row = statement.executeQuery(sql.statement("results/042_count_parts"))) {
            row.next();
            parts = row.getLong("parts");
        }
        if (parts > FEW_PARTS) {
            run(statement, "results/044_sort_parts", Map.of());
        }
    }

    private void run(Statement statement, String name, Map<String, String> values) throws SQLException {
        for (String step : sql.statements(name, values)) {
            statement.execute(step);
        }
    }

    private static ResultPart part(ResultSet row, boolean isCut) throws SQLException {
        return new ResultPart(
                row.getString("part"),
                isCut,
                row.getLong("piece"),
                row.getLong("begin_place"),
                row.getLong("end_place"),
                row.getLong("row_count"),
                row.getString("fingerprint"));
    }

    /**
     * What is hashed of a column. Of an enum the engine would take the place in its list, and values of 128 bits whose halves
     * are alike, 0 and -1, have one hash.
     */
    private static String value(String column, String type) {
        String name = CsvFields.name(column);
        boolean asText = CsvFields.isText(type) || WIDE.matcher(type).matches();
        return asText ? "cast(" + name + " as varchar)" : name;
    }
}
