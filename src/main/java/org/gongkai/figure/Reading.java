package org.gongkai.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** What the grammar makes of a cell. */
sealed interface Reading {

    /**
     * A number with the words around it.
     *
     * @param number the number as printed, its scale reaching to its last printed digit
     * @param multiplier the power of ten of 万 or 亿, 0 where there is none
     * @param qualifier what the words say about the number
     * @param unit the unit in the cell
     */
    record Phrase(BigDecimal number, int multiplier, Optional<Qualifier> qualifier, Optional<Unit> unit)
            implements Reading {}

    /** A text that is no such phrase. */
    record Refusal(UnreadableReason reason) implements Reading {}
}
