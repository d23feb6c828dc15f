package org.gongkai.slip;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How the cells of a slip look. All but those to be filled in are text for good: a quote prefix keeps {@code =1+1} from
 * being run.
 */
final class SlipStyles {

    private static final short TEXT_POINTS = 10;
    private static final short TITLE_POINTS = 16;

    private final XSSFCellStyle text;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle marked;
    private final XSSFCellStyle title;
    private final XSSFCellStyle remark;
    private final XSSFCellStyle answer;
    private final XSSFCellStyle number;

    SlipStyles(XSSFWorkbook workbook) {
        XSSFFont plain = font(workbook, TEXT_POINTS, false);
        XSSFFont bold = font(workbook, TEXT_POINTS, true);
        this.text = bordered(style(workbook, plain));
        this.heading = bordered(style(workbook, bold));
        fill(heading, IndexedColors.GREY_25_PERCENT);
        this.marked = bordered(style(workbook, plain));
        fill(marked, IndexedColors.ROSE);
        this.title = style(workbook, font(workbook, TITLE_POINTS, true));
        title.setAlignment(HorizontalAlignment.CENTER);
        this.remark = style(workbook, plain);
        this.answer = bordered(style(workbook, plain));
        answer.setQuotePrefixed(false);
        fill(answer, IndexedColors.LIGHT_YELLOW);
        this.number = bordered(style(workbook, plain));
        number.setQuotePrefixed(false);
        number.setDataFormat(workbook.createDataFormat().getFormat("General"));
        fill(number, IndexedColors.LIGHT_YELLOW);
    }

    private static XSSFFont font(XSSFWorkbook workbook, short points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void fill(XSSFCellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle marked() {
        return marked;
    }

    XSSFCellStyle title() {
        return title;
    }

    /** A line above or below the table. */
    XSSFCellStyle remark() {
        return remark;
    }

    /** A cell for words of the sender. */
    XSSFCellStyle answer() {
        return answer;
    }

    /** A cell for a number of the sender. */
    XSSFCellStyle number() {
        return number;
    }
}
