package org.gongkai.reporting;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells of a workbook look: numbers stay numbers, and what looks like a formula stays text. */
final class SheetFormats {

    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle year;
    private final CellStyle count;
    private final CellStyle decimal;

    SheetFormats(Workbook workbook) {
        this.heading = style(workbook, "@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        this.text = style(workbook, "@");
        text.setQuotePrefixed(true);
        this.year = style(workbook, "0");
        this.count = style(workbook, "#,##0");
        this.decimal = style(workbook, "#,##0.00####");
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle text() {
        return text;
    }

    /** The style of a number in that column: a year has no separator, a whole number no decimals. */
    CellStyle number(String column, double number) {
        if (column.equals("year") || column.endsWith("_year")) {
            return year;
        }
        return number == Math.rint(number) && !column.endsWith("_percent") ? count : decimal;
    }
}
