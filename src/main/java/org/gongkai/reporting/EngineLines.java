package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.WholeFile;
import org.gongkai.warehouse.SqlLibrary;

/** Lines of CSV files that DuckDB makes of kept rows itself. Gives back on closing what it took. Used by one thread. */
final class EngineLines implements AutoCloseable {

    /** DuckDB finds words by the number of their code, for which it handles the whole list again and again. */
    private static final int MOST_CODES = 4096;

    private final SqlLibrary sql;
    private final Connection connection;
    private final Statement statement;
    private final KeptRows rows;
    private final CsvWording wording;
    private final List<String> coded = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private boolean ready;
    private boolean tooManyCodes;

    /** Lines of the rows that are kept on a connection; as long as none is wanted, nothing is done. */
    EngineLines(SqlLibrary sql, Connection connection, KeptRows rows, CsvWording wording) throws SQLException {
        this.sql = sql;
        this.connection = connection;
        this.statement = connection.createStatement();
        this.rows = rows;
        this.wording = wording;
    }

    /** Whether lines can be made here; where a column has too many codes, they cannot. */
    boolean canBeMade() throws SQLException {
        if (!ready) {
            makeReady();
            ready = true;
        }
        return !tooManyCodes;
    }

    private void makeReady() throws SQLException {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Map.Entry<String, String> column : rows.types().entrySet()) {
            if (CsvFields.isText(column.getValue()) && wording.isCoded(column.getKey())) {
                codes.put(column.getKey(), codes(column.getKey()));
            }
        }
        tooManyCodes = codes.values().stream().anyMatch(ofColumn -> ofColumn.size() > MOST_CODES);
        if (!tooManyCodes) {
            run("results/020_texts", Map.of());
            for (Map.Entry<String, String> column : rows.types().entrySet()) {
                List<String> ofColumn = codes.get(column.getKey());
                if (ofColumn == null) {
                    fields.add(CsvFields.field(column.getKey(), column.getValue()));
                } else {
                    tellWords(column.getKey(), ofColumn);
                    fields.add(wordOf(column.getKey()));
                }
            }
            fields.set(0, "csv_first(" + fields.get(0) + ")");
        }
    }

    /** Writes a part, where {@link #canBeMade}; returns how many lines it became. */
    long write(ResultPart rowsOfFile, Path file) throws SQLException, IOException {
        String headings = CsvExport.headings(rows.columns(), wording);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Map<String, String> values = new HashMap<>(rowsOfFile.place());
        values.put("headings", CsvFields.name(headings.substring(0, headings.length() - 1)));
        values.put("fields", String.join(", ',', ", fields));
        values.put("file", CsvFields.literal(part.toString()));
        long written = statement.executeLargeUpdate(sql.statement("results/030_lines", values));
        WholeFile.put(part, file);
        return written;
    }

    /** The codes of a column, in the order of a type that is made of them. */
    private List<String> codes(String column) throws SQLException {
        run("results/022_codes", Map.of("type", type(column), "column", CsvFields.name(column)));
        coded.add(column);
        List<String> codes = new ArrayList<>();
        String inOrder = sql.statement("results/024_codes_in_order", Map.of("type", type(column)));
        try (ResultSet row = statement.executeQuery(inOrder)) {
            while (row.next()) {
                codes.add(row.getString("code"));
            }
        }
        return codes;
    }

    private void tellWords(String column, List<String> codes) throws SQLException {
        Object[] words = codes.stream()
                .map(code -> CsvExport.field(wording.value(column, code)))
                .toArray();
        String told = sql.statement("results/026_words", Map.of("type", type(column), "words", "?"));
        try (PreparedStatement set = connection.prepareStatement(told)) {
            set.setArray(1, connection.createArrayOf("varchar", words));
            set.execute();
        }
    }

    /** The word for the code of a row, by its place in the list. */
    private static String wordOf(String column) {
        return "getvariable(" + CsvFields.literal(typeName(column)) + ")[enum_code(cast(cast(" + CsvFields.name(column)
                + " as varchar) as " + type(column) + ")) + 1]";
    }

    private void run(String name, Map<String, String> values) throws SQLException {
        for (String part : sql.statements(name, values)) {
            statement.execute(part);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        // Another one, since what fails closes its statement.
        try (Statement last = connection.createStatement()) {
            for (String column : coded) {
                for (String part : sql.statements("results/032_forget_codes", Map.of("type", type(column)))) {
                    last.execute(part);
                }
            }
        }
    }

    private static String type(String column) {
        return CsvFields.name(typeName(column));
    }

    private static String typeName(String column) {
        return "code of " + column;
    }
}
