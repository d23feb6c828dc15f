package org.gongkai.form;

import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.Place;

/**
 * A sheet while it is read.
 *
 * @param file path of its file
 * @param sheetNo number of the sheet in the file, from 1
 * @param sheet the sheet
 * @param ledger the account of its cells
 */
record SheetContext(String file, int sheetNo, Sheet sheet, CellLedger ledger) {

    Place place(Cell cell) {
        return new Place(file, sheet.name(), cell.reference());
    }

    Place place(int row, int column) {
        return place(Cell.text(row, column, ""));
    }
}
