package org.gongkai.agency;

import java.util.List;
import java.util.Optional;

/**
 * The text of a cell with what decides how closely it is read.
 *
 * @param text the text
 * @param right the text that follows it in its row
 * @param above whether it stands above a table
 */
public record SheetLine(SheetText text, Optional<SheetText> right, boolean above) {

    /**
     * The line of one of the texts in reading order.
     *
     * @param at which of them
     * @param above whether it stands above a table
     */
    static SheetLine of(List<SheetText> texts, int at, boolean above) {
        SheetText text = texts.get(at);
        Optional<SheetText> right = Optional.of(at + 1)
                .filter(next -> next < texts.size() && texts.get(next).row() == text.row())
                .map(texts::get);
        return new SheetLine(text, right, above);
    }
}
