package org.gongkai.figure;

import java.util.Objects;

/**
 * A row of {@code data/values.csv}: one word that may stand in a cell, as an analyst wrote it.
 *
 * @param kind {@code multiplier}, {@code lower_bound}, {@code upper_bound}, {@code approximate}, {@code not_applicable},
 *     {@code blank}, {@code unit} or {@code unit_typo}
 * @param text the word
 * @param stands {@code before} or {@code after} the number, for bounds and approximations
 * @param means {@code within_step}, {@code at_least}, {@code more_than}, {@code at_most}, {@code less_than} or
 *     {@code about}; for a typing slip the unit that was meant
 * @param factor a power of ten, for multipliers and units
 * @param dimension what a unit measures, several with a space between
 * @param note for the reader of the file
 */
public record ValueWord(
        String kind, String text, String stands, String means, String factor, String dimension, String note) {

    public ValueWord {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(stands);
        Objects.requireNonNull(means);
        Objects.requireNonNull(factor);
        Objects.requireNonNull(dimension);
        Objects.requireNonNull(note);
    }
}
