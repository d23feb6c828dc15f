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

    /** Reported, and nothing in it. */
    public static final CaseFigure BLANK = new CaseFigure(Optional.empty(), Optional.empty(), Optional.empty());

    /** An exact figure. */
    public static CaseFigure of(BigDecimal value) {
        Optional<BigDecimal> exact = Optional.of(value);
        return new CaseFigure(exact, exact, exact);
    }
}
