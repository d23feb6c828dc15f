package org.gongkai.form.corpus;

import java.util.Optional;

/**
 * A cell of a drawn sheet.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rows rows covered
 * @param columns columns covered
 * @param text what it shows
 * @param tag what it is: the official label with its path, empty where it is nothing of the form
 * @param value the place whose value it is, and what it says; empty for labels
 */
record Piece(int row, int column, int rows, int columns, String text, String tag, Optional<Value> value) {

    /** A value and its place. */
    record Value(Slot slot, Printed printed) {}

    Piece at(int newRow, int newColumn) {
        return new Piece(newRow, newColumn, rows, columns, text, tag, value);
    }

    Piece over(int newRows, int newColumns) {
        return new Piece(row, column, newRows, newColumns, text, tag, value);
    }

    Piece saying(String newText) {
        return new Piece(row, column, rows, columns, newText, tag, value);
    }

    Piece saying(Printed printed) {
        Value said = new Value(value.orElseThrow().slot(), printed);
        return new Piece(row, column, rows, columns, printed.text(), tag, Optional.of(said));
    }

    boolean isLabel() {
        return value.isEmpty();
    }

    int endRow() {
        return row + rows;
    }

    int endColumn() {
        return column + columns;
    }
}
