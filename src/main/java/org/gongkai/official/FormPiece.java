package org.gongkai.official;

import java.util.Optional;
import org.gongkai.knowledge.FigureKey;

/**
 * A cell of a drawn form, or several merged into one.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rows rows covered
 * @param columns columns covered
 * @param text what it says; of a figure, the unit that has to be written behind it
 * @param figure whose figure stands there, empty for words
 */
public record FormPiece(int row, int column, int rows, int columns, String text, Optional<FigureKey> figure) {

    /** The row below it. */
    public int endRow() {
        return row + rows;
    }

    /** The column to the right of it. */
    public int endColumn() {
        return column + columns;
    }
}
