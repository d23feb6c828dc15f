package org.gongkai.form;

import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.Place;

/**
 * A sheet while it is read.
 *
 * @param file path of its file
 * @param sheetNo number of the sheet in the file, from 1
 * @param sheet the sheet, or the part of it that is read
 * @param ledger the account of its cells
 * @param turned whether rows and columns are exchanged against the file
 */
record SheetContext(String file, int sheetNo, Sheet sheet, CellLedger ledger, boolean turned) {

    /** A sheet with an account of its own. */
    static SheetContext of(String file, int sheetNo, Sheet sheet) {
        return new SheetContext(file, sheetNo, sheet, new CellLedger(sheet), false);
    }

    /** The sheet with rows and columns exchanged; places are still given as in the file. */
    SheetContext onItsSide() {
        Sheet side = sheet.transposed();
        return new SheetContext(file, sheetNo, side, new CellLedger(side), !turned);
    }

    SheetContext within(Sheet part) {
        return new SheetContext(file, sheetNo, part, ledger, turned);
    }

    Place place(Cell cell) {
        Cell inFile = turned ? Cell.text(cell.column(), cell.row(), "") : cell;
        return new Place(file, sheet.name(), inFile.reference());
    }

    Place place(int row, int column) {
        return place(Cell.text(row, column, ""));
    }

    /** Row in the file of a cell at that place here. */
    int rowInFile(int row, int column) {
        return turned ? column : row;
    }

    /** Column in the file of a cell at that place here. */
    int columnInFile(int row, int column) {
        return turned ? row : column;
    }
}
