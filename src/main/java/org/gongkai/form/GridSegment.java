package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.source.Cell;

/**
 * A header of a grid and the rows below it, up to the next header.
 *
 * @param header the header; without columns where there is none
 * @param lastHeaderRow last row of the header, from 0
 * @param whose whose figures stand below, where a line above the header says so
 * @param valuesInHeader values that stand where the header's labels should
 * @param rows the rows
 */
record GridSegment(
        HeaderBlock header, int lastHeaderRow, Attribution whose, List<Cell> valuesInHeader, List<GridRow> rows) {

    static GridSegment of(HeaderBlock header, int lastHeaderRow, Attribution whose, List<Cell> valuesInHeader) {
        return new GridSegment(header, lastHeaderRow, whose, valuesInHeader, new ArrayList<>());
    }
}
