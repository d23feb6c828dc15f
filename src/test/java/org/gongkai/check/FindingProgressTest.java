package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.warehouse.SmallKnowledge.identity;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding from the night that finds it first to the one that finds it no more. */
class FindingProgressTest extends FindingsOfTwoIdentities {

    @Test
    void whatStillFailsKeepsItsFirstNightAndShowsTheNewFigures() {
        addReport("5", "2", "2");
        warehouse.check(1);

        warehouse.correct(report, "a", "4");
        warehouse.check(2);

        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 2");
        assertThat(warehouse.texts("select gap || ' ' || left_text from core.finding"))
                .containsExactly("1.000000 指标 / a 4");
    }

    @Test
    void whatFailsNoMoreIsFixedAndKeepsItsLastNight() {
        addReport("5", "2", "2");
        warehouse.check(1);
        warehouse.check(2);

        warehouse.correct(report, "a", "3");
        warehouse.check(3);
        warehouse.check(4);

        assertThat(warehouse.findings()).containsExactly(SUM + " fixed 1 2");
    }

    @Test
    void whatCannotBeCheckedAnyMoreIsNotFixed() {
        addReport("5", "2", "2");
        warehouse.check(1);

        warehouse.change("update core.fact_indicator set value = null, status = 'blank'"
                + " where row_no = 1 and report_id = " + report);
        warehouse.check(2);
        warehouse.check(3);
        assertThat(warehouse.findings()).containsExactly(SUM + " unverifiable 1 1");

        warehouse.correct(report, "a", "5");
        warehouse.check(4);
        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 4");
        assertThat(warehouse.texts("select progress || ' ' || times_reopened from core.finding"))
                .containsExactly("still 0");

        warehouse.correct(report, "a", "3");
        warehouse.check(5);
        assertThat(warehouse.findings()).containsExactly(SUM + " fixed 1 4");
        assertThat(warehouse.findingEvents())
                .containsExactly("sum 1 new", "sum 2 unverifiable", "sum 4 changed", "sum 5 fixed");
    }

    @Test
    void whatIsNotAskedAnyMoreIsWithdrawn() throws Exception {
        addReport("5", "2", "2");
        warehouse.check(1);

        identities(identity("sum", "a >= b + 0.5*c"), identity("equal", "b = c"));
        warehouse.check(2);
        assertThat(warehouse.findings()).containsExactly(SUM + " withdrawn 1 1");

        identities(identity("sum", "a = b + 0.5*c"), identity("equal", "b = c"));
        warehouse.check(3);
        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 3");

        identities(identity("equal", "b = c"));
        warehouse.check(4);
        assertThat(warehouse.findings()).containsExactly(SUM + " withdrawn 1 3");
    }

    @Test
    void aToleranceThatIsRaisedFixesNothing() {
        addReport("5", "2", "2");
        warehouse.check(1);

        warehouse.tolerate(report, "10");
        warehouse.check(2);

        assertThat(warehouse.findings()).containsExactly(SUM + " withdrawn 1 1");
    }

    @Test
    void aReportThatIsGoneFixesNothing() {
        addReport("5", "2", "2");
        warehouse.check(1);

        warehouse.change("update core.report set state = 'superseded'");
        warehouse.check(2);

        assertThat(warehouse.findings()).containsExactly(SUM + " withdrawn 1 1");
    }

    @Test
    void whatFailsAgainIsOpenWithItsOldFirstNight() {
        addReport("5", "2", "2");
        warehouse.check(1);
        warehouse.correct(report, "a", "3");
        warehouse.check(2);

        warehouse.correct(report, "a", "9");
        warehouse.check(3);

        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 3");
    }

