package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks that the identities of their report leave open, or contradict each other about: no value is given for them. */
class UndeterminedBlankTest extends DerivingTest {

    @Test
    void aDifferenceMayMakeUpForACount() throws Exception {
        identities(identity("sum", "na = nb + nc + f"));

        assertThat(derived("5 5 blank 0 0 blank")).isEmpty();
    }

    @Test
    void blanksOnBothSidesMayBeAnything() throws Exception {
        identities(identity("balance", "na + nb = nc + nd"));

        assertThat(derived("5 blank 5 blank")).isEmpty();
    }

    @Test
    void twoBlanksOfASumMayBeAnything() throws Exception {
        identities(identity("sum", "na = nb + nc"));

        assertThat(derived("5 blank blank")).isEmpty();
    }

    @Test
    void identitiesThatDisagreeAreToldAndTellNoValue() throws Exception {
        identities(identity("sum", "na = nb + nc"), identity("same", "na = nd"));

        assertThat(derived("blank 2 3 6")).containsExactly("na disagree");
        assertThat(warehouse.texts("select figures from main.derived_figure"))
                .containsExactly("na = nb + nc：5；na = nd：6");
    }

    @ParameterizedTest
    @CsvSource({"na = nb + nc, 2 blank 3", "na = nb + nc + 1, 2 blank 3"})
    void aCountCannotBeNegative(String statement, String facts) throws Exception {
        identities(identity("sum", statement));

        assertThat(derived(facts)).containsExactly("nb impossible");
    }

    @Test
    void whatBreaksAnotherIdentityIsNotSure() throws Exception {
        identities(identity("one", "na = nb"), identity("other", "nc = nd"), identity("link", "na = nc"));

        assertThat(derived("blank 5 blank 6")).containsExactly("na broken", "nc broken");
        assertThat(warehouse.texts("select figures from main.derived_figure order by indicator"))
                .containsExactly("nb 5 = 5", "nd 6 = 6");
    }

    @ParameterizedTest
    @CsvSource({
        "na = nb + nc, nb <= 0.5 * na, 100 blank 20, nb broken, nb <= 0.5 * na",
        "na = nb + nc, nd >= 2 * nb, 30 blank 10 30, nb broken, nd >= 2 * nb",
        "na = nb + nc, nb < 5, 30 blank 25, nb broken, nb < 5"
    })
    void whatBreaksARuleIsNotGivenAndTheRuleIsNamed(
            String sum, String rule, String facts, String expected, String broken) throws Exception {
        identities(identity("sum", sum), identity("rule", rule));

        assertThat(derived(facts)).containsExactly(expected);
        assertThat(warehouse.texts("select broken || ' / ' || broken_en from main.derived_figure"))
                .containsExactly(broken + " / " + broken);
    }

    @Test
    void whatAnInexactFigureMayAllowIsNotBroken() throws Exception {
        identities(identity("sum", "na = nb + nc"), identity("rule", "nb <= nd"));
        List<Fact> facts = new ArrayList<>(facts("30 blank 10"));
        facts.add(Fact.inexact("nd", "lower_bound", "15", "15", ""));

        assertThat(derived(facts)).containsExactly("nb 20");
    }

    @Test
    void equationsThatContradictEachOtherTellNothing() throws Exception {
        identities(
                identity("one", "na + nb + nc = 10"),
                identity("other", "na + nb + nc = 12"),
                identity("last", "na - nb = 0"));

        assertThat(derived("blank blank blank")).containsExactly("na disagree", "nb disagree", "nc disagree");
    }

    @Test
    void aQuotientThatDoesNotComeOutEvenIsImpossible() throws Exception {
        identities(identity("third", "3 * na = nb"));

        assertThat(derived("blank 10")).containsExactly("na impossible");
    }

    @Test
    void whatRestsOnAnUnsureFigureIsNotSureEither() throws Exception {
        identities(
                identity("one", "na = nb"),
                identity("other", "nc = nd"),
                identity("link", "na = nc"),
                identity("rest", "f = na + ne"));

        assertThat(derived("blank 5 blank 6 blank 9"))
                .containsExactly("na broken", "nc broken", "ne rests_on_contradiction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"na <= nb", "na >= nb"})
    void inequalitiesTellNothing(String statement) throws Exception {
        identities(identity("bound", statement));

        assertThat(derived("blank 2")).isEmpty();
    }

    @Test
    void evidenceTellsNothing() throws Exception {
        identities(identity("sum", "na = nb").replace(",hard,", ",evidence,"));

        assertThat(derived("blank 2")).isEmpty();
    }

    @Test
    void aToleranceLeavesMoreThanOneValue() throws Exception {
        identities(identity("sum", "na = nb", "non_null", "1", ""));

        assertThat(derived("blank 2")).isEmpty();
    }

    @Test
    void anotherYearTellsNothing() throws Exception {
        identities(identity("carried", "na = nb@-1"));
        warehouse.add(Report.of("suqian", 2019), facts("1 2"));

        assertThat(derived("blank 2")).isEmpty();
    }

    @Test
    void anInexactFigureTellsNoExactOne() throws Exception {
        identities(identity("sum", "na = nb + nc"));
        List<Fact> facts = new ArrayList<>(facts("blank 2"));
        facts.add(Fact.inexact("nc", "approximate", "3", "2", "4"));

        assertThat(derived(facts)).isEmpty();
    }

    @Test
    void whatHasNoCellIsNotDerived() throws Exception {
        identities(identity("sum", "nc = na + nb"));

        assertThat(derived("1 2")).isEmpty();
    }
}
