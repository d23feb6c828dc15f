package org.gongkai.own;

import org.gongkai.source.Cell;

/** A cell that cannot be taken; with it the line that it stands in. Caught where the line is read. */
final class WrongCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Cell cell;
    private final String wantedZh;
    private final String wantedEn;

    /**
     * @param wantedZh what is wanted there
     * @param wantedEn the same in English
     */
    WrongCell(Cell cell, String wantedZh, String wantedEn) {
        super(cell.reference() + ": " + wantedEn);
        this.cell = cell;
        this.wantedZh = wantedZh;
        this.wantedEn = wantedEn;
    }

    Cell cell() {
        return cell;
    }

    String wantedZh() {
        return wantedZh;
    }

    String wantedEn() {
        return wantedEn;
    }
}
