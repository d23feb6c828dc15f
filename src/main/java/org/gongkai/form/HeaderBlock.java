package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.source.Cell;

/**
 * The header rows above the cells of a grid: for each column, the labels above it from the outermost to its own.
 *
 * @param columns the columns that have a label, from left to right
 */
record HeaderBlock(List<HeaderColumn> columns) {

    static final HeaderBlock NONE = new HeaderBlock(List.of());

    HeaderBlock {
        columns = List.copyOf(columns);
    }

    /** The column that a cell stands under. */
    Optional<HeaderColumn> over(Cell cell) {
        return columns.stream().filter(column -> column.isOver(cell)).findFirst();
    }

    /** Where two columns are headed alike, the first may be as wrong as the second. */
    boolean headsTwice(TableColumn meant, Attribution whose) {
        return columns.stream()
                        .filter(column -> column.whose().equals(whose))
                        .filter(column -> meant.isUnder(column.cores()))
                        .count()
                > 1;
    }
}
