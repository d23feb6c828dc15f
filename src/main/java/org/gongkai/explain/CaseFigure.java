package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as a report has it.
 *
 * @param value its value, empty where it is blank or unreadable
 * @param low least possible value; empty where there is no bound
 * @param high greatest possible value; empty where there is no bound
 */
public record CaseFigure(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    /** Reported, and nothing in it: it may be anything. */
    public static final CaseFigure BLANK = new CaseFigure(Optional.empty(), Optional.empty(), Optional.empty());

    /** An exact 0. */
    public static final CaseFigure ZERO = of(BigDecimal.ZERO);

    /** A blank that may be anything, but nothing below 0. */
    public static final CaseFigure BLANK_COUNT =
            new CaseFigure(Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.empty());

    /** An exact figure. */
    public static CaseFigure of(BigDecimal value) {
        Optional<BigDecimal> exact = Optional.of(value);
        return new CaseFigure(exact, exact, exact);
    }
}
