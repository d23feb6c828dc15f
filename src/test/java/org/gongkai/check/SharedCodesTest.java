package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.List;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.Test;

/** A report with tables of two editions that have a code in common: each edition's figure is its own. */
class SharedCodesTest extends WarehouseTest {

    private Knowledge knowledge() throws Exception {
        List<String> one = List.of(identity("s", "np + nq = ntot"), identity("year", "ntot >= 0.5 * ntot@-1"));
        Knowledge knowledge = SmallKnowledge.in(folder)
                .edition("ta", List.of("ntot", "np", "nq"), List.of("x"), one)
                .edition("tb", List.of("ntot", "nu", "nv"), List.of("x"), List.of(identity("s", "nu + nv = ntot")))
                .read();
        warehouse.with(knowledge);
        return knowledge;
    }

    private void add(int year, String total, String p, String q, String otherTotal, String u, String v) {
        warehouse.add(
                new Report("suqian", year, "ta tb", "current", ""),
                List.of(
                        Fact.of("ta/ntot", total),
                        Fact.of("ta/np", p),
                        Fact.of("ta/nq", q),
                        Fact.of("tb/ntot", otherTotal),
                        Fact.of("tb/nu", u),
                        Fact.of("tb/nv", v)));
    }

    @Test
    void theExplanationLeavesTheOtherEditionAlone() throws Exception {
        Knowledge knowledge = knowledge();
        add(2020, "100", "60", "40", "70", "30", "50");

        warehouse.check(1);
        warehouse.explain(knowledge);

        assertThat(warehouse.findings()).containsExactly("suqian/2020/tb/s/total open 1 1");
        assertThat(warehouse.texts("select distinct finding_id from main.explained_finding"))
                .containsExactly("suqian/2020/tb/s/total");
        assertThat(warehouse.texts("select distinct coalesce(edition, '') || ' ' || indicator"
                        + " from main.explanation_change where indicator = 'ntot' or indicator in ('np', 'nq')"))
                .isSubsetOf("tb ntot");
    }

    @Test
    void theYearBeforeIsThatOfTheSameEdition() throws Exception {
        knowledge();
        add(2002, "900", "500", "400", "10", "5", "5");
        add(2003, "100", "60", "40", "10", "5", "5");

        warehouse.check(1);

        assertThat(warehouse.outcomes()).containsEntry("2/ta/year/total", "fails");
        assertThat(warehouse.texts("select right_value || ' ' || right_text from main.finding"))
                .singleElement()
                .asString()
                .startsWith("450")
                .contains("900")
                .doesNotContain("10 ");
    }
}
