package org.gongkai.explain;

import java.util.List;

/**
 * How large the values of a case may be. A search adds, multiplies and compares values by the million, so it does so in
 * plain 64 bits; what keeps that exact is that no value of the case, printed or proposed, is larger than this.
 */
final class Reach {

    /** What is left free above a sum: a search also looks at differences of values, and at differences of those. */
    private static final long ROOM = Long.MAX_VALUE / 8;

    /** Digits before the point that a figure may have, as it is stored. */
    private static final int MOST_DIGITS = 12;

    /** The largest power of ten of 64 bits. */
    private static final int LARGEST_POWER = 18;

    private Reach() {}

    /**
     * The largest value in units of the last decimal.
     *
     * @param cells how many cells the case has; some slips add up many of them
     * @throws ArithmeticException if even small values would be too large
     */
    static long of(List<Rule> rules, int cells, int scale) {
        long largest =
                Math.min(Problem.pow10(Math.min(LARGEST_POWER, MOST_DIGITS + scale)) - 1, ROOM / Math.max(1, cells));
        for (Rule rule : rules) {
            largest = Math.min(largest, of(rule));
        }
        if (largest < Problem.pow10(scale)) {
            throw new ArithmeticException("factors, constants and decimals are beyond exact arithmetic");
        }
        return largest;
    }

    private static long of(Rule rule) {
        long factors = 1;
        for (long coefficient : rule.coefficients()) {
            factors = Math.addExact(factors, Math.absExact(coefficient));
        }
        Rule.Constant constant = rule.constant();
        long added = Math.absExact(constant.value());
        if (constant.low() != Problem.NO_LOW) {
            added = Math.max(added, Math.absExact(constant.low()));
        }
        if (constant.high() != Problem.NO_HIGH) {
            added = Math.max(added, Math.absExact(constant.high()));
        }
        return (ROOM - Math.addExact(added, rule.tolerance())) / factors;
    }
}
