package org.gongkai.check;

import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.List;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;

/** Tests on what two identities of a small form find. */
abstract class FindingsOfTwoIdentities extends WarehouseTest {

    static final String SUM = "suqian/2020/test/sum/total";
    static final String EQUAL = "suqian/2020/test/equal/total";

    SmallKnowledge knowledge;

    /** The report that was added last. */
    int report;

    @BeforeEach
    void know() throws Exception {
        knowledge = SmallKnowledge.in(folder.resolve("data"));
        identities(identity("sum", "a = b + 0.5*c"), identity("equal", "b = c"));
    }

    void identities(String... lines) throws Exception {
        warehouse.with(knowledge
                .edition("test", List.of("a", "b", "c"), List.of("x"), List.of(lines))
                .read());
    }

    void addReport(String a, String b, String c) {
        report = warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", a), Fact.of("b", b), Fact.of("c", c)));
    }
}
