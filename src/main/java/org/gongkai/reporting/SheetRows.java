package org.gongkai.reporting;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.publish.CsvWording;

/** The rows of a result on a sheet, below a heading that stays in sight and filters. Used once. */
final class SheetRows {

    /** More than anybody scrolls through; the CSV files hold everything. */
    static final int MOST_ROWS = 50_000;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH = 14 * 256;

    private final Sheet sheet;
    private final SheetFormats formats;
    private final CsvWording wording;
    private final int mostRows;
    private int rows;

    SheetRows(Sheet sheet, SheetFormats formats, CsvWording wording) {
        this(sheet, formats, wording, MOST_ROWS);
    }

    SheetRows(Sheet sheet, SheetFormats formats, CsvWording wording, int mostRows) {
        this.sheet = sheet;
        this.formats = formats;
        this.wording = wording;
        this.mostRows = mostRows;
    }

    /**
     * Writes all rows that are still to come.
     *
     * @param rest what is said below the last row if there are more
     */
    void write(ResultSet result, String rest) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        writeHeading(columns);
        while (result.next()) {
            if (rows > mostRows) {
                text(next(), 0, rest);
                return;
            }
            Row row = next();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                write(row, column - 1, columns.getColumnLabel(column), result.getObject(column));
            }
        }
    }

    private void writeHeading(ResultSetMetaData columns) throws SQLException {
        Row row = next();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Cell cell = row.createCell(column - 1);
            cell.setCellValue(wording.header(columns.getColumnLabel(column)));
            cell.setCellStyle(formats.heading());
            sheet.setColumnWidth(column - 1, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.getColumnCount() - 1));
    }

    private void write(Row row, int column, String label, Object value) {
        if (value instanceof Number number) {
            // Excel keeps 15 digits, which the greatest figure of a form does not have.
            Cell cell = row.createCell(column);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(formats.number(label, number.doubleValue()));
        } else if (value != null) {
            text(row, column, wording.value(label, value.toString()));
        }
    }

    private void text(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        cell.setCellStyle(formats.text());
    }

    private Row next() {
        return sheet.createRow(rows++);
    }
}
