package org.gongkai.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.SteadyZip;
import org.gongkai.warehouse.SqlLibrary;

/**
 * Writes workbooks for those who go on working in a spreadsheet: {@code trend.xlsx} with overview, trends and rates, and
 * {@code findings_overview.xlsx} with the rules that fail, by region.
 */
public final class WorkbookExport {

    private static final Optional<Date> UNCHANGING_DATE = Optional.of(Date.from(Instant.EPOCH));
    private static final int ROWS_IN_MEMORY = 100;

    private final SqlLibrary sql;
    private final CsvWording wording;
    private final Language language;

    /** The workbook in that wording. */
    public WorkbookExport(SqlLibrary sql, CsvWording wording, Language language) {
        this.sql = sql;
        this.wording = wording;
        this.language = language;
    }

    /** A sheet: its title, the query of its rows and what that is asked for, and what is said where it has not all of them. */
    private record Contents(String title, String query, List<String> values, String rest) {}

    /**
     * Writes the workbooks; the same rows give the same bytes.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     */
    public void write(Connection connection, Path folder) throws SQLException, IOException {
        write(
                connection,
                folder,
                "trend.xlsx",
                List.of(
                        report("overview", "总览", "Overview"),
                        report("trend", "趋势", "Trends"),
                        report("shares", "比率", "Rates"),
                        report("citation", "引用", "To cite")));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.statement("sheets/010_findings_overview"));
        }
        write(
                connection,
                folder,
                "findings_overview.xlsx",
                List.of(
                        findings("all", "勾稽关系", "Rules"),
                        findings("province", "各省", "Provinces"),
                        findings("prefecture", "各市", "Prefectures"),
                        findings("county", "各县（市、区）", "Counties"),
                        findings("agency", "各机构", "Agencies"),
                        report("citation", "引用", "To cite")));
    }

    /** Written as it comes, so that it is never whole in memory, and without the time of day. */
    private static final class SteadyWorkbook extends SXSSFWorkbook {

        SteadyWorkbook() {
            super(ROWS_IN_MEMORY);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream file) {
            ZipArchiveOutputStream archive = SteadyZip.to(file);
            // Some programs do not read entries of 64 bits, and no sheet is as large.
            archive.setUseZip64(Zip64Mode.Never);
            return archive;
        }
    }

    private Contents report(String report, String zh, String en) {
        return new Contents(language.choose(zh, en), "reports/" + report, List.of(), rest(report));
    }

    private Contents findings(String level, String zh, String en) {
        return new Contents(
                language.choose(zh, en), "sheets/020_findings_overview", List.of(level), rest("findings_overview"));
    }

    /** A report that is longer than a sheet of Excel has files for its parts. */
    private String rest(String report) {
        return language.choose(
                "其余各行见 " + report + ".csv；没有此文件的，见 " + report + "-*.csv",
                "the rest stands in " + report + ".csv or, where there is no such file, in " + report + "-*.csv");
    }

    private void write(Connection connection, Path folder, String name, List<Contents> sheets)
            throws SQLException, IOException {
        Path part = folder.resolve(name + ".part");
        try (SXSSFWorkbook workbook = new SteadyWorkbook();
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(part))) {
            SheetFormats formats = new SheetFormats(workbook);
            for (Contents sheet : sheets) {
                write(connection, workbook, formats, sheet);
            }
            PackageProperties properties = workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties();
            properties.setCreatedProperty(UNCHANGING_DATE);
            properties.setModifiedProperty(UNCHANGING_DATE);
            workbook.write(file);
        }
        Files.move(part, folder.resolve(name));
    }

    private void write(Connection connection, SXSSFWorkbook workbook, SheetFormats formats, Contents sheet)
            throws SQLException {
        // One more tells that there are more; without a limit the driver would gather all of them.
        String query = sql.statement(sheet.query()) + " limit " + (SheetRows.MOST_ROWS + 1);
        if (sheet.values().isEmpty()) {
            // Prepared, it would be planned twice.
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                write(result, workbook, formats, sheet);
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < sheet.values().size(); i++) {
                statement.setString(i + 1, sheet.values().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                write(result, workbook, formats, sheet);
            }
        }
    }

    private void write(ResultSet result, SXSSFWorkbook workbook, SheetFormats formats, Contents sheet)
            throws SQLException {
        new SheetRows(workbook.createSheet(sheet.title()), formats, wording).write(result, sheet.rest());
    }
}
