package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blanks that the identities of their report determine. */
class DerivationTest extends DerivingTest {

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
    void aDifferenceMayBeNegative() throws Exception {
        identities(identity("change", "na = nb + f"));

        assertThat(derived("2 5 0 0 0 blank")).containsExactly("f -3");
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

    @ParameterizedTest
    @CsvSource({"na + na = nb, 5.5", "nb = 2 * na, 5.5", "0.25 * na = nb, 44"})
    void aFactorIsDividedBy(String statement, String value) throws Exception {
        identities(identity("twice", statement));

        assertThat(derived("blank 11")).containsExactly("na " + value);
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
