package org.gongkai.synthetic;

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
record FormPiece(int row, int column, int rows, int columns, String text, Optional<FigureKey> figure) {

    int endRow() {
        return row + rows;
    }

    int endColumn() {
        return column + columns;
    }
}
