package org.gongkai.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Between which values an inexact number lies, both ends included; an empty end is open.
 *
 * <p>Where the width of a word comes out as nothing, as for 305余 or 约7件, both the word and its number would be denied
 * by a single value, so the open ends say that the cell does not tell how far off the number is.
 */
record Interval(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * What a word leaves of a value, which is above zero unless the word is 约.
     *
     * @param quantum the smallest step between two values of the indicator
     */
    static Interval of(Qualifier qualifier, BigDecimal value, BigDecimal quantum) {
        BigDecimal step = value.stripTrailingZeros().ulp();
        return switch (qualifier) {
            case WITHIN_STEP -> withinStep(value, value.add(step).subtract(quantum));
            case AT_LEAST -> new Interval(Optional.of(value), Optional.empty());
            case MORE_THAN -> new Interval(Optional.of(value.add(quantum)), Optional.empty());
            case AT_MOST -> new Interval(Optional.empty(), Optional.of(value));
            case LESS_THAN -> new Interval(Optional.empty(), Optional.of(value.subtract(quantum)));
            case ABOUT -> {
                Interval rounded = rounded(value, step, quantum);
                yield rounded.isPoint() ? new Interval(Optional.empty(), Optional.empty()) : rounded;
            }
        };
    }

    /** All values that are printed as this one when rounded half up to whole steps. */
    static Interval rounded(BigDecimal value, BigDecimal step, BigDecimal quantum) {
        BigDecimal half = step.multiply(HALF);
        BigDecimal size = value.abs();
        BigDecimal least = atQuantum(size.subtract(half), quantum);
        BigDecimal most = atQuantum(size.add(half), quantum).subtract(quantum);
        return value.signum() < 0
                ? new Interval(Optional.of(most.negate()), Optional.of(least.negate()))
                : new Interval(Optional.of(least), Optional.of(most));
    }

    /** Whether both ends are there and leave one value only. */
    boolean isPoint() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }

    private static Interval withinStep(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), Optional.of(high).filter(end -> end.compareTo(low) > 0));
    }

    private static BigDecimal atQuantum(BigDecimal size, BigDecimal quantum) {
        return size.setScale(quantum.scale(), RoundingMode.CEILING);
    }
}
