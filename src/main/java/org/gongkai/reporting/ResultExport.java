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
        try (Statement statement = connection.createStatement()) {
            run(statement, "csv/010_texts");
            statement.execute(sql.statement("csv/020_keep_rows").replace(":query", query));
            long rows = count(statement);
            CsvFiles files =
                    rows <= fewRows ? writeFew(statement, first, wording) : writeMany(statement, rows, first, wording);
            run(statement, "csv/080_forget_rows");
            return files;
        }
    }

    private void run(Statement statement, String name) throws SQLException {
        for (String part : sql.statements(name)) {
            statement.execute(part);
        }
    }

    private long count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(sql.statement("csv/040_count"))) {
            count.next();
            return count.getLong("rows");
        }
    }

    private CsvFiles writeFew(Statement statement, Path first, CsvWording wording) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery(sql.statement("csv/050_rows"))) {
            return export.write(rows, first, wording);
        }
    }

    private CsvFiles writeMany(Statement statement, long rows, Path first, CsvWording wording)
            throws SQLException, IOException {
        List<Column> columns = columns(statement);
        String headings = CsvExport.headings(columns.stream().map(Column::name).toList(), wording);
        String lines = sql.statement("csv/070_lines")
                .replace(":headings", name(headings.substring(0, headings.length() - 1)))
                .replace(":fields", fields(statement, columns, wording));
        List<Path> files = new ArrayList<>();
        for (long begin = 0; begin < rows; begin += export.rowsOfAFile()) {
            Path file = CsvExport.part(first, files.size() + 1);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            statement.execute(lines.replace(":begin", String.valueOf(begin))
                    .replace(":end", String.valueOf(begin + export.rowsOfAFile()))
                    .replace(":file", text(part.toString())));
            WholeFile.put(part, file);
            files.add(file);
        }
        return new CsvFiles(files, rows);
    }

    /** A column of the kept rows and its type in DuckDB. */
    private record Column(int number, String name, String type) {}

    private List<Column> columns(Statement statement) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql.statement("csv/030_columns"))) {
            while (rows.next()) {
                columns.add(new Column(columns.size() + 1, rows.getString("column_name"), rows.getString("data_type")));
            }
        }
        return columns;
    }

    private String fields(Statement statement, List<Column> columns, CsvWording wording) throws SQLException {
        StringJoiner fields = new StringJoiner(", ',', ");
        for (Column column : columns) {
            boolean coded = column.type().equals("VARCHAR") && wording.isCoded(column.name());
            String field = coded ? words(statement, column, wording) : field(column);
            fields.add(fields.length() == 0 ? "csv_first(" + field + ")" : field);
        }
        return fields.toString();
    }

    private static String field(Column column) throws SQLException {
        String name = name(column.name());
        String kind = column.type().replaceFirst("\\(.*", "");
        return switch (kind) {
            case "VARCHAR" -> "csv_text(" + name + ")";
            case "ENUM", "UUID" -> "csv_text(cast(" + name + " as varchar))";
            case "DECIMAL" ->
                column.type().endsWith(",0)") ? "cast(" + name + " as varchar)" : "csv_decimal(" + name + ")";
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
                throw new SQLException(
                        "column " + column.name() + " is a " + column.type() + ", which a long CSV file cannot hold");
        };
    }

    /** Each code of a column by its place in a list of words. */
    private String words(Statement statement, Column column, CsvWording wording) throws SQLException {
        String type = "csv_code_" + column.number();
        for (String part : sql.statements("csv/060_codes")) {
            statement.execute(part.replace(":type", type).replace(":column", name(column.name())));
        }
        List<String> words = new ArrayList<>();
        try (ResultSet codes =
                statement.executeQuery(sql.statement("csv/062_codes_in_order").replace(":type", type))) {
            while (codes.next()) {
                words.add(CsvExport.field(wording.value(column.name(), codes.getString("code"))));
            }
        }
        String variable = sql.statement("csv/064_words").replace(":type", type).replace(":words", "?");
        try (PreparedStatement set = statement.getConnection().prepareStatement(variable)) {
            set.setArray(1, set.getConnection().createArrayOf("varchar", words.toArray()));
            set.execute();
        }
        return "getvariable('" + type + "')[enum_code(cast(" + name(column.name()) + " as " + type + ")) + 1]";
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
