package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.CsvWording;
import org.gongkai.warehouse.SqlLibrary;

/** Writes each query of {@code sql/reports} as CSV files. */
public final class ReportExport {

    private final SqlLibrary sql;
    private final ResultExport export;
    private final CsvWording wording;

    /** Reports in that wording. */
    public ReportExport(SqlLibrary sql, CsvWording wording) {
        this.sql = sql;
        this.export = new ResultExport(sql);
        this.wording = wording;
    }

    /** Writes all reports, as {@link #write(Connection, Path, WrittenParts)} does, and takes none from another night. */
    public List<CsvFiles> write(Connection connection, Path folder) throws SQLException, IOException {
        return write(connection, folder, WrittenParts.none());
    }

    /**
     * Writes all reports into a folder, {@code sql/reports/trend.sql} as {@code trend.csv}, or in parts where it is too long.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     * @param before what the night before has; long files that are the same are taken over
     */
    public List<CsvFiles> write(Connection connection, Path folder, WrittenParts before)
            throws SQLException, IOException {
        List<CsvFiles> written = new ArrayList<>();
        for (String name : sql.names("reports")) {
            Path file = folder.resolve(name.substring(name.indexOf('/') + 1) + ".csv");
            written.add(export.write(connection, sql.statement(name), file, wording, before));
        }
        return written;
    }
}
