package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The search is exact, or it says that it cannot be: nothing wraps around and nothing is proposed that cannot be stored. */
class LargeNumbersTest {

    private static final BigDecimal BEYOND = new BigDecimal("1000000000000");

    private static Stream<BigDecimal> proposed(SmallCases cases) {
        return cases.explain().stream()
                .flatMap(group -> group.explanations().stream())
                .flatMap(Explanation::changes)
                .flatMap(change -> change.proposed().stream());
    }

    @Test
    void nothingIsProposedThatHasMoreThanTwelveDigits() {
        SmallCases cases = SmallCases.of("turnover - costs = profit")
                .with("turnover 999999999999, costs 999999999998, profit 2")
                .mayBeNegative();

        assertThat(proposed(cases)).isNotEmpty().allMatch(number -> number.abs().compareTo(BEYOND) < 0);
    }

    @Test
    void nothingIsProposedBeyondTwelveDigitsWhereEveryWayWouldLeadThere() {
        SmallCases cases = SmallCases.of("a + b = c")
                .with("a 999999999999, b 999999999999, c 5")
                .trusted("a")
                .trusted("b");

        assertThat(proposed(cases)).isEmpty();
    }

    @Test
    void sumBeyondSixtyFourBitsIsTooLarge() {
        String parts = IntStream.range(0, 11).mapToObj(i -> "p" + i).collect(Collectors.joining(" + "));
        String values = IntStream.range(0, 11)
                .mapToObj(i -> "p" + i + " 999999999999.123456")
                .collect(Collectors.joining(", "));
        SmallCases cases = SmallCases.of(parts + " = t").with(values + ", t 5");

        assertThatThrownBy(cases::explain).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void productBeyondSixtyFourBitsIsTooLarge() {
        SmallCases cases = SmallCases.of("0.123456 * a = t").with("a 999999999999.123456, t 5");

        assertThatThrownBy(cases::explain).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void differenceOfProductsThatWouldWrapAroundIsTooLarge() {
        SmallCases cases = SmallCases.of("4000000 * a - 4000000 * b = t").with("a 999999999999, b 1, t 5");

        assertThatThrownBy(cases::explain).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anEndThatARuleDoesNotAskForIsExactTooOrTooLarge() {
        SmallCases cases = SmallCases.of("a + b <= t", "a + c = d").with("a 5, b 2, t 3, c 1, d 9");

        // the least that a and b can be is more than t, whatever the most is
        assertThat(cases.atMost("b", "999999999999").explain()).isNotEmpty();
        assertThatThrownBy(cases.atMost("b", "9".repeat(18))::explain).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void largeWeightsStayInOrder() {
        assertThat(SmallCases.of("a + b = c")
                        .with("a 20, b 21, c 91")
                        .weight("a", "20000000")
                        .weight("c", "20000000")
                        .changes())
                .containsExactly("b: 21 -> 71");
    }

    @Test
    void itIsSaidWhyNothingExplains() {
        SmallCases cases = SmallCases.of("a + b = c")
                .with("a 1, b 2, c 5")
                .trusted("a")
                .trusted("b")
                .trusted("c");

        assertThat(cases.explain())
                .singleElement()
                .satisfies(group -> assertThat(group.unexplained()).contains(Unexplained.ALL_TRUSTED));
    }
}
