package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.WholeFile;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes the result of a query as CSV files. Few rows go through {@link CsvExport}; of many DuckDB makes the same lines
 * itself, several times as fast and without the rows in the memory of Java, where the driver would gather all of them.
 */
public final class ResultExport {

    /** Below, what it costs to ask for the texts of codes is not worth it. */
    private static final int FEW_ROWS = 10_000;

    private final SqlLibrary sql;
    private final CsvExport export;
    private final int fewRows;

    /** Results in files that fit into a sheet of Excel. */
    public ResultExport(SqlLibrary sql) {
        this(sql, new CsvExport(), FEW_ROWS);
    }

    /** Files of another length, where so many rows are few. */
    ResultExport(SqlLibrary sql, CsvExport export, int fewRows) {
        this.sql = sql;
        this.export = export;
        this.fewRows = fewRows;
    }

    /**
     * Writes all rows of a query.
     *
     * @param connection a connection to the warehouse, in which a temporary table comes and goes
     * @param query a query with an order
     * @param first the first file, {@code trend.csv}; each file appears under its name only when it is complete
     * @param wording the words of the file
     */
    public CsvFiles write(Connection connection, String query, Path first, CsvWording wording)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                KeptRows rows = KeptRows.of(sql, statement, query)) {
            return rows.count() <= fewRows
                    ? export.write(rows, first, wording)
                    : writeMany(statement, rows, first, wording);
        }
    }

    private CsvFiles writeMany(Statement statement, KeptRows rows, Path first, CsvWording wording)
            throws SQLException, IOException {
        for (String macro : sql.statements("results/020_texts")) {
            statement.execute(macro);
        }
        String headings = CsvExport.headings(rows.columns(), wording);
        String lines = sql.statement("results/030_lines")
                .replace(":headings", name(headings.substring(0, headings.length() - 1)))
                .replace(":fields", fields(statement, rows.types(), wording));
        List<Path> files = new ArrayList<>();
        for (long begin = 0; begin < rows.count(); begin += export.rowsOfAFile()) {
            Path file = CsvExport.part(first, files.size() + 1);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            statement.execute(lines.replace(":begin", String.valueOf(begin))
                    .replace(":end", String.valueOf(begin + export.rowsOfAFile()))
                    .replace(":file", text(part.toString())));
            WholeFile.put(part, file);
            files.add(file);
        }
        return new CsvFiles(files, rows.count());
    }

    private String fields(Statement statement, Map<String, String> types, CsvWording wording) throws SQLException {
        StringJoiner fields = new StringJoiner(", ',', ");
        for (Map.Entry<String, String> column : types.entrySet()) {
            boolean coded = column.getValue().equals("VARCHAR") && wording.isCoded(column.getKey());
            String field =
                    coded ? word(statement, column.getKey(), wording) : field(column.getKey(), column.getValue());
            fields.add(fields.length() == 0 ? "csv_first(" + field + ")" : field);
        }
        return fields.toString();
    }

    private static String field(String column, String type) throws SQLException {
        String name = name(column);
        return switch (type.replaceFirst("\\(.*", "")) {
            case "VARCHAR" -> "csv_text(" + name + ")";
            case "ENUM", "UUID" -> "csv_text(cast(" + name + " as varchar))";
            case "DECIMAL" -> type.endsWith(",0)") ? "cast(" + name + " as varchar)" : "csv_decimal(" + name + ")";
            case "DOUBLE" -> "csv_double(" + name + ")";
            case "TIMESTAMP" -> "csv_moment(" + name + ")";
            case "TIMESTAMP WITH TIME ZONE" -> "csv_moment(" + name + " at time zone 'UTC')";
            case "BOOLEAN",
                    "DATE",
                    "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT" -> "cast(" + name + " as varchar)";
            default ->
                throw new SQLException("column " + column + " is a " + type + ", which a long CSV file cannot hold");
        };
    }

    /** The word for each code of a column, by its place in a list. */
    private String word(Statement statement, String column, CsvWording wording) throws SQLException {
        String type = name("code of " + column);
        for (String part : sql.statements("results/022_codes")) {
            statement.execute(part.replace(":type", type).replace(":column", name(column)));
        }
        List<String> words = new ArrayList<>();
        String inOrder = sql.statement("results/024_codes_in_order").replace(":type", type);
        try (ResultSet codes = statement.executeQuery(inOrder)) {
            while (codes.next()) {
                words.add(CsvExport.field(wording.value(column, codes.getString("code"))));
            }
        }
        String variable =
                sql.statement("results/026_words").replace(":variable", type).replace(":words", "?");
        try (PreparedStatement set = statement.getConnection().prepareStatement(variable)) {
            set.setArray(1, set.getConnection().createArrayOf("varchar", words.toArray()));
            set.execute();
        }
        return "getvariable(" + text("code of " + column) + ")[enum_code(cast(" + name(column) + " as " + type
                + ")) + 1]";
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
