package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.CsvExport;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes the result of a query as CSV files. Few rows go through {@link CsvExport}; of many DuckDB makes the same lines
 * itself, several times as fast and without the rows in the memory of Java, where the driver would gather all of them.
 * Days before our era or after the year 9999, which no report has, look different there. A result that one file does not
 * hold is cut ({@link ResultCut}): as {@code trend-2023.csv} and so on, and there is no {@code trend.csv} that somebody
 * could take for the whole; by rows alone as {@code trend.csv}, {@code trend-2.csv} and so on.
 */
public final class ResultExport {

    /** Below, what it costs to ask for the texts of codes, or which rows changed, is not worth it. */
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

    /** How many rows a file holds at most. */
    long rowsOfAFile() {
        return export.rowsOfAFile();
    }

    /** Writes all rows of a query, as {@link #write(Connection, String, Path, CsvWording, WrittenParts)} does. */
    public CsvFiles write(Connection connection, String query, Path first, CsvWording wording)
            throws SQLException, IOException {
        return write(connection, query, first, wording, WrittenParts.none());
    }

    /**
     * Writes all rows of a query, but for files of many rows that the night before has just so: they are taken over.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     * @param query a query with an order
     * @param first the file where there is one, {@code trend.csv}; each file appears under its name only when it is complete
     * @param wording the words of the file
     * @param before what the night before has
     * @throws SQLException if the query fails, or a column holds what no cell of a CSV file can, or a row would be lost
     */
    public CsvFiles write(Connection connection, String query, Path first, CsvWording wording, WrittenParts before)
            throws SQLException, IOException {
        return write(connection, query, first, wording, before, "");
    }

    /**
     * Writes the same files as {@link #write(Connection, String, Path, CsvWording, WrittenParts)}, of a result of years that
     * one file does not hold year by year: so much memory and disk is taken as a year needs. Counting costs a query, and so
     * does each year.
     */
    CsvFiles writeByYear(Connection connection, String query, Path first, CsvWording wording, WrittenParts before)
            throws SQLException, IOException {
        List<ResultYear> years = ResultYear.of(sql, connection, query);
        long rows = years.stream().mapToLong(ResultYear::rows).sum();
        if (rows <= export.rowsOfAFile()) {
            return write(connection, query, first, wording, before);
        }
        List<Path> files = new ArrayList<>();
        for (ResultYear year : years) {
            CsvFiles written = write(connection, year.query(sql, query), first, wording, before, year.part());
            if (written.rows() != year.rows()) {
                throw new SQLException(first + " got " + written.rows() + " rows of " + year);
            }
            files.addAll(written.files());
        }
        return new CsvFiles(files, rows);
    }

    private CsvFiles write(
            Connection connection, String query, Path first, CsvWording wording, WrittenParts before, String uncut)
            throws SQLException, IOException {
        try (KeptRows rows = KeptRows.of(sql, connection, query);
                EngineLines lines = new EngineLines(sql, connection, rows, wording)) {
            List<String> fields = new ArrayList<>();
            for (Map.Entry<String, String> column : rows.types().entrySet()) {
                fields.add(CsvFields.field(column.getKey(), column.getValue()));
            }
            WrittenParts known = rows.count() <= fewRows ? WrittenParts.none() : before;
            String looks = known.isKept() ? looks(connection, rows, fields, wording) : "";
            List<ResultPart> parts = rows.count() > export.rowsOfAFile() || known.isKept()
                    ? new ResultCut(sql, connection, export.rowsOfAFile()).parts(rows, uncut)
                    : List.of(ResultPart.whole(uncut, rows.count()));
            List<Path> files = new ArrayList<>();
            for (ResultPart part : parts) {
                Path file = part.file(first);
                String says = DigestUtils.sha256Hex(looks + part.fingerprint());
                if (!known.take(says, file)) {
                    write(part, rows, lines, file, wording);
                    known.wrote(says, file);
                }
                files.add(file);
            }
            return new CsvFiles(files, rows.count());
        }
    }

    private void write(ResultPart part, KeptRows rows, EngineLines lines, Path file, CsvWording wording)
            throws SQLException, IOException {
        long written = rows.count() <= fewRows || !lines.canBeMade()
                ? CsvExport.writeFile(rows.of(part), file, wording)
                : lines.write(part, file);
        if (written != part.rows()) {
            throw new SQLException(file + " got " + written + " rows instead of " + part.rows());
        }
    }

    /** Changes with whatever changes how the same rows look. */
    private String looks(Connection connection, KeptRows rows, List<String> fields, CsvWording wording)
            throws SQLException {
        return String.join(
                "\n",
                String.valueOf(CsvExport.VERSION),
                connection.getMetaData().getDatabaseProductVersion(),
                sql.fingerprint("results"),
                CsvExport.headings(rows.columns(), wording),
                rows.types().toString(),
                fields.toString(),
                wording.fingerprint(),
                "");
    }
}
