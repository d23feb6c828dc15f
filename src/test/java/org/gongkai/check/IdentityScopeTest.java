package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an identity applies, and whose figures and of which year take part in it. */
class IdentityScopeTest extends WarehouseTest {

    private static final List<String> PLAIN = List.of("a", "b", "c");
    private static final List<String> APPLIED = List.of("x", "y");

    private SmallKnowledge knowledge;

    @BeforeEach
    void begin() throws IOException {
        knowledge = SmallKnowledge.in(folder);
    }

    private void identities(String... lines) throws Exception {
        warehouse.with(knowledge.edition("test", PLAIN, APPLIED, List.of(lines)).read());
    }

    @ParameterizedTest
    @CsvSource({"2019, 5, holds", "2019, 6, fails", "2018, 5, cannot_be_checked no_previous_report"})
    void aTermOfTheYearBeforeIsThatAgencysOwn(int year, String before, String outcome) throws Exception {
        identities(identity("i", "a = b@-1"));
        warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "5")));
        warehouse.add(Report.of("suqian", year), List.of(Fact.of("b", before)));
        warehouse.add(Report.of("zaozhuang", 2019), List.of(Fact.of("b", "7")));

        warehouse.check(1);

        assertThat(warehouse.outcomes()).containsEntry("1/test/i/total", outcome);
    }

    @Test
    void aReportOfTheYearBeforeMayLackTheFigure() throws Exception {
        identities(identity("i", "a = b@-1"));
        warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "5")));
        warehouse.add(Report.of("suqian", 2019), List.of(Fact.withoutValue("b", "blank")));
        warehouse.add(Report.of("zaozhuang", 2020), List.of(Fact.of("a", "5")));
        warehouse.add(Report.of("zaozhuang", 2019), List.of(Fact.of("a", "5")));

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsEntry("1/test/i/total", "cannot_be_checked blank")
                .containsEntry("3/test/i/total", "cannot_be_checked not_reported");
    }

    @Test
    void theReportOfTheYearBeforeMayBeOfAnotherEdition() throws Exception {
        knowledge.edition("former", List.of("b"), List.of(), List.of());
        identities(identity("i", "a = b@-1"));
        warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "5")));
        warehouse.add(new Report("suqian", 2019, "former", "current", ""), List.of(Fact.of("b", "4")));

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsEntry("1/test/i/total", "fails")
                .hasSize(1);
        assertThat(warehouse.texts("select right_text || '; ' || cells from core.finding"))
                .containsExactly("指标 / b（2019年） 4; B1 2019年 B1");
    }

    @Test
    void aReportForPartOfTheYearTakesNoPart() throws Exception {
        // given a year and its half, and half of the year before
        identities(identity("i", "a = b"), identity("before", "a = b@-1"));
        warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "5"), Fact.of("b", "6")));
        int half = warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "2"), Fact.of("b", "3")));
        int halfBefore = warehouse.add(Report.of("suqian", 2019), List.of(Fact.of("b", "5")));
        warehouse.change(
                "update core.report set period = 'half1' where report_id in (%d, %d)".formatted(half, halfBefore));

        // when
        warehouse.check(1);

        // then
        assertThat(warehouse.outcomes())
                .containsEntry("1/test/i/total", "fails")
                .containsEntry("1/test/before/total", "cannot_be_checked no_previous_report")
                .hasSize(2);
        assertThat(warehouse.texts("select left_text || '; ' || right_text || '; ' || cells from core.finding"))
                .containsExactly("指标 / a 5; 指标 / b 6; B1 B2");
    }

    @Test
    void figuresOfReportsThatDoNotHoldTakeNoPart() throws Exception {
        identities(identity("i", "a = b@-1"));
        warehouse.add(Report.of("suqian", 2020), List.of(Fact.of("a", "5")));
        warehouse.add(new Report("suqian", 2019, "test", "conflict", ""), List.of(Fact.of("b", "4")));

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsOnly(Map.entry("1/test/i/total", "cannot_be_checked no_previous_report"));
    }

    @ParameterizedTest
    @CsvSource({
        "subtotals_equal_total, fails",
        "scope_city subtotals_equal_total, fails",
        "scope_city, ",
        "subtotals_equal_total_not, ",
        "'', "
    })
    void anIdentityAppliesWhereItsTextStands(String texts, String outcome) throws Exception {
        identities(identity("i", "a = b", "non_null", "0", "subtotals_equal_total"));
        warehouse.add(
                new Report("suqian", 2020, "test", "current", texts), List.of(Fact.of("a", "1"), Fact.of("b", "2")));

        warehouse.check(1);

        assertThat(warehouse.outcomes().get("1/test/i/total")).isEqualTo(outcome);
    }

    @Test
    void anIdentityIsForItsOwnEdition() throws Exception {
        knowledge.edition("former", PLAIN, APPLIED, List.of());
        identities(identity("i", "a = b"));
        warehouse.add(
                new Report("suqian", 2020, "former", "current", ""), List.of(Fact.of("a", "1"), Fact.of("b", "2")));

        warehouse.check(1);

        assertThat(warehouse.outcomes()).isEmpty();
    }

    @Test
    void everyBreakdownIsCheckedByItself() throws Exception {
        identities(identity("each", "x[*] = y[*]"), identity("sum", "[total] = [natural] + [business]"));
        warehouse.add(
                Report.of("suqian", 2020),
                List.of(
                        Fact.of("x", "3"),
                        Fact.of("x", "1").by("natural"),
                        Fact.of("x", "2").by("business"),
                        Fact.of("y", "3"),
                        Fact.of("y", "2").by("natural"),
                        Fact.of("y", "2").by("business")));

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .hasSize(9)
                .containsEntry("1/test/each/total", "holds")
                .containsEntry("1/test/each/natural", "fails")
                .containsEntry("1/test/each/business", "holds")
                .containsEntry("1/test/each/legal", "cannot_be_checked not_reported")
                .containsEntry("1/test/sum/x", "holds")
                .containsEntry("1/test/sum/y", "fails");
    }
}
