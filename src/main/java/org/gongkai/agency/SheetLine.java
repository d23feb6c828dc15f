package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The text of a cell with what decides how closely it is read.
 *
 * @param text the text
 * @param right the text that follows it in its row
 * @param above whether it stands above a table
 */
public record SheetLine(SheetText text, Optional<SheetText> right, boolean above) {

    /** The lines of texts in reading order. */
    public static List<SheetLine> of(List<SheetText> texts, Predicate<SheetText> above) {
        List<SheetLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SheetText text = texts.get(i);
            Optional<SheetText> right = i + 1 < texts.size() && texts.get(i + 1).row() == text.row()
                    ? Optional.of(texts.get(i + 1))
                    : Optional.empty();
            lines.add(new SheetLine(text, right, above.test(text)));
        }
        return lines;
    }
}
