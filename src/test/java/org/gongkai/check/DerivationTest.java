package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks that the identities of their report determine. What begins with n is a count, the rest may be negative. */
class DerivationTest extends WarehouseTest {

    private static final List<String> PLAIN = List.of("na", "nb", "nc", "nd", "ne", "f");

    private SmallKnowledge knowledge;

    @BeforeEach
    void begin() throws Exception {
        knowledge = SmallKnowledge.in(folder);
    }

    private void identities(String... lines) throws Exception {
        warehouse.with(
                knowledge.edition("test", PLAIN, List.of("x"), List.of(lines)).read());
    }

    /** Figures of na, nb and so on; a word is a status without a value. */
    private static List<Fact> facts(String written) {
        List<Fact> facts = new ArrayList<>();
        for (String text : written.strip().split("\\s+")) {
            String indicator = PLAIN.get(facts.size());
            facts.add(text.matches("[a-z_]+") ? Fact.withoutValue(indicator, text) : Fact.of(indicator, text));
        }
        return facts;
    }

    private List<String> derived(String facts) {
        return derived(facts(facts));
    }

    private List<String> derived(List<Fact> facts) {
        warehouse.add(Report.of("suqian", 2020), facts);
        warehouse.derive();
        return warehouse.texts("select concat_ws(' ', indicator, core.plain_number(value), contradiction)"
                + " from main.derived_figure order by indicator");
    }

    @ParameterizedTest
    @CsvSource({
        "blank 2 3, na 5",
        "5 blank 3, nb 2",
        "5 unreadable 3, nb 2",
        "not_applicable 2 3, na 5",
        "5 5 blank, nc 0"
    })
    void theOnlyBlankOfASumIsDerived(String facts, String expected) throws Exception {
        identities(identity("sum", "na = nb + nc"));

        assertThat(derived(facts)).containsExactly(expected);
    }

    @Test
    void theReasonNamesTheOtherFigures() throws Exception {
        identities(identity("sum", "na = nb + nc + nd - f + 10"));

        derived("blank 2 3 0 0 7");

        assertThat(warehouse.texts("select figures || '; ' || figures_en from main.derived_figure"))
                .containsExactly("nb 2 + nc 3 - f 7 + 10; nb 2 + nc 3 - f 7 + 10");
    }

    @Test
    void alongARowTheReasonNamesTheColumns() throws Exception {
        identities(identity("row", "[total] = [natural] + [business]"));

        List<String> derived = derived(List.of(
                Fact.withoutValue("x", "blank"),
                Fact.of("x", "3").by("natural"),
                Fact.of("x", "2").by("business")));

        assertThat(derived).containsExactly("x 5");
        assertThat(warehouse.texts("select figures || '; ' || figures_en from main.derived_figure"))
                .containsExactly("自然人 3 + 商业企业 2; Natural persons 3 + Commercial enterprises 2");
    }

    @Test
    void whereNothingIsLeftAllBlankCountsAreZero() throws Exception {
        identities(identity("sum", "na = nb + nc + nd"));

        assertThat(derived("5 5 blank blank")).containsExactly("nc 0", "nd 0");
    }

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
    void whatOneRoundDerivesTellsMoreInTheNext() throws Exception {
        identities(identity("sum", "na = nb + nc"), identity("rest", "nd = na + ne"));

        assertThat(derived("blank 2 3 9 blank")).containsExactly("na 5", "ne 4");
        assertThat(warehouse.texts("select round || ' ' || identity || ' ' || figures from main.derived_figure"
                        + " order by round"))
                .containsExactly("1 sum nb 2 + nc 3", "2 rest nd 9 - na 5");
    }

    @Test
    void identitiesThatAgreeAreCounted() throws Exception {
        identities(identity("sum", "na = nb + nc"), identity("same", "na = nd"));

        assertThat(derived("blank 2 3 5")).containsExactly("na 5");
        assertThat(warehouse.texts("select identities from main.derived_figure"))
                .containsExactly("2");
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
    void aDifferenceMayBeNegative() throws Exception {
        identities(identity("change", "na = nb + f"));

        assertThat(derived("2 5 0 0 0 blank")).containsExactly("f -3");
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
    void twoEqualitiesTellTwoBlanksTogetherAndTheRestFollows() throws Exception {
        identities(
                identity("sum", "na + nb = 10"),
                identity("difference", "na - nb = 2"),
                identity("half", "nc = 0.5 * na"));

        assertThat(derived("blank blank blank")).containsExactly("na 6", "nb 4", "nc 3");
        assertThat(warehouse.texts("select figures from main.derived_figure order by indicator"))
                .containsExactly("na + nb = 10；na - nb = 2", "na + nb = 10；na - nb = 2", "0.5 × na 6");
    }

    @Test
    void equationsThatContradictEachOtherTellNothing() throws Exception {
        identities(
                identity("one", "na + nb + nc = 10"),
                identity("other", "na + nb + nc = 12"),
                identity("last", "na - nb = 0"));

        assertThat(derived("blank blank blank")).containsExactly("na disagree", "nb disagree", "nc disagree");
    }

    @ParameterizedTest
    @CsvSource({"na + na = nb, 5.5", "nb = 2 * na, 5.5", "0.25 * na = nb, 44"})
    void aFactorIsDividedBy(String statement, String value) throws Exception {
        identities(identity("twice", statement));

        assertThat(derived("blank 11")).containsExactly("na " + value);
    }

    @Test
    void aQuotientThatDoesNotComeOutEvenIsImpossible() throws Exception {
        identities(identity("third", "3 * na = nb"));

        assertThat(derived("blank 10")).containsExactly("na impossible");
    }

    @Test
    void aChainIsFollowedToItsEndHoweverLong() throws Exception {
        List<String> cells = new ArrayList<>(List.of("n0"));
        List<String> chain = new ArrayList<>();
        for (int link = 1; link <= 40; link++) {
            cells.add("n" + link);
            chain.add(identity("link" + link, "n" + link + " = n" + (link - 1) + " + 1"));
        }
        warehouse.with(knowledge.edition("test", cells, List.of("x"), chain).read());
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("n0", "1")));
        cells.stream().skip(1).forEach(cell -> facts.add(Fact.withoutValue(cell, "blank")));

        assertThat(derived(facts)).hasSize(40).contains("n40 41");
    }

    @Test
    void whatCannotBeReadIsCalledThat() throws Exception {
        identities(identity("sum", "na = nb + nc"));

        derived("unreadable 2 3");

        assertThat(warehouse.texts("select status from main.derived_figure")).containsExactly("unreadable");
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

    @Test
    void nothingIsStoredAsReported() throws Exception {
        identities(identity("sum", "na = nb + nc"));

        derived("blank 2 3");

        assertThat(warehouse.texts("select concat_ws(' ', status, value) from core.fact_indicator where value is null"))
                .containsExactly("blank");
        assertThat(warehouse.outcomes()).containsEntry("1/test/sum/total", "cannot_be_checked blank");
    }

    @Test
    void whatWasDerivedBeforeGivesWay() throws Exception {
        identities(identity("sum", "na = nb + nc"));
        derived("blank 2 3");

        warehouse.correct(1, "na", "5");
        warehouse.derive();

        assertThat(warehouse.texts("select indicator from main.derived_figure")).isEmpty();
    }
}
