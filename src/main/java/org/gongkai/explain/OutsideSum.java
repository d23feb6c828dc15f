package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the figures of other reports and the numbers of a statement add up to.
 *
 * @param value the sum of the values as reported
 * @param low the least that it can be; empty where there is no bound
 * @param high the most that it can be; empty where there is no bound
 */
public record OutsideSum(BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    /** A number that is known. */
    public static OutsideSum of(BigDecimal value) {
        Optional<BigDecimal> end = Optional.of(value);
        return new OutsideSum(value, end, end);
    }

    /** With a figure times a coefficient; what is blank adds nothing to the value. */
    OutsideSum plus(CaseFigure figure, BigDecimal coefficient) {
        boolean adds = coefficient.signum() > 0;
        return new OutsideSum(
                value.add(figure.value().map(coefficient::multiply).orElse(BigDecimal.ZERO)),
                plus(low, adds ? figure.low() : figure.high(), coefficient),
                plus(high, adds ? figure.high() : figure.low(), coefficient));
    }

    private static Optional<BigDecimal> plus(
            Optional<BigDecimal> end, Optional<BigDecimal> added, BigDecimal coefficient) {
        return end.flatMap(sum -> added.map(number -> sum.add(coefficient.multiply(number))));
    }

    /** Whether it was made of a number that is known; a sum of such numbers need not be. */
    boolean isKnown() {
        return low == high && low.isPresent() && low.get() == value;
    }

    /** Whether it is 0 and nothing else. */
    boolean isZero() {
        return isExact() && value.signum() == 0;
    }

    private boolean isExact() {
        return isKnown() || low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }
}
