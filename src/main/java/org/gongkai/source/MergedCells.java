package org.gongkai.source;

import java.util.List;
import java.util.Optional;

/**
 * Finds the merged cell that covers a position. A balanced tree over the cells in row-major order, laid out in the list
 * itself, in which each node knows the last row that its subtree reaches: memory follows the number of merged cells,
 * never their size, and neither a tall column nor many small regions make a search slow.
 */
final class MergedCells {

    private final List<Cell> cells;
    private final int[] lastRows;

    /** @param sorted merged cells in row-major order */
    MergedCells(List<Cell> sorted) {
        this.cells = List.copyOf(sorted);
        this.lastRows = new int[cells.size()];
        measure(0, cells.size() - 1);
    }

    List<Cell> cells() {
        return cells;
    }

    /** The first in row-major order that covers the position; regions of a broken file may overlap. */
    Optional<Cell> covering(int row, int column) {
        return covering(0, cells.size() - 1, row, column);
    }

    private int measure(int from, int to) {
        if (from > to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        Cell cell = cells.get(middle);
        int own = cell.row() + cell.rowSpan() - 1;
        lastRows[middle] = Math.max(own, Math.max(measure(from, middle - 1), measure(middle + 1, to)));
        return lastRows[middle];
    }

    private Optional<Cell> covering(int from, int to, int row, int column) {
        int middle = (from + to) >>> 1;
        if (from > to || lastRows[middle] < row) {
            return Optional.empty();
        }
        Optional<Cell> before = covering(from, middle - 1, row, column);
        if (before.isPresent()) {
            return before;
        }
        Cell cell = cells.get(middle);
        if (cell.covers(row, column)) {
            return Optional.of(cell);
        }
        return cell.row() > row ? Optional.empty() : covering(middle + 1, to, row, column);
    }
}
