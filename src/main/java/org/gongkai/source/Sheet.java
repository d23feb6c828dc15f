package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
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
    private final ReadingOrder order;
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
        List<Cell> content = new ArrayList<>(sorted.size());
        List<Cell> merged = new ArrayList<>();
        int rows = 0;
        int columns = 0;
        for (Cell cell : sorted) {
            if (cell.isMerged()) {
                merged.add(cell);
            }
            if (!cell.isBlank()) {
                content.add(cell);
                rows = Math.max(rows, cell.row() + extent(cell.rowSpan()));
                columns = Math.max(columns, cell.column() + extent(cell.columnSpan()));
            }
        }
        this.rowCount = rows;
        this.columnCount = columns;
        if (!merged.isEmpty()) {
            content.replaceAll(this::clipped);
        }
        this.contentCells = Collections.unmodifiableList(content);
        this.order = new ReadingOrder(contentCells);
        this.mergedCells = new MergedCells(merged.stream()
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
        this.order = other.order;
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
        return new Sheet(name, hidden, ReadingOrder.of(cells), hiddenRows, hiddenColumns, textRows);
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
        int from = order.firstOf(row);
        return contentCells.subList(from, Math.max(from, order.firstOf(row + 1)));
    }

    /** Number of the cell with content at that place among all of them, counted from 0; -1 where there is none. */
    public int numberAt(int row, int column) {
        return order.at(row, column);
    }

    /**
     * The cell that shows at a position of the expanded grid: the cell there if it has content, even below a merged
     * region, else the merged cell that covers it, which may be blank.
     */
    public Optional<Cell> at(int row, int column) {
        if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) {
            return Optional.empty();
        }
        int found = order.at(row, column);
        return found >= 0 ? Optional.of(contentCells.get(found)) : mergedCells.covering(row, column);
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
