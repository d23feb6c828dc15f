package org.gongkai.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.publish.SteadyZip;
import org.gongkai.reporting.Language;
import org.gongkai.trouble.RowContext;

/**
 * One slip: a sheet with a line for each reject, and a sheet with the rows that they stand in, as printed, the offending
 * cells marked. Not safe for use by several threads.
 */
final class RejectSlip {

    /** A clerk who gets more has to send another file; the rest stands in the report of all rejects. */
    private static final int MOST_REJECTS = 5000;

    private static final Optional<Date> UNCHANGING_DATE = Optional.of(Date.from(Instant.EPOCH));
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int[] WIDTHS_OF_REJECTS = {34, 16, 9, 24, 34, 40, 40, 44};
    private static final int[] WIDTHS_OF_ROWS = {34, 16, 9, 24, 24, 24, 24, 24, 24, 24};

    private final Language language;
    private final int mostRejects;
    private final List<Reject> rejects = new ArrayList<>();
    private int left;

    RejectSlip(Language language) {
        this(language, MOST_REJECTS);
    }

    RejectSlip(Language language, int mostRejects) {
        this.language = language;
        this.mostRejects = mostRejects;
    }

    void add(Reject reject) {
        if (rejects.size() < mostRejects) {
            rejects.add(reject);
        } else {
            left++;
        }
    }

    /** The workbook; the same rejects give the same bytes. */
    byte[] toBytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SlipStyles styles = new SlipStyles(workbook);
            writeRejects(workbook.createSheet(language.choose("未收录", "Not taken")), styles);
            writeRows(workbook.createSheet(language.choose("原表各行", "Rows as printed")), styles);
            PackageProperties properties =
                    workbook.getProperties().getCoreProperties().getUnderlyingProperties();
            properties.setCreatedProperty(UNCHANGING_DATE);
            properties.setModifiedProperty(UNCHANGING_DATE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        }
    }

    private void writeRejects(XSSFSheet sheet, SlipStyles styles) {
        List<String> heading = new ArrayList<>(placeHeading());
        heading.addAll(List.of(
                language.choose("原文", "Found"),
                language.choose("问题", "Problem"),
                language.choose("应为", "Wanted"),
                language.choose("可能是", "May be meant"),
                language.choose("怎么改", "What to do")));
        writeHeading(sheet, heading, WIDTHS_OF_REJECTS, styles);
        for (Reject reject : rejects) {
            XSSFRow row = next(sheet);
            reject.place().forEach(text -> write(row, text, styles));
            write(row, reject.found(), styles);
            write(row, reject.problem(), styles);
            write(row, reject.wanted(), styles);
            write(row, reject.candidates(), styles);
            write(row, reject.nextStep(), styles);
        }
        if (left > 0) {
            write(
                    next(sheet),
                    language.choose("另有 " + left + " 处，见 rejects.csv", left + " more, see rejects.csv"),
                    styles);
        }
    }

    private void writeRows(XSSFSheet sheet, SlipStyles styles) {
        List<String> heading = new ArrayList<>(placeHeading());
        heading.add(language.choose("该行原文（有问题的格已标出）", "The row as printed, the offending cell marked"));
        writeHeading(sheet, heading, WIDTHS_OF_ROWS, styles);
        for (Reject reject : rejects) {
            List<String> cells = reject.row().cells();
            if (!cells.isEmpty()) {
                XSSFRow row = next(sheet);
                reject.place().forEach(text -> write(row, text, styles));
                cells.forEach(text -> writeCell(row, text, styles));
            }
        }
    }

    private List<String> placeHeading() {
        return List.of(language.choose("文件", "File"), language.choose("工作表", "Sheet"), language.choose("单元格", "Cell"));
    }

    private static void writeHeading(XSSFSheet sheet, List<String> heading, int[] widths, SlipStyles styles) {
        XSSFRow row = next(sheet);
        heading.forEach(text -> write(row, text, styles).setCellStyle(styles.heading()));
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void writeCell(XSSFRow row, String text, SlipStyles styles) {
        boolean marked = RowContext.isMarked(text);
        XSSFCell cell = write(row, marked ? text.substring(1, text.length() - 1) : text, styles);
        if (marked) {
            cell.setCellStyle(styles.marked());
        }
    }

    /** Writes a text; a text cell holds no formula, and what looks like one stays text when somebody edits it. */
    private static XSSFCell write(XSSFRow row, String text, SlipStyles styles) {
        XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        cell.setCellStyle(styles.text());
        return cell;
    }

    private static XSSFRow next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }
}
