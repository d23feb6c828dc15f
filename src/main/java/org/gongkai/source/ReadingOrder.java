package org.gongkai.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where cells stand among others, row by row and from left to right. Where rows are about as many as cells, the first
 * cell of each is known; where there are far more, it is searched, so that memory follows the cells. Immutable.
 */
final class ReadingOrder {

    private static final int ROWS_FOR_EACH_CELL = 4;
    private static final int FEW_ROWS = 256;

    private final List<Cell> cells;
    private final int[] rowStarts;

    /** @param cells in reading order, no two in one place */
    ReadingOrder(List<Cell> cells) {
        this.cells = cells;
        int rows = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).row() + 1;
        boolean sparse = rows > FEW_ROWS && rows / ROWS_FOR_EACH_CELL > cells.size();
        this.rowStarts = sparse ? new int[0] : rowStarts(rows);
    }

    /**
     * Cells in reading order.
     *
     * @throws IllegalArgumentException if two of them have the same row and column
     */
    static List<Cell> of(Collection<Cell> cells) {
        if (cells instanceof List<Cell> list && isInOrder(list)) {
            return list;
        }
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Cell.ROW_MAJOR);
        for (int i = 1; i < sorted.size(); i++) {
            if (Cell.ROW_MAJOR.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException(
                        "two cells at " + sorted.get(i).reference());
            }
        }
        return sorted;
    }

    private static boolean isInOrder(List<Cell> cells) {
        int row = -1;
        int column = -1;
        for (Cell cell : cells) {
            if (cell.row() < row || cell.row() == row && cell.column() <= column) {
                return false;
            }
            row = cell.row();
            column = cell.column();
        }
        return true;
    }

    private int[] rowStarts(int rows) {
        int[] starts = new int[rows + 1];
        int row = 0;
        for (int number = 0; number < cells.size(); number++) {
            while (row <= cells.get(number).row()) {
                starts[row++] = number;
            }
        }
        starts[rows] = cells.size();
        return starts;
    }

    /** Number of the first cell that does not stand above that row, counted from 0. */
    int firstOf(int row) {
        if (row <= 0) {
            return 0;
        }
        if (rowStarts.length > 0) {
            return row < rowStarts.length ? rowStarts[row] : cells.size();
        }
        int from = 0;
        int to = cells.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cells.get(middle).row() < row) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Number of the cell at that place, counted from 0, or -1 where there is none. */
    int at(int row, int column) {
        if (row < 0 || column < 0) {
            return -1;
        }
        int from = firstOf(row);
        int last = firstOf(row + 1) - 1;
        // Most rows have no gaps, and no cell stands further right than its number in the row.
        int to = column < last - from ? from + column : last;
        while (from <= to) {
            int middle = cells.get(to).column() == column ? to : (from + to) >>> 1;
            int found = cells.get(middle).column();
            if (found == column) {
                return middle;
            }
            if (found < column) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }
}
