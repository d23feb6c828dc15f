package org.gongkai.knowledge;

/** How a table of the form tells what a cell means. */
public enum Layout {
    /** One indicator a row, in the order of the form; the rows above give the rest of the path. */
    LIST,
    /** Labels to the left and above cross at the cell. */
    GRID,
    /** Not printed at all: its figures are given by the codes of its indicators. */
    CODES
}
