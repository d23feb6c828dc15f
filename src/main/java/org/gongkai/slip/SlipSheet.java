package org.gongkai.slip;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet of a slip, filled from top to bottom: lines across its width, a heading that is printed on every page, rows. It
 * prints on A4, across, as wide as the page. Not safe for use by several threads.
 */
final class SlipSheet {

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int UNITS_OF_A_LETTER = 256;
    private static final float POINTS_OF_A_LINE = 13.5f;
    private static final float HIGHEST_ROW = 400f;
    private static final double MARGIN_IN_INCHES = 0.4;

    private final XSSFSheet sheet;
    private final SlipStyles styles;
    private final int[] widths;

    SlipSheet(XSSFWorkbook workbook, String name, SlipStyles styles, int... widths) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.widths = widths;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * UNITS_OF_A_LETTER);
        }
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, MARGIN_IN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, MARGIN_IN_INCHES);
        sheet.getFooter().setCenter("&P / &N");
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** A line across the whole width. */
    void line(String text, XSSFCellStyle style) {
        XSSFRow row = next();
        write(row, text, style);
        int across = 0;
        for (int width : widths) {
            across += width;
        }
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.length - 1));
        float points = style.getFont().getFontHeightInPoints() / 10f * POINTS_OF_A_LINE;
        row.setHeightInPoints(Math.min(HIGHEST_ROW, points * lines(text, across) + 2));
    }

    /** The heading of the table, which stays in sight and is printed on every page. */
    void heading(List<String> texts) {
        XSSFRow row = next();
        texts.forEach(text -> write(row, text, styles.heading()));
        fitHeight(row);
        sheet.createFreezePane(0, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
    }

    /** A row of texts. */
    XSSFRow row(List<String> texts) {
        XSSFRow row = next();
        texts.forEach(text -> write(row, text, styles.text()));
        fitHeight(row);
        return row;
    }

    /** Adds a text to a row; a text cell holds no formula, and what looks like one stays text when somebody edits it. */
    static XSSFCell write(XSSFRow row, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        } else {
            cell.setBlank();
        }
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    /** Programs that print do not all work out how high a row must be. */
    void fitHeight(XSSFRow row) {
        int lines = 1;
        for (int column = 0; column < Math.min(widths.length, row.getLastCellNum()); column++) {
            lines = Math.max(lines, lines(row.getCell(column).getStringCellValue(), widths[column]));
        }
        row.setHeightInPoints(Math.min(HIGHEST_ROW, lines * POINTS_OF_A_LINE + 2));
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, letters(line) - 1) / Math.max(1, width - 1))
                .sum();
    }

    /** Chinese characters are twice as wide. */
    private static int letters(String line) {
        return line.chars().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }
}
