package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;

/** Tests on blanks of a small form. What begins with n is a count, the rest may be negative. */
abstract class DerivingTest extends WarehouseTest {

    static final List<String> PLAIN = List.of("na", "nb", "nc", "nd", "ne", "f");

    SmallKnowledge knowledge;

    @BeforeEach
    void begin() throws Exception {
        knowledge = SmallKnowledge.in(folder);
    }

    void identities(String... lines) throws Exception {
        warehouse.with(
                knowledge.edition("test", PLAIN, List.of("x"), List.of(lines)).read());
    }

    /** Figures of na, nb and so on; a word is a status without a value. */
    static List<Fact> facts(String written) {
        List<Fact> facts = new ArrayList<>();
        for (String text : written.strip().split("\\s+")) {
            String indicator = PLAIN.get(facts.size());
            facts.add(text.matches("[a-z_]+") ? Fact.withoutValue(indicator, text) : Fact.of(indicator, text));
        }
        return facts;
    }

    List<String> derived(String facts) {
        return derived(facts(facts));
    }

    List<String> derived(List<Fact> facts) {
        warehouse.add(Report.of("suqian", 2020), facts);
        warehouse.derive();
        return warehouse.texts("select concat_ws(' ', indicator, core.plain_number(value), contradiction)"
                + " from main.derived_figure order by indicator");
    }
}
