package org.gongkai.precheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number that a text tells of others, beside what it is: right where that was rounded, truncated or rounded up at its last
 * digit, as {@code core.rounding_of} has it.
 *
 * @param told the number told
 * @param digits how many it has behind the point
 * @param trueValue what it is
 */
record StatedQuotient(double told, int digits, double trueValue) {

    private static final int MOST_DIGITS = 6;
    private static final double EXACT = 1e-9;
    private static final double SAME = 1e-6;

    /** A number as printed, such as {@code 1.05%}. */
    static StatedQuotient of(ToldNumber told, double trueValue) {
        String printed = told.statement().printed();
        int point = printed.indexOf('.');
        int digits = 0;
        while (point >= 0
                && point + 1 + digits < printed.length()
                && Character.isDigit(printed.charAt(point + 1 + digits))) {
            digits++;
        }
        return new StatedQuotient(told.value().doubleValue(), digits, trueValue);
    }

    double scale() {
        return Math.pow(10, digits);
    }

    boolean isRight() {
        double scaled = trueValue * scale();
        double wanted = told * scale();
        return Math.abs(trueValue - told) < EXACT
                || Math.abs(Math.signum(scaled) * Math.floor(Math.abs(scaled) + 0.5) - wanted) < SAME
                || Math.abs(Math.floor(scaled + EXACT) - wanted) < SAME
                || Math.abs(Math.ceil(scaled - EXACT) - wanted) < SAME;
    }

    boolean isExact() {
        return Math.abs(trueValue - told) < EXACT;
    }

    /** Whether another value comes within one of its last digit. */
    boolean isNear(double value) {
        return Math.abs(value - told) < 1 / scale();
    }

    /** What it is, with two digits more than were told. */
    String shown() {
        BigDecimal shown =
                BigDecimal.valueOf(trueValue).setScale(Math.min(MOST_DIGITS, digits + 2), RoundingMode.HALF_UP);
        return YearReport.plain(shown).toPlainString().replace("-", "−");
    }
}
