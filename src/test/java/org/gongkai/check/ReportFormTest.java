package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.List;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.Test;

/** Reports are checked by their forms, but each by its own: two that look alike are told apart by all that bears on an outcome. */
class ReportFormTest extends WarehouseTest {

    private static final List<Fact> EQUAL = List.of(Fact.of("a", "3"), Fact.of("b", "3"));
    private static final List<Fact> UNEQUAL = List.of(Fact.of("a", "3"), Fact.of("b", "4"));
    private static final List<Fact> WITHOUT_B = List.of(Fact.of("a", "3"));
    private static final List<Fact> ZEROS = List.of(Fact.of("a", "0"), Fact.of("b", "0"));

    private static final Report FIRST = Report.of("suqian", 2020);
    private static final Report SECOND = Report.of("zaozhuang", 2020);

    private void identities(String... lines) throws Exception {
        warehouse.with(SmallKnowledge.in(folder)
                .edition("test", List.of("a", "b"), List.of("x"), List.of(lines))
                .read());
    }

    private static Report stating(Report report, String text) {
        return new Report(report.agency(), report.year(), report.edition(), report.state(), text);
    }

    @Test
    void aReportThatLacksACellIsOfAnotherForm() throws Exception {
        identities(identity("i", "a = b"));
        warehouse.add(FIRST, WITHOUT_B);
        warehouse.add(SECOND, EQUAL);

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsExactly(
                        entry("1/test/i/total", "cannot_be_checked not_reported"), entry("2/test/i/total", "holds"));
    }

    @Test
    void theCellsOfThePreviousReportBelongToTheForm() throws Exception {
        identities(identity("i", "b = b@-1"));
        warehouse.add(Report.of("suqian", 2019), WITHOUT_B);
        warehouse.add(FIRST, EQUAL);
        warehouse.add(Report.of("zaozhuang", 2019), EQUAL);
        warehouse.add(SECOND, EQUAL);

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsEntry("2/test/i/total", "cannot_be_checked not_reported")
                .containsEntry("3/test/i/total", "cannot_be_checked no_previous_report")
                .containsEntry("4/test/i/total", "holds");
    }

    @Test
    void aReportMayMissItsIdentitiesByItsOwnToleranceOnly() throws Exception {
        identities(identity("i", "a = b"));
        warehouse.add(FIRST, UNEQUAL);
        warehouse.tolerate(warehouse.add(SECOND, UNEQUAL), "1");

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsExactly(entry("1/test/i/total", "fails"), entry("2/test/i/total", "holds"));
    }

    @Test
    void aTextInTheTableMakesAnIdentityApplyToThatReportOnly() throws Exception {
        identities(identity("i", "a = b", "non_null", "0", "subtotals_equal_total"));
        warehouse.add(FIRST, EQUAL);
        warehouse.add(stating(SECOND, "subtotals_equal_total"), EQUAL);

        warehouse.check(1);

        assertThat(warehouse.outcomes()).containsExactly(entry("2/test/i/total", "holds"));
    }

    @Test
    void aTextInAFileMakesAnIdentityApplyToThatReportOnly() throws Exception {
        identities(identity("i", "a = b", "non_null", "0", "subtotals_equal_total"));
        warehouse.add(FIRST, EQUAL);
        int second = warehouse.add(SECOND, EQUAL);
        warehouse.change("update core.report_source set known_texts = 'scope_city subtotals_equal_total'"
                + " where report_id = " + second);

        warehouse.check(1);

        assertThat(warehouse.outcomes()).containsExactly(entry("2/test/i/total", "holds"));
    }

    @Test
    void aWholeFormMayFail() throws Exception {
        identities(identity("i", "a = b + 1"));
        warehouse.add(FIRST, ZEROS);
        warehouse.add(SECOND, ZEROS);

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsExactly(entry("1/test/i/total", "fails"), entry("2/test/i/total", "fails"));
        assertThat(warehouse.texts("select core.plain_number(gap) from core.finding"))
                .containsExactly("-1", "-1");
    }

    @Test
    void aReportThatFailsByMoreThanItsFormHasItsOwnGap() throws Exception {
        identities(identity("i", "a = b + 1"));
        warehouse.add(FIRST, ZEROS);
        warehouse.add(SECOND, UNEQUAL);

        warehouse.check(1);

        assertThat(warehouse.texts("select core.plain_number(gap) from core.finding order by report_id"))
                .containsExactly("-1", "-2");
    }

    @Test
    void anIdentityOfThePreviousYearAloneIsAskedWhereThereIsNone() throws Exception {
        identities(identity("i", "a@-1 = b@-1"));
        warehouse.add(FIRST, EQUAL);

        warehouse.check(1);

        assertThat(warehouse.outcomes())
                .containsExactly(entry("1/test/i/total", "cannot_be_checked no_previous_report"));
    }
}
