package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding shows. */
class FindingTest extends FindingsOfTwoIdentities {

    @Test
    void whatFailsForTheFirstTimeIsOpenFromThatNight() {
        addReport("5", "2", "3");

        warehouse.check(4);

        assertThat(warehouse.findings()).containsExactly(EQUAL + " open 4 4", SUM + " open 4 4");
    }

    @Test
    void aFindingShowsBothSidesTheGapAndItsCells() {
        addReport("5", "2", "3");

        warehouse.check(1);

        assertThat(warehouse.texts("""
                select concat_ws(' | ', left_value, right_value, gap, left_text, right_text, cells)
                from core.finding
                where finding_id like '%/sum/%'
                """))
                .containsExactly("5.000000 | 3.500000 | 1.500000 | 指标 / a 5 | 指标 / b 2 + 0.5 × 指标 / c 3 | B1 B2 B3");
    }

    @Test
    void factorsArePlainNumbersAndASubtractionIsNoFormula() throws Exception {
        identities(identity("factors", "a = -0.1*b + 550*c"));
        addReport("5", "2", "3");

        warehouse.check(1);

        assertThat(warehouse.texts("select right_text from core.finding"))
                .containsExactly("− 0.1 × 指标 / b 2 + 550 × 指标 / c 3");
    }

    @Test
    void numbersOfAStatementStandOnTheirSides() throws Exception {
        identities(identity("one", "a + 10 = b"), identity("two", "2*a + 5 <= b - 30"), identity("three", "c <= 1"));
        addReport("5", "20", "3");

        warehouse.check(1);

        assertThat(warehouse.texts(
                        "select concat_ws(' | ', left_value, right_value, gap, left_text, right_text, term_values)"
                                + " from core.finding order by finding_id"))
                .containsExactly(
                        "15.000000 | 20.000000 | -5.000000 | 指标 / a 5 + 10 | 指标 / b 20 | 5 + 10 = 20",
                        "3.000000 | 1.000000 | 2.000000 | 指标 / c 3 | 1 | 3 <= 1",
                        "15.000000 | -10.000000 | 25.000000 | 2 × 指标 / a 5 + 5 | 指标 / b 20 − 30 | 2 × 5 + 5 <= 20 − 30");
    }

    @Test
    void theValuesOfAFindingStandWithoutLabelsAndCells() throws Exception {
        identities(identity("seen", "a = b - 2*c", "always_zero", "0", ""));
        warehouse.add(
                Report.of("suqian", 2020),
                List.of(
                        Fact.of("a", "-5"),
                        Fact.inexact("b", "approximate", "8.5", "8", "9"),
                        Fact.withoutValue("c", "blank")));

        warehouse.check(1);

        assertThat(warehouse.texts("select term_values from main.finding")).containsExactly("−5 = 8..9 − 2 × 空白");
    }
}
