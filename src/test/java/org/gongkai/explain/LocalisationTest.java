package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which cells to doubt, where no slip is plain: the least weight that can be changed so that every rule holds (I. P. Fellegi
 * and D. Holt, A Systematic Approach to Automatic Edit and Imputation, 1976).
 */
class LocalisationTest {

    /** The example that T. de Waal, J. Pannekoek and S. Scholtus, Handbook of Statistical Data Editing (2011), carry along. */
    private static SmallCases enterprise() {
        return SmallCases.of(
                        "turnover = profit + costs",
                        "profit <= 0.5 * turnover",
                        "profit >= -0.1 * turnover",
                        "turnover <= 550 * employees")
                .with("turnover 100, profit 40000, costs 60000, employees 5");
    }

    @Test
    void reliableTurnoverLeavesProfitAndCosts() {
        SmallCases weighted = enterprise().weight("turnover", "2").weight("employees", "3");

        assertThat(weighted.changes()).containsExactlyInAnyOrder("profit: 40000 -> 40", "costs: 60000 -> 60");
    }

    @Test
    void lightCellIsChangedBeforeAHeavyOne() {
        assertThat(SmallCases.of("a + b = c")
                        .with("a 512, b 40, c 9000")
                        .weight("a", "3")
                        .weight("c", "3")
                        .changes())
                .containsExactly("b: 40 -> 8488");
    }

    @Test
    void trustedCellsAreNeverChanged() {
        assertThat(SmallCases.of("a + b = c")
                        .with("a 20, b 21, c 91")
                        .trusted("c")
                        .trusted("a")
                        .changes())
                .containsExactly("b: 21 -> 71");
    }

    @Test
    void rulesThatNothingSatisfiesAreLeftUnexplained() {
        assertThat(SmallCases.of("a + b = c")
                        .with("a 1, b 2, c 5")
                        .trusted("a")
                        .trusted("b")
                        .trusted("c")
                        .explain())
                .singleElement()
                .satisfies(group -> assertThat(group.explanations()).isEmpty());
    }

    @Test
    void computedTotalIsNotChangedWhereItIsTheHeavier() {
        SmallCases loss = SmallCases.of(
                        "turnover = costs + profit", "profit <= 0.5 * turnover", "profit >= -0.1 * turnover")
                .with("turnover 100, profit -30, costs 130")
                .mayBeNegative()
                .weight("turnover", "2");

        assertThat(loss.changes()).containsExactlyInAnyOrder("profit: -30 -> -10", "costs: 130 -> 110");
    }

    @Test
    void whatIsBlankMustFitAllRulesAtOnce() {
        SmallCases blank = SmallCases.of(
                        "turnover = costs + profit",
                        "profit <= 0.5 * turnover",
                        "profit >= -0.1 * turnover",
                        "turnover <= 550 * employees",
                        "employees >= 0")
                .with("turnover 1000, costs 700, employees 1")
                .mayBeNegative()
                .blank("profit");

        assertThat(blank.changes()).containsExactly("employees: 1 -> 2");
    }

    /** Only how weights stand to each other says anything. */
    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "6.4", "10", "100", "20000000"})
    void weightsThatAreAllTheSameChangeNothing(String weight) {
        SmallCases cases = SmallCases.of("turnover - costs = profit").with("turnover 353, costs 283, profit 115");

        assertThat(cases.weight("turnover", weight)
                        .weight("costs", weight)
                        .weight("profit", weight)
                        .changes())
                .containsExactly("costs: 283 -> 238");
    }

    @Test
    void heavyCellIsChangedWhereItIsTheOnlyOneThatMay() {
        assertThat(SmallCases.of("turnover - costs = profit")
                        .with("turnover 353, costs 283, profit 115")
                        .weight("turnover", "7")
                        .trusted("costs")
                        .trusted("profit")
                        .changes())
                .containsExactly("turnover: 353 -> 398");
    }

    @Test
    void veryHeavyCellIsChangedLast() {
        assertThat(SmallCases.of("turnover - costs = profit")
                        .with("turnover 700, costs 650, profit 40")
                        .weight("turnover", "20000000")
                        .changes())
                .containsExactly("profit: 40 -> 50");
    }

    @Test
    void fewestCellsComeFirstWhereALimitLeavesManyWays() {
        assertThat(SmallCases.of("profit = turnover - cost", "cost >= 0.6 * turnover", "turnover <= 1000 * staff")
                        .with("turnover 200, cost 100, profit 100, staff 1")
                        .onlyTheseMayBeNegative("profit")
                        .changes())
                .containsExactlyInAnyOrder("cost: 100 -> 120", "profit: 100 -> 80");
    }

    @Test
    void valueThatIsNoNumberOfTheScaleStaysOpen() {
        assertThat(SmallCases.of("3 * a + b = c")
                        .with("a 7, b 1, c 24")
                        .trusted("b")
                        .trusted("c")
                        .changes())
                .containsExactly("a: 7 -> ?");
    }
}
