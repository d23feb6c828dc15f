package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;

/** Writes each query of {@code sql/reports} as CSV files. */
public final class ReportExport {

    /** What the names of their files end with. */
    public static final String EXTENSION = ".csv";

    private static final String FOLDER = "reports";

    private final SqlLibrary sql;
    private final ResultExport export;
    private final CsvWording wording;
    private final Set<String> without;

    /** All reports in that wording. */
    public ReportExport(SqlLibrary sql, CsvWording wording) {
        this(sql, wording, Set.of());
    }

    /** All reports but those of these names. */
    public ReportExport(SqlLibrary sql, CsvWording wording, Set<String> without) {
        this(sql, wording, without, new ResultExport(sql));
    }

    /** The same with files of another length. */
    ReportExport(SqlLibrary sql, CsvWording wording, Set<String> without, ResultExport export) {
        this.sql = sql;
        this.without = without;
        this.export = export;
        this.wording = wording;
    }

    /** What reports there are, by the names of their files without extension. */
    public static List<String> names(SqlLibrary sql) {
        return sql.names(FOLDER).stream()
                .map(name -> name.substring(FOLDER.length() + 1))
                .toList();
    }

    /** Writes all reports, as {@link #write(Connection, Path, WrittenParts)} does, and takes none from another night. */
    public List<CsvFiles> write(Connection connection, Path folder) throws SQLException, IOException {
        return write(connection, folder, WrittenParts.none());
    }

    /**
     * Writes all reports into a folder, {@code sql/reports/trend.sql} as {@code trend.csv}, or in parts where it is too long.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     * @param before what the night before has; long files that are the same are taken over, and of a large warehouse years whose
     *     rows are made of the same, without a look at them
     */
    public List<CsvFiles> write(Connection connection, Path folder, WrittenParts before)
            throws SQLException, IOException {
        boolean isLarge = figures(connection) > export.rowsOfAFile();
        ResultInputs inputs = isLarge && before.isKept() ? ResultInputs.of(sql, connection) : ResultInputs.none();
        List<CsvFiles> written = new ArrayList<>();
        for (String report : names(sql)) {
            if (!without.contains(report)) {
                String query = sql.statement(FOLDER + "/" + report);
                Path file = folder.resolve(report + EXTENSION);
                written.add(
                        isLarge
                                ? export.writeByYear(connection, query, file, wording, before, inputs.of(report))
                                : export.write(connection, query, file, wording, before));
            }
        }
        return written;
    }

    private long figures(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.statement("results/002_figures"))) {
            row.next();
            return row.getLong("figures");
        }
    }
}
