package org.gongkai.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The text of a stored number: what Excel shows under the General format in a cell wide enough, never in scientific
 * notation. Excel keeps 15 significant digits; the file holds the binary double, so that 59237.2449 is written as
 * 59237.244899999998.
 */
final class NumberText {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** Up to here a whole number has no more digits than are kept, and nothing is to be rounded. */
    private static final long LARGEST_WHOLE = 999_999_999_999_999L;

    private NumberText() {}

    static String of(double value) {
        long whole = (long) value;
        boolean asItIs = whole == value && whole >= -LARGEST_WHOLE && whole <= LARGEST_WHOLE;
        return asItIs ? Long.toString(whole) : plain(shown(value));
    }

    static String percent(double value) {
        return plain(shown(value).movePointRight(2)) + "%";
    }

    private static BigDecimal shown(double value) {
        return new BigDecimal(value).round(SHOWN);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
