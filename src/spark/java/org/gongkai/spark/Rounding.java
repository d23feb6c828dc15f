package org.gongkai.spark;

/**
 * Rounds as DuckDB does: the binary number itself, half away from zero. Spark rounds its decimal text, which differs where
 * the number is a little less than the text says, as 1.025 is.
 */
final class Rounding {

    private Rounding() {}

    /** The number with that many decimals; null for null. */
    static Double of(Number number, Integer digits) {
        if (number == null || digits == null) {
            return null;
        }
        double factor = Math.pow(10, digits);
        double shifted = Math.abs(number.doubleValue()) * factor;
        double below = Math.floor(shifted);
        double rounded = (shifted - below >= 0.5 ? below + 1 : below) / factor;
        return Double.isFinite(rounded) ? Math.copySign(rounded, number.doubleValue()) : number.doubleValue();
    }
}
