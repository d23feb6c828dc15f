package org.gongkai.form;

import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Rows of a sheet that hold one table.
 *
 * @param sheet the sheet
 * @param firstRow first row, from 0
 * @param lastRow last row, included
 * @param tableCode code of the table that the labels speak of
 */
record Band(Sheet sheet, int firstRow, int lastRow, String tableCode) {

    /** Its cells with content, row by row. */
    List<Cell> cells() {
        return sheet.contentCells().stream()
                .filter(cell -> cell.row() >= firstRow && cell.row() <= lastRow)
                .toList();
    }

    /** Whether any of its rows has more than one cell. */
    boolean hasValues() {
        return IntStream.rangeClosed(firstRow, lastRow)
                .anyMatch(row -> sheet.row(row).size() > 1);
    }

    Band from(int row) {
        return new Band(sheet, row, lastRow, tableCode);
    }

    Band to(int row) {
        return new Band(sheet, firstRow, row, tableCode);
    }
}
