package org.gongkai.figure;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The units that bear on a cell besides its own.
 *
 * @param wanted the unit that the value is wanted in
 * @param column the unit that the form prints for the cell
 * @param columnUnknown whether the form prints a unit there that is not in the vocabulary
 */
record Units(Optional<Unit> wanted, Optional<Unit> column, boolean columnUnknown) {

    static Units of(ValueVocabulary vocabulary, Optional<String> wanted, Optional<String> unitOfColumn) {
        Optional<Unit> expected = wanted.map(text -> vocabulary
                .unit(text)
                .orElseThrow(() -> new IllegalArgumentException("values.csv has no unit '" + text + "'")));
        Optional<Unit> column = unitOfColumn.flatMap(vocabulary::unit);
        return new Units(
                expected,
                column,
                column.isEmpty() && unitOfColumn.filter(isText(vocabulary)).isPresent());
    }

    /** A blank or a dash in the column of units is no unit, but no unknown one either. */
    private static Predicate<String> isText(ValueVocabulary vocabulary) {
        return text -> vocabulary.statusOf(PlainText.of(text)).isEmpty();
    }

    /** The unit of the cell, else that of its column. */
    Optional<Unit> printed(Reading.Phrase phrase) {
        return phrase.unit().or(() -> column);
    }

    Optional<UnreadableReason> trouble(Reading.Phrase phrase) {
        if (columnUnknown && phrase.unit().isEmpty()) {
            return Optional.of(UnreadableReason.UNKNOWN_UNIT);
        }
        Optional<Unit> printed = printed(phrase);
        boolean comparable =
                printed.isEmpty() || wanted.isEmpty() || printed.get().comparableWith(wanted.get());
        return comparable ? Optional.empty() : Optional.of(UnreadableReason.UNIT_MISMATCH);
    }

    /**
     * The power of ten from the printed number to the value. Where nobody says which unit is wanted, the value stays in
     * the unit that is printed.
     */
    int shift(Reading.Phrase phrase) {
        int target = exponent(wanted.or(() -> printed(phrase)));
        if (phrase.multiplier() > 0) {
            return phrase.multiplier() + exponent(phrase.unit()) - target;
        }
        return exponent(printed(phrase).or(() -> wanted)) - target;
    }

    private static int exponent(Optional<Unit> unit) {
        return unit.map(Unit::exponent).orElse(0);
    }
}
