package org.gongkai.slip;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a slip look. All of them are text for good: a quote prefix keeps {@code =1+1} from being run. */
final class SlipStyles {

    private final XSSFCellStyle text;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle marked;

    SlipStyles(XSSFWorkbook workbook) {
        this.text = style(workbook);
        this.heading = style(workbook);
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        fill(heading, IndexedColors.GREY_25_PERCENT);
        this.marked = style(workbook);
        fill(marked, IndexedColors.ROSE);
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
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
}
