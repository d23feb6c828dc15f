package org.gongkai.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of a report.
 *
 * @param breakdown code of the breakdown
 * @param low least possible value, where the cell sets one
 */
record Fact(
        String indicator,
        String breakdown,
        String status,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high) {

    static Fact of(String indicator, String number) {
        return new Fact(indicator, "total", "reported", number(number), Optional.empty(), Optional.empty());
    }

    /** A figure with bounds, each empty where there is none. */
    static Fact inexact(String indicator, String status, String number, String low, String high) {
        return new Fact(indicator, "total", status, number(number), number(low), number(high));
    }

    static Fact withoutValue(String indicator, String status) {
        return inexact(indicator, status, "", "", "");
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    Fact by(String code) {
        return new Fact(indicator, code, status, value, low, high);
    }
}
