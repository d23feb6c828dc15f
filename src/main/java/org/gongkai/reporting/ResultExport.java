package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.WholeFile;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes the result of a query as CSV files. Few rows go through {@link CsvExport}; of many DuckDB makes the same lines
 * itself, several times as fast and without the rows in the memory of Java, where the driver would gather all of them.
 * Days before our era or after the year 9999, which no report has, look different there.
 */
public final class ResultExport {

    /** Below, what it costs to ask for the texts of codes is not worth it. */
    private static final int FEW_ROWS = 10_000;

    /** DuckDB finds words by the number of their code, for which it handles the whole list again and again. */
    private static final int MOST_CODES = 4096;

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
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     * @param query a query with an order
     * @param first the first file, {@code trend.csv}; each file appears under its name only when it is complete
     * @param wording the words of the file
     * @throws SQLException if the query fails, or a column holds what no cell of a CSV file can
     */
    public CsvFiles write(Connection connection, String query, Path first, CsvWording wording)
            throws SQLException, IOException {
        try (KeptRows rows = KeptRows.of(sql, connection, query)) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Map.Entry<String, String> column : rows.types().entrySet()) {
                fields.put(column.getKey(), CsvFields.field(column.getKey(), column.getValue()));
            }
            if (rows.count() <= fewRows) {
                return export.write(rows, first, wording);
            }
            return writeMany(connection, rows, fields, first, wording);
        }
    }

    private CsvFiles writeMany(
            Connection connection, KeptRows rows, Map<String, String> fields, Path first, CsvWording wording)
            throws SQLException, IOException {
        List<String> coded = rows.types().entrySet().stream()
                .filter(column -> CsvFields.isText(column.getValue()) && wording.isCoded(column.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        try (Statement statement = connection.createStatement()) {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            for (String column : coded) {
                codes.put(column, codes(statement, column));
            }
            boolean tooMany = codes.values().stream().anyMatch(ofColumn -> ofColumn.size() > MOST_CODES);
            if (!tooMany) {
                for (String column : coded) {
                    tellWords(connection, column, codes.get(column), wording);
                    fields.put(column, wordOf(column));
                }
            }
            CsvFiles files = tooMany
                    ? export.write(rows, first, wording)
                    : writeLines(statement, rows, List.copyOf(fields.values()), first, wording);
            for (String column : coded) {
                run(statement, "results/032_forget_codes", Map.of("type", type(column)));
            }
            return files;
        }
    }

    private CsvFiles writeLines(Statement statement, KeptRows rows, List<String> fields, Path first, CsvWording wording)
            throws SQLException, IOException {
        run(statement, "results/020_texts", Map.of());
        String headings = CsvExport.headings(rows.columns(), wording);
        List<String> inLine = new ArrayList<>(fields);
        inLine.set(0, "csv_first(" + fields.get(0) + ")");
        List<Path> files = new ArrayList<>();
        for (long begin = 0; begin < rows.count(); begin += export.rowsOfAFile()) {
            Path file = CsvExport.part(first, files.size() + 1);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            run(
                    statement,
                    "results/030_lines",
                    Map.of(
                            "headings", CsvFields.name(headings.substring(0, headings.length() - 1)),
                            "fields", String.join(", ',', ", inLine),
                            "begin", String.valueOf(begin),
                            "end", String.valueOf(begin + export.rowsOfAFile()),
                            "file", text(part.toString())));
            WholeFile.put(part, file);
            files.add(file);
        }
        return new CsvFiles(files, rows.count());
    }

    /** The codes of a column, in the order of a type that is made of them. */
    private List<String> codes(Statement statement, String column) throws SQLException {
        run(statement, "results/022_codes", Map.of("type", type(column), "column", CsvFields.name(column)));
        List<String> codes = new ArrayList<>();
        String inOrder = sql.statement("results/024_codes_in_order", Map.of("type", type(column)));
        try (ResultSet rows = statement.executeQuery(inOrder)) {
            while (rows.next()) {
                codes.add(rows.getString("code"));
            }
        }
        return codes;
    }

    private void tellWords(Connection connection, String column, List<String> codes, CsvWording wording)
            throws SQLException {
        Object[] words = codes.stream()
                .map(code -> CsvExport.field(wording.value(column, code)))
                .toArray();
        String told = sql.statement("results/026_words", Map.of("type", type(column), "words", "?"));
        try (PreparedStatement statement = connection.prepareStatement(told)) {
            statement.setArray(1, connection.createArrayOf("varchar", words));
            statement.execute();
        }
    }

    /** The word for the code of a row, by its place in the list. */
    private static String wordOf(String column) {
        return "getvariable(" + text(typeName(column)) + ")[enum_code(cast(cast(" + CsvFields.name(column)
                + " as varchar) as " + type(column) + ")) + 1]";
    }

    private void run(Statement statement, String name, Map<String, String> values) throws SQLException {
        for (String part : sql.statements(name, values)) {
            statement.execute(part);
        }
    }

    private static String type(String column) {
        return CsvFields.name(typeName(column));
    }

    private static String typeName(String column) {
        return "code of " + column;
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
