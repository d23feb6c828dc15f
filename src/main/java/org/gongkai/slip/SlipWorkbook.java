package org.gongkai.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.publish.SteadyZip;
import org.gongkai.reporting.Language;

/** Slips as workbooks; the same slip gives the same bytes. Safe for use by several threads. */
public final class SlipWorkbook {

    private static final Optional<Date> UNCHANGING_DATE = Optional.of(Date.from(Instant.EPOCH));

    private final Language language;

    /** Workbooks in that language. */
    public SlipWorkbook(Language language) {
        this.language = language;
    }

    /** The workbook of a slip. */
    public byte[] bytes(ReturnSlip slip) throws IOException {
        return bytes(slip, "");
    }

    /** The workbook of a slip, which bears a name of what it says. */
    byte[] bytes(ReturnSlip slip, String identifier) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SlipStyles styles = new SlipStyles(workbook);
            new ItemSheet(language).write(workbook, styles, slip);
            if (!slip.rejects().isEmpty()) {
                new RejectSheets(language).write(workbook, styles, slip.rejects());
            }
            if (!slip.hints().isEmpty()) {
                new HintSheet(language).write(workbook, styles, slip.hints());
            }
            if (!slip.told().isEmpty()) {
                new ToldSheet(language).write(workbook, styles, slip.told());
            }
            return bytes(workbook, identifier);
        }
    }

    /** The bytes of a workbook, without the time at which it was written. */
    static byte[] bytes(XSSFWorkbook workbook, String identifier) throws IOException {
        PackageProperties properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(UNCHANGING_DATE);
        properties.setModifiedProperty(UNCHANGING_DATE);
        if (!identifier.isEmpty()) {
            properties.setIdentifierProperty(identifier);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return SteadyZip.of(bytes.toByteArray());
    }
}
