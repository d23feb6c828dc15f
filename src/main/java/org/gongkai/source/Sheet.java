package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A sheet as a grid in which a merged region shows its top left cell at each of its positions. The used range is the
 * smallest one from A1 that holds all content with what is merged under it; regions are clipped to it. Immutable and
 * safe for use by several threads.
 */
public final class Sheet {

    /** A region beyond this was drawn over whole columns or rows; published forms merge up to 27 columns, 22 rows. */
    private static final int LARGEST_SPAN = 1000;

    private final String name;
    private final boolean hidden;
    private final int rowCount;
    private final int columnCount;
    private final List<Cell> contentCells;
    private final MergedCells mergedCells;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final BitSet textRows;

    private Sheet(
            String name, boolean hidden, List<Cell> sorted, BitSet hiddenRows, BitSet hiddenColumns, BitSet textRows) {
        this.name = FileNames.bounded(name);
        this.hidden = hidden;
        this.hiddenRows = (BitSet) hiddenRows.clone();
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
        this.textRows = (BitSet) textRows.clone();
        List<Cell> content = sorted.stream().filter(cell -> !cell.isBlank()).toList();
        this.rowCount = content.stream()
                .mapToInt(cell -> cell.row() + extent(cell.rowSpan()))
                .max()
                .orElse(0);
        this.columnCount = content.stream()
                .mapToInt(cell -> cell.column() + extent(cell.columnSpan()))
                .max()
                .orElse(0);
        this.contentCells = content.stream().map(this::clipped).toList();
        this.mergedCells = new MergedCells(sorted.stream()
                .filter(Cell::isMerged)
                .filter(cell -> cell.row() < rowCount && cell.column() < columnCount)
                .map(this::clipped)
                .toList());
    }

    private Sheet(String name, Sheet other) {
        this.name = FileNames.bounded(name);
        this.hidden = other.hidden;
        this.rowCount = other.rowCount;
        this.columnCount = other.columnCount;
        this.contentCells = other.contentCells;
        this.mergedCells = other.mergedCells;
        this.hiddenRows = other.hiddenRows;
        this.hiddenColumns = other.hiddenColumns;
        this.textRows = other.textRows;
    }

    /**
     * A sheet with these cells, in any order. Blank cells matter only where they are merged.
     *
     * @throws IllegalArgumentException if two cells have the same row and column
     */
    public static Sheet of(String name, boolean hidden, Collection<Cell> cells) {
        return of(name, hidden, cells, new BitSet(), new BitSet(), new BitSet());
    }

