package org.gongkai.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.publish.CsvWording;
import org.gongkai.publish.SteadyZip;
import org.gongkai.warehouse.SqlLibrary;

/** Writes {@code trend.xlsx} for those who go on working in a spreadsheet: overview, trends, rates, what to cite. */
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

    /**
     * Writes the workbook; the same rows give the same bytes.
     *
     * @param connection a connection to the warehouse, which is only read
     */
    public void write(Connection connection, Path folder) throws SQLException, IOException {
        Path part = folder.resolve("trend.xlsx.part");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // The reader of the JDK, which the times are taken out with, does not know entries of 64 bits.
            workbook.setZip64Mode(Zip64Mode.Never);
            SheetFormats formats = new SheetFormats(workbook);
            write(connection, workbook, formats, "overview", language.choose("总览", "Overview"));
            write(connection, workbook, formats, "trend", language.choose("趋势", "Trends"));
            write(connection, workbook, formats, "shares", language.choose("比率", "Rates"));
            write(connection, workbook, formats, "citation", language.choose("引用", "To cite"));
            PackageProperties properties = workbook.getXSSFWorkbook()
                    .getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties();
            properties.setCreatedProperty(UNCHANGING_DATE);
            properties.setModifiedProperty(UNCHANGING_DATE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Files.write(part, SteadyZip.of(bytes.toByteArray()));
        }
        Files.move(part, folder.resolve("trend.xlsx"));
    }

    private void write(Connection connection, SXSSFWorkbook workbook, SheetFormats formats, String report, String title)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.statement("reports/" + report))) {
            String rest = language.choose("其余各行见 ", "the rest stands in ") + report + ".csv";
            new SheetRows(workbook.createSheet(title), formats, wording).write(result, rest);
        }
    }
}
