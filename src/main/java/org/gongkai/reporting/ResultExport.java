package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The SQL that makes rows of what stands in tables, and files of rows. */
    private static final String[] ROOMS_OF_ROWS = {"schema", "views", "reports", "inputs", "results"};

    /** Where rows come from, and what they become. */
    private record Order(Connection connection, Path first, CsvWording wording, WrittenParts before) {}

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
        return write(new Order(connection, first, wording, before), query, "", false);
    }

    /**
     * Writes the same files as {@link #write(Connection, String, Path, CsvWording, WrittenParts)}, of a result of years that
     * one file does not hold year by year: so much memory and disk is taken as a year needs. Counting costs a query, and so
     * does each year, but for those that are made of the same as in the night before: they are taken over unseen.
     *
     * @param inputs fingerprints of all that the rows of a year are made of; a year need not have one, nor rows where it has
     */
    CsvFiles writeByYear(
            Connection connection,
            String query,
            Path first,
            CsvWording wording,
            WrittenParts before,
            Map<Integer, String> inputs)
            throws SQLException, IOException {
        Map<String, String> types = ResultYear.types(connection, query);
        if (!ResultYear.areIn(types)) {
            return write(connection, query, first, wording, before);
        }
        Order order = new Order(connection, first, wording, before);
        YearsBefore known = YearsBefore.of(before, first, says(order, query, types, inputs));
        List<ResultYear> years = ResultYear.of(sql, connection, query, known.same());
        long rows = years.stream().mapToLong(ResultYear::rows).sum();
        if (rows <= export.rowsOfAFile()) {
            return write(order, query, "", false);
        }
        List<Path> files = new ArrayList<>();
        for (ResultYear year : years) {
            files.addAll(known.has(year) ? known.take(year) : write(order, query, year, known));
        }
        return new CsvFiles(files, rows);
    }

    /** Changes for each year with whatever changes its files. */
    private Map<Integer, String> says(Order order, String query, Map<String, String> types, Map<Integer, String> inputs)
            throws SQLException {
        Map<Integer, String> says = new TreeMap<>();
        if (!inputs.isEmpty()) {
            String looks = looks(order, types, ROOMS_OF_ROWS) + export.rowsOfAFile() + "\n" + query + "\n";
            inputs.forEach((year, madeOf) -> says.put(year, DigestUtils.sha256Hex(looks + madeOf)));
        }
        return says;
    }

    private List<Path> write(Order order, String query, ResultYear year, YearsBefore known)
            throws SQLException, IOException {
        CsvFiles written = write(order, year.query(sql, query), year.part(), known.knows(year));
        if (written.rows() != year.rows()) {
            throw new SQLException(order.first() + " got " + written.rows() + " rows of " + year);
        }
        known.wrote(year, written);
        return written.files();
    }

    /**
     * Writes all rows of a query.
     *
     * @param uncut how the part is called that they are, where they need not be cut
     * @param isKept whether it is to be remembered what was written, however few rows they are
     */
    private CsvFiles write(Order order, String query, String uncut, boolean isKept) throws SQLException, IOException {
        try (KeptRows rows = KeptRows.of(sql, order.connection(), query);
                EngineLines lines = new EngineLines(sql, order.connection(), rows, order.wording())) {
            WrittenParts known = rows.count() <= fewRows && !isKept ? WrittenParts.none() : order.before();
            String looks = known.isKept() ? looks(order, rows.types(), "results") : "";
            List<ResultPart> parts = rows.count() > export.rowsOfAFile() || known.isKept()
                    ? new ResultCut(sql, order.connection(), export.rowsOfAFile()).parts(rows, uncut)
                    : List.of(ResultPart.whole(uncut, rows.count()));
            List<Path> files = new ArrayList<>();
            for (ResultPart part : parts) {
                Path file = part.file(order.first());
                String says = DigestUtils.sha256Hex(looks + part.fingerprint());
                if (!known.take(says, file)) {
                    write(part, rows, lines, file, order.wording());
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
    private String looks(Order order, Map<String, String> types, String... rooms) throws SQLException {
        return String.join(
                "\n",
                String.valueOf(CsvExport.VERSION),
                order.connection().getMetaData().getDatabaseProductVersion(),
                sql.fingerprint(rooms),
                CsvExport.headings(List.copyOf(types.keySet()), order.wording()),
                types.toString(),
                CsvFields.fields(types).toString(),
                order.wording().fingerprint(),
                "");
    }
}
