package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Records with more than one slip: what is said of one must leave room for the other. */
class SeveralSlipsTest {

    private static final String[] ITEMS = {"x0r - x0c = x0", "x1r - x1c = x1", "x0 + x1 = x4"};

    private static SmallCases items(String values) {
        String[] names = {"x0r", "x0c", "x0", "x1r", "x1c", "x1", "x4"};
        String[] numbers = values.split(" ");
        SmallCases cases = SmallCases.of(ITEMS).onlyTheseMayBeNegative("x0", "x1", "x4");
        for (int i = 0; i < names.length; i++) {
            cases.with(names[i] + " " + numbers[i]);
        }
        return cases;
    }

    private static SmallCases limits() {
        return SmallCases.of("a <= x", "b <= y", "a + b = c")
                .with("a 100, b 50, c 150, x 10, y 5")
                .trusted("x")
                .trusted("y");
    }

    @Test
    void findingsThatOneTotalMustFollowAreExplainedTogether() {
        assertThat(limits().explain())
                .singleElement()
                .satisfies(group -> assertThat(group.findings()).containsExactlyInAnyOrder("a <= x", "b <= y"));
        assertThat(limits().changes()).containsExactlyInAnyOrder("a: 100 -> 10", "b: 50 -> 5", "c: 150 -> 15");
    }

    @Test
    void findingsThatHaveNothingToDoWithEachOtherStayApart() {
        assertThat(SmallCases.of("a + b = c", "d + e = f")
                        .with("a 353, b 112, c 456, d 17, e 500, f 571")
                        .explain())
                .hasSize(2);
    }

    @Test
    void slipIsFoundWhereTheRuleThatShowsItIsNotTheOnlyOneBroken() {
        assertThat(items("300 100 200 710 26 414 344").changes())
                .containsExactlyInAnyOrder("x1: 414 -> 144", "x1r: 710 -> 170");
    }

    @Test
    void swapThatLeavesAnAgreeingTotalAloneComesBeforeASign() {
        assertThat(items("300 100 200 26 170 144 344").changes())
                .containsExactlyInAnyOrder("x1r: 26 -> 170", "x1c: 170 -> 26");
    }

    @Test
    void itemWhoseFiguresAgreeIsInAnotherUnitAsAWhole() {
        assertThat(items("3000 1000 2000 170 26 144 344").changes())
                .containsExactlyInAnyOrder("x0r: 3000 -> 300", "x0c: 1000 -> 100", "x0: 2000 -> 200");
    }

    @Test
    void limitIsNoReasonToDoubtAUnit() {
        assertThat(SmallCases.of("profit = turnover - costs", "staff <= 0.01 * turnover")
                        .with("turnover 200, costs 125, profit 75, staff 10")
                        .changes())
                .singleElement()
                .asString()
                .startsWith("staff: 10 ->");
    }

    @Test
    void roundingsOfARecordHaveOneCause() {
        String[] balances = {"x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11"};
        List<ExplainedGroup> groups = SmallCases.of(balances)
                .with("x1 12, x2 4, x3 15, x4 4, x5 3, x6 1, x7 8, x8 11, x9 27, x10 41, x11 -13")
                .onlyTheseMayBeNegative("x11")
                .explain();

        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.first().orElseThrow().slips())
                        .extracting(Slip::family)
                        .containsOnly(SlipFamily.ROUNDING));
    }

    @Test
    void gapThatRoundingCannotLeaveIsNone() {
        assertThat(SmallCases.of("a + b = c").with("a 5, b 1, c 8").explain())
                .singleElement()
                .satisfies(group -> assertThat(group.explanations())
                        .flatExtracting(Explanation::slips)
                        .extracting(Slip::family)
                        .isNotEmpty()
                        .doesNotContain(SlipFamily.ROUNDING));
    }
}
