package org.gongkai.form;

import java.util.Objects;

/**
 * The account of a sheet.
 *
 * @param sheetNo number of the sheet in the file, from 1
 * @param name name of the sheet
 * @param hidden whether people who open the file do not see it at first
 * @param cells what became of its cells with content
 */
public record SheetCount(int sheetNo, String name, boolean hidden, CellCount cells) {

    public SheetCount {
        Objects.requireNonNull(name);
        Objects.requireNonNull(cells);
    }

    /** The same with so many figures less, which were rejected after all. */
    SheetCount rejecting(int figures) {
        return new SheetCount(sheetNo, name, hidden, cells.rejecting(figures));
    }
}
