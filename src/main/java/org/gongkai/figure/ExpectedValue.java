package org.gongkai.figure;

import java.util.Objects;
import java.util.Optional;

/**
 * What the indicator of a cell allows.
 *
 * @param scale number of decimals that bounds are closed at: 0 for counts, which then allow no decimals
 * @param mayBeNegative whether a number below zero makes sense, as it does for a change over the year before
 * @param unit the unit that values are wanted in, empty where it is not known
 */
public record ExpectedValue(int scale, boolean mayBeNegative, Optional<String> unit) {
    /** The decimals that the warehouse keeps: {@code decimal(18,6)}. */
    static final int MOST_DECIMALS = 6;

    public ExpectedValue {
        Objects.requireNonNull(unit);
        if (scale < 0 || scale > MOST_DECIMALS) {
            throw new IllegalArgumentException("scale is 0 to " + MOST_DECIMALS + ", not " + scale);
        }
    }

    /**
     * The decimals that a value may have. An indicator with decimals takes as many as the warehouse keeps, since
     * 251.55元 is exactly 0.025155万元 though the form asks for four decimals.
     */
    int decimalsAllowed() {
        return scale == 0 ? 0 : MOST_DECIMALS;
    }
}
