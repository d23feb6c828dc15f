package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Cases of the literature on correcting typing, sign and rounding errors: S. Scholtus, Automatic Correction of Simple
 * Typing Errors in Numerical Data with Balance Edits (2009), and Algorithms for Correcting Some Obvious Inconsistencies
 * and Rounding Errors in Business Survey Data (2008), Statistics Netherlands.
 */
class PublishedCasesTest {

    private static final String[] BALANCES = {
        "x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11"
    };
    private static final String[] PROFITS = {
        "x0r - x0c = x0", "x1r - x1c = x1", "x2r - x2c = x2", "x3r - x3c = x3", "x0 + x1 + x2 + x3 = x4"
    };

    @Test
    void twoDigitsSwapped() {
        assertThat(SmallCases.of("turnover - costs = profit")
                        .with("turnover 353, costs 283, profit 115")
                        .changes())
                .containsExactly("costs: 283 -> 238");
    }

    @Test
    void digitsSwappedInOneOfTwoEqualCells() {
        assertThat(balances("x4 161, x9 1979, x8 411")).containsExactly("x4: 161 -> 116");
    }

    @Test
    void doubledDigitBreaksTwoSums() {
        assertThat(balances("x4 161, x9 19979, x8 411"))
                .containsExactlyInAnyOrder("x4: 161 -> 116", "x9: 19979 -> 1979");
    }

    @Test
    void lostSign() {
        assertThat(profits("2100 1950 150 0 10 10 20 5 15 50 10 40 195")).containsExactly("x1: 10 -> -10");
    }

    @Test
    void costsAndRevenueSwappedTwice() {
        assertThat(profits("5100 4650 450 0 130 130 20 0 20 15 25 10 610"))
                .containsExactlyInAnyOrder("x1r: 0 -> 130", "x1c: 130 -> 0", "x3r: 15 -> 25", "x3c: 25 -> 15");
    }

    @Test
    void lostSignAndCostsAndRevenueSwapped() {
        assertThat(profits("3250 3550 300 110 10 100 50 90 40 30 10 20 -140"))
                .containsExactlyInAnyOrder("x0: 300 -> -300", "x2r: 50 -> 90", "x2c: 90 -> 50");
    }

    @Test
    void lostSignsBehindRoundings() {
        assertThat(profits("5726 5449 276 17 26 10 0 46 46 0 0 0 221"))
                .containsExactlyInAnyOrder("x1: 10 -> -10", "x2: 46 -> -46");
    }

    @Test
    void swapsThatLeaveAnAgreeingTotalAloneComeBeforeSigns() {
        String record = "5100 4650 450 0 130 130 20 0 20 15 25 10 610";

        assertThat(withoutPairs(record).changes())
                .containsExactlyInAnyOrder("x1r: 0 -> 130", "x1c: 130 -> 0", "x3r: 15 -> 25", "x3c: 25 -> 15");
    }

    @Test
    void signBehindTwoRoundings() {
        assertThat(withoutPairs("5726 5449 276 17 26 10 0 0 0 46 10 36 302")
                        .tolerance("0")
                        .changes())
                .contains("x1: 10 -> -10")
                .hasSize(3);
    }

    @Test
    void signAndRoundingInOneEquation() {
        assertThat(withoutPairs("0 0 0 17 26 10 0 0 0 0 0 0 -10").tolerance("0").changes())
                .contains("x1: 10 -> -10")
                .containsAnyOf("x1r: 17 -> 16", "x1c: 26 -> 27")
                .hasSize(2);
    }

    private static java.util.List<String> balances(String changed) {
        return SmallCases.of(BALANCES)
                .with("x1 1452, x2 116, x3 1568, x4 116, x5 323, x6 76, x7 12, x8 411, x9 1979, x10 1842, x11 137")
                .with(changed)
                .changes();
    }

    private static java.util.List<String> profits(String values) {
        return withoutPairs(values)
                .swapPair("x1r", "x1c")
                .swapPair("x2r", "x2c")
                .swapPair("x3r", "x3c")
                .changes();
    }

    private static SmallCases withoutPairs(String values) {
        String[] names = {"x0r", "x0c", "x0", "x1r", "x1c", "x1", "x2r", "x2c", "x2", "x3r", "x3c", "x3", "x4"};
        String[] numbers = values.split(" ");
        SmallCases cases = SmallCases.of(PROFITS)
                .onlyTheseMayBeNegative("x0", "x1", "x2", "x3", "x4")
                .tolerance("2");
        for (int i = 0; i < names.length; i++) {
            cases.with(names[i] + " " + numbers[i]);
        }
        return cases;
    }
}
