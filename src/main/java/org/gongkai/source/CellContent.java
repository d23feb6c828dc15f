package org.gongkai.source;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a cell of an Excel sheet holds, before its place is known. */
record CellContent(String text, CellKind kind, boolean formula) {

    static final CellContent BLANK = new CellContent("", CellKind.TEXT, false);

    Cell at(CellAddress address) {
        return new Cell(address.getRow(), address.getColumn(), 1, 1, text, kind, formula);
    }

    Cell over(CellRangeAddress region) {
        int rows = region.getLastRow() - region.getFirstRow() + 1;
        int columns = region.getLastColumn() - region.getFirstColumn() + 1;
        return new Cell(region.getFirstRow(), region.getFirstColumn(), rows, columns, text, kind, formula);
    }
}
