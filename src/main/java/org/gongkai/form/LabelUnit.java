package org.gongkai.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;

/**
 * The unit that a label prints in brackets: 本年收费金额（单位：万元）, 采购总金额（万元，保留四位小数）. Remarks are no part of a
 * label's name, yet agencies change this one, and with it what the number means.
 */
final class LabelUnit {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[:,;、]");

    private LabelUnit() {}

    /** The unit as if it stood in a cell of its own, at the label's place. */
    static Optional<Cell> in(Cell label, ValueVocabulary units) {
        return Label.of(label.text()).remarks().stream()
                .flatMap(remark -> Arrays.stream(BETWEEN_WORDS.split(remark)))
                .filter(word -> units.unit(word).isPresent())
                .map(unit -> Cell.text(label.row(), label.column(), unit))
                .findFirst();
    }
}