    @Test
    void everyNightTellsWhatIsNewStillFixedAndReopened() {
        String progress = "select concat_ws(' ', progress, state, fixed_night, times_reopened) from main.finding";
        addReport("5", "2", "2");
        warehouse.check(1);
        assertThat(warehouse.texts(progress)).containsExactly("new open 0");

        warehouse.check(2);
        assertThat(warehouse.texts(progress)).containsExactly("still open 0");

        warehouse.correct(report, "a", "3");
        warehouse.check(3);
        warehouse.check(4);
        assertThat(warehouse.texts(progress)).containsExactly("fixed fixed 3 0");

        warehouse.correct(report, "a", "9");
        warehouse.check(5);
        assertThat(warehouse.texts(progress)).containsExactly("reopened open 3 1");

        warehouse.correct(report, "a", "8");
        warehouse.check(6);
        assertThat(warehouse.texts(progress)).containsExactly("still open 3 1");
        assertThat(warehouse.findingEvents())
                .containsExactly("sum 1 new", "sum 3 fixed", "sum 5 reopened", "sum 6 changed");
    }

    @Test
    void aNightThatIsCutOffAndDoneAgainCountsNothingTwice() {
        // given a night that finds one fixed and the other new, and is cut off
        addReport("3", "2", "2");
        warehouse.change("update core.fact_indicator set value = 9 where indicator_id = 1");
        warehouse.check(1);
        warehouse.correct(report, "a", "3");
        warehouse.correct(report, "c", "1");
        warehouse.check(2);

        // when it is done again after the file was put back
        warehouse.correct(report, "a", "9");
        warehouse.correct(report, "c", "2");
        warehouse.check(2);

        // then it is as if the first half had never been
        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 2");
        assertThat(warehouse.findingEvents()).containsExactly("sum 1 new");
        assertThat(warehouse.texts("select concat_ws(' ', progress, fixed_night, times_reopened) from main.finding"))
                .containsExactly("still 0");
    }

    @Test
    void checkingANightAgainChangesNothing() {
        addReport("5", "2", "3");
        warehouse.check(1);
        List<String> findings = warehouse.texts("select f::varchar from core.finding as f order by 1");
        List<String> outcomes = warehouse.texts("select o::varchar from core.check_outcome as o order by 1");

        warehouse.check(1);

        assertThat(warehouse.texts("select f::varchar from core.finding as f order by 1"))
                .isEqualTo(findings)
                .hasSize(2);
        assertThat(warehouse.texts("select o::varchar from core.check_outcome as o order by 1"))
                .isEqualTo(outcomes)
                .hasSize(2);
    }

    @Test
    void anIdentityThatIsGoneFromTheKnowledgeIsCheckedNoMore() throws Exception {
        // given
        addReport("5", "2", "3");
        warehouse.check(1);

        // when
        identities(identity("equal", "b = c"));
        warehouse.check(2);

        // then its finding can still be read, and nothing is said of it as of an identity that applies
        assertThat(warehouse.findings()).containsExactly(EQUAL + " open 1 2", SUM + " withdrawn 1 1");
        assertThat(warehouse.texts("select identity || ' ' || state from main.finding order by 1"))
                .containsExactly("equal open", "sum withdrawn");
        assertThat(warehouse.outcomes()).containsOnlyKeys("1/test/equal/total");
    }

    @Test
    void anIdentityThatComesBackMeansTheSameFinding() throws Exception {
        addReport("5", "2", "3");
        warehouse.check(1);
        identities(identity("equal", "b = c"));
        warehouse.check(2);

        identities(identity("another", "a = c"), identity("sum", "a = b + 0.5*c"), identity("equal", "b = c"));
        warehouse.check(3);

        assertThat(warehouse.findings())
                .containsExactly("suqian/2020/test/another/total open 3 3", EQUAL + " open 1 3", SUM + " open 1 3");
    }

    @Test
    void anotherReportOfTheAgencyAndYearTakesTheFindingOver() {
        // given
        addReport("5", "2", "2");
        warehouse.check(1);

        // when another claim holds
        warehouse.change("update core.report set state = 'superseded'");
        warehouse.change("insert into core.fact_indicator_history select * from core.fact_indicator");
        warehouse.change("delete from core.fact_indicator");
        addReport("6", "2", "2");
        warehouse.check(2);

        // then
        assertThat(warehouse.findings()).containsExactly(SUM + " open 1 2");
        assertThat(warehouse.texts("select report_id || ' ' || left_text from core.finding"))
                .containsExactly(report + " 指标 / a 6");
    }
}