    static Sheet of(
            String name,
            boolean hidden,
            Collection<Cell> cells,
            BitSet hiddenRows,
            BitSet hiddenColumns,
            BitSet textRows) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Cell.ROW_MAJOR);
        for (int i = 1; i < sorted.size(); i++) {
            if (Cell.ROW_MAJOR.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException(
                        "two cells at " + sorted.get(i).reference());
            }
        }
        return new Sheet(name, hidden, sorted, hiddenRows, hiddenColumns, textRows);
    }

    /** Name of the sheet; of a CSV file, the file's name without extension. */
    public String name() {
        return name;
    }

    /** Whether people who open the file do not see the sheet at first. */
    public boolean hidden() {
        return hidden;
    }

    /** The same sheet under another name. */
    public Sheet named(String otherName) {
        return new Sheet(otherName, this);
    }

    /** Whether people who open the sheet do not see a row: it was hidden, filtered out, or has no height. */
    public boolean isRowHidden(int row) {
        return row >= 0 && hiddenRows.get(row);
    }

    /** Whether people who open the sheet do not see a column: it was hidden, or has no width. */
    public boolean isColumnHidden(int column) {
        return column >= 0 && hiddenColumns.get(column);
    }

    /** Whether people who open the sheet do not see all of its rows and columns. */
    public boolean hidesCells() {
        return !hiddenRows.isEmpty() || !hiddenColumns.isEmpty();
    }

    /** Whether any row is a block of text of a document or page, outside of its tables. */
    public boolean hasText() {
        return !textRows.isEmpty();
    }

    /** Whether a row is a block of text of a document or page, outside of its tables. */
    public boolean isText(int row) {
        return row >= 0 && textRows.get(row);
    }

    /** Rows of the used range. */
    public int rowCount() {
        return rowCount;
    }

    /** Columns of the used range. */
    public int columnCount() {
        return columnCount;
    }

    /** All cells that show something, row by row, each once. */
    public List<Cell> contentCells() {
        return contentCells;
    }

    /** Merged cells within the used range that show nothing, row by row. */
    public List<Cell> blankMergedCells() {
        return mergedCells.cells().stream().filter(Cell::isBlank).toList();
    }

    /** The cells that show something and begin in that row, from left to right. */
    public List<Cell> row(int row) {
        int from = indexOfRow(row);
        return contentCells.subList(from, Math.max(from, indexOfRow(row + 1)));
    }

    private int indexOfRow(int row) {
        return indexOf(Math.max(0, row), 0);
    }

    /** Number of the first cell with content that does not stand before a position. */
    private int indexOf(int row, int column) {
        int from = 0;
        int to = contentCells.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Cell cell = contentCells.get(middle);
            if (cell.row() < row || cell.row() == row && cell.column() < column) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * The cell that shows at a position of the expanded grid: the cell there if it has content, even below a merged
     * region, else the merged cell that covers it, which may be blank.
     */
    public Optional<Cell> at(int row, int column) {
        if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) {
            return Optional.empty();
        }
        int found = indexOf(row, column);
        boolean here = found < contentCells.size()
                && contentCells.get(found).row() == row
                && contentCells.get(found).column() == column;
        return here ? Optional.of(contentCells.get(found)) : mergedCells.covering(row, column);
    }

    /**
     * The part of the sheet between two columns. Cells keep their places; those that reach beyond it are left out.
     *
     * @param from first column
     * @param to the column after the last one
     */
    public Sheet columns(int from, int to) {
        return part(cell -> cell.column() >= from && cell.column() + cell.columnSpan() <= to);
    }

    /**
     * The part of the sheet between two rows. Cells keep their places; those that reach beyond it are left out.
     *
     * @param from first row
     * @param to the row after the last one
     */
    public Sheet rows(int from, int to) {
        return part(cell -> cell.row() >= from && cell.row() + cell.rowSpan() <= to);
    }

    private Sheet part(Predicate<Cell> chosen) {
        Stream<Cell> blank = mergedCells.cells().stream().filter(Cell::isBlank);
        return new Sheet(
                name,
                hidden,
                Stream.concat(contentCells.stream(), blank)
                        .filter(chosen)
                        .sorted(Cell.ROW_MAJOR)
                        .toList(),
                hiddenRows,
                hiddenColumns,
                textRows);
    }

    /**
     * The sheet with some cells in the place of others.
     *
     * @param replaced cells and what stands in their place
     * @param dropped cells that are left out
     */
    public Sheet with(Map<Cell, Cell> replaced, Set<Cell> dropped) {
        Stream<Cell> blank = mergedCells.cells().stream().filter(Cell::isBlank);
        return new Sheet(
                name,
                hidden,
                Stream.concat(contentCells.stream(), blank)
                        .filter(cell -> !dropped.contains(cell))
                        .map(cell -> replaced.getOrDefault(cell, cell))
                        .sorted(Cell.ROW_MAJOR)
                        .toList(),
                hiddenRows,
                hiddenColumns,
                textRows);
    }

    /** The sheet with rows and columns exchanged. */
    public Sheet transposed() {
        Stream<Cell> blank = mergedCells.cells().stream().filter(Cell::isBlank);
        return new Sheet(
                name,
                hidden,
                Stream.concat(contentCells.stream(), blank)
                        .map(Cell::transposed)
                        .sorted(Cell.ROW_MAJOR)
                        .toList(),
                hiddenColumns,
                hiddenRows,
                new BitSet());
    }

    @Override
    public String toString() {
        return name + " (" + rowCount + " rows, " + columnCount + " columns)";
    }

    private static int extent(int span) {
        return span <= LARGEST_SPAN ? span : 1;
    }

    private Cell clipped(Cell cell) {
        return cell.clippedTo(rowCount, columnCount);
    }
}
