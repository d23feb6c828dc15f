package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which value is proposed where many would do, or where the right one is finer than those that are printed. */
class ProposedValuesTest {

    @Test
    void shareIsAsFineAsItsRuleAsks() {
        SmallCases share = SmallCases.of("x = 0.25 * y").with("x 3, y 10").trusted("y");

        assertThat(share.changes()).containsExactly("x: 3 -> 2.5");
    }

    @Test
    void shareThatNoDecimalGivesStaysOpen() {
        SmallCases third = SmallCases.of("3 * x = y").with("x 3, y 10").trusted("y");

        assertThat(third.changes()).containsExactly("x: 3 -> ?");
    }

    @Test
    void equalValuesAreMadeLessByTheLeastStep() {
        assertThat(SmallCases.of("a < b").with("a 100, b 100").trusted("b").changes())
                .containsExactly("a: 100 -> 99");
        assertThat(SmallCases.of("a < b").with("a 100, b 100").trusted("a").changes())
                .containsExactly("b: 100 -> 101");
        assertThat(SmallCases.of("a > b").with("a 100, b 100").trusted("b").changes())
                .containsExactly("a: 100 -> 101");
    }

    @Test
    void wholeNumbersStayWhole() {
        assertThat(SmallCases.of("b > 10").with("b 10").changes()).containsExactly("b: 10 -> 11");
        assertThat(SmallCases.of("T <= 550 * N").with("T 100, N 0").trusted("T").changes())
                .containsExactly("N: 0 -> 1");
    }

    @Test
    void toleranceIsNoReasonToMissARule() {
        SmallCases tolerated = SmallCases.of("a + b = c")
                .with("a 50, b 20, c 71")
                .tolerance("0.5")
                .trusted("a")
                .trusted("b");

        assertThat(tolerated.changes()).containsExactly("c: 71 -> 70");
    }

    @Test
    void limitIsMetExactlyThoughMoreIsTolerated() {
        assertThat(SmallCases.of("a <= b")
                        .with("a 137, b 100")
                        .tolerance("5")
                        .trusted("b")
                        .explain())
                .singleElement()
                .satisfies(group -> assertThat(group.explanations())
                        .flatExtracting(explanation -> explanation.changes().toList())
                        .extracting(change -> change.proposed().orElseThrow().intValueExact())
                        .contains(100)
                        .doesNotContain(105));
    }

    @Test
    void onlyBlankOfASumHoldsWhatIsMissing() {
        SmallCases sum = SmallCases.of("a + b = c").blankIsZero();

        assertThat(sum.with("a 5, c 8").blank("b").changes()).containsExactly("b: blank -> 3");
    }

    @Test
    void blankTotalIsTheSumOfItsParts() {
        SmallCases sum = SmallCases.of("a + b = c").blankIsZero();

        assertThat(sum.with("a 5, b 3").blank("c").changes()).containsExactly("c: blank -> 8");
    }
}
