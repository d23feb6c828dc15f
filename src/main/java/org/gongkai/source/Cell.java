package org.gongkai.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * One cell of a sheet, or one merged region under its top left cell.
 *
 * @param row row of the (top left) cell, from 0
 * @param column column of the (top left) cell, from 0
 * @param rowSpan rows covered, 1 unless merged
 * @param columnSpan columns covered, 1 unless merged
 * @param text what the sheet displays under the General format at 15 digits, empty where nothing
 * @param kind kind of value
 * @param formula whether a formula produced it
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, CellKind kind, boolean formula) {

    static final Comparator<Cell> ROW_MAJOR = Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "no cell: row " + row + ", column " + column + ", spans " + rowSpan + " x " + columnSpan);
        }
        Objects.requireNonNull(text);
        Objects.requireNonNull(kind);
    }

    /** A single cell with text. */
    public static Cell text(int row, int column, String text) {
        return new Cell(row, column, 1, 1, text, CellKind.TEXT, false);
    }

    /** Whether it shows nothing: white space of every width is nothing. */
    public boolean isBlank() {
        return Blank.isBlank(text);
    }

    /** Its address as people write it: {@code C5}. */
    public String reference() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row + 1L).toString();
    }

    boolean isMerged() {
        return rowSpan > 1 || columnSpan > 1;
    }

    boolean covers(int otherRow, int otherColumn) {
        return otherRow >= row
                && otherRow - row < rowSpan
                && otherColumn >= column
                && otherColumn - column < columnSpan;
    }

    /** The same cell over that many columns. */
    public Cell spanning(int columns) {
        return new Cell(row, column, rowSpan, columns, text, kind, formula);
    }

    Cell transposed() {
        return new Cell(column, row, columnSpan, rowSpan, text, kind, formula);
    }

    Cell clippedTo(int rows, int columns) {
        if (!isMerged()) {
            return this;
        }
        int clippedRows = Math.min(rowSpan, rows - row);
        int clippedColumns = Math.min(columnSpan, columns - column);
        if (clippedRows == rowSpan && clippedColumns == columnSpan) {
            return this;
        }
        return new Cell(row, column, clippedRows, clippedColumns, text, kind, formula);
    }
}
