package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole against its direct members. Zaozhuang has seven here, Shanghai its General Office only. */
class RollUpTest extends WarehouseTest {

    private static final String OUTCOME = "1/test/roll_up/na";

    @BeforeEach
    void begin() throws Exception {
        SmallKnowledge knowledge = SmallKnowledge.in(folder);
        knowledge.edition("former", List.of("na"), List.of(), List.of());
        knowledge.edition("test", List.of("na", "nb"), List.of("x"), List.of(SmallKnowledge.ROLL_UP));
        warehouse.with(knowledge.read());
    }

    private int add(String agency, int year, String figure) {
        return warehouse.add(Report.of(agency, year), List.of(Fact.of("na", figure)));
    }

    private Map<String, String> check() {
        warehouse.check(1);
        return warehouse.outcomes();
    }

    /** Says that the known members are all that the report of the whole sums up. */
    private void allMembersAreKnownOf(String whole) {
        warehouse.change(
                "insert into core.agency_parent select agency_id, agency_id, 'members_complete', null, null, false"
                        + " from core.dim_agency where code = '" + whole + "'");
    }

    private List<String> leaves() {
        return warehouse.texts("select agency_code from main.leaf_report order by 1");
    }

    private List<String> coverage() {
        return warehouse.texts("select present || '/' || members || ' ' || core.plain_number(members_value)"
                + " from core.roll_up_coverage order by report_id, identity_id");
    }

    @ParameterizedTest
    @CsvSource({"5, holds", "4, fails", "6, fails"})
    void theWholeEqualsItsMembersWhereAllThatThereAreReport(String office, String outcome) {
        allMembersAreKnownOf("310000");
        add("310000", 2020, "5");
        add("shanghai_office", 2020, office);

        assertThat(check()).containsExactly(Map.entry(OUTCOME, outcome));
        assertThat(coverage()).containsExactly("1/1 " + office);
    }

    @ParameterizedTest
    @CsvSource({"5, cannot_be_checked members_missing", "4, cannot_be_checked members_missing", "6, fails"})
    void theWholeMaySumUpMembersThatNobodyListed(String office, String outcome) {
        add("310000", 2020, "5");
        add("shanghai_office", 2020, office);

        assertThat(check()).containsExactly(Map.entry(OUTCOME, outcome));
        assertThat(coverage()).containsExactly("1/1 " + office);
    }

    @Test
    void aSumStandsWhereNothingSaysThatItsMembersAreAll() {
        add("310000", 2020, "3511");
        add("shanghai_office", 2020, "3");
        check();

        assertThat(leaves()).containsExactly("310000");
    }

    @Test
    void membersStandForTheWholeWhereALineSaysThatTheyAreAll() {
        allMembersAreKnownOf("310000");
        add("310000", 2020, "3511");
        add("shanghai_office", 2020, "3");
        check();

        assertThat(leaves()).containsExactly("shanghai_office");
    }

    @Test
    void aLineThatMembersAreAllHoldsInItsYearsOnly() {
        allMembersAreKnownOf("310000");
        warehouse.change(
                "update core.agency_parent set valid_from = date '2021-01-01' where relation = 'members_complete'");
        add("310000", 2020, "5");
        add("shanghai_office", 2020, "4");

        assertThat(check()).containsExactly(Map.entry(OUTCOME, "cannot_be_checked members_missing"));
        assertThat(leaves()).containsExactly("310000");
    }

    @ParameterizedTest
    @CsvSource({"7, shanghai_office", "6, 310000"})
    void membersStandForTheWholeWhereTheySumUpToItInEveryFigure(String other, String leaf) {
        warehouse.add(Report.of("310000", 2020), List.of(Fact.of("na", "5"), Fact.of("nb", "7")));
        warehouse.add(Report.of("shanghai_office", 2020), List.of(Fact.of("na", "5"), Fact.of("nb", other)));
        check();

        assertThat(leaves()).containsExactly(leaf);
    }

    @ParameterizedTest
    @CsvSource({"33, cannot_be_checked members_missing", "34, cannot_be_checked members_missing", "35, fails"})
    void whileMembersAreMissingThosePresentDoNotExceedTheWhole(String zone, String outcome) {
        add("zaozhuang", 2020, "40");
        add("zaozhuang_gaoxin", 2020, zone);
        add("370402", 2020, "6");

        assertThat(check()).containsExactly(Map.entry(OUTCOME, outcome));
        assertThat(coverage()).containsExactly("2/7 " + (Integer.parseInt(zone) + 6));
    }

    @Test
    void aFindingTellsTheWholeAndHowManyMembersItStandsOn() {
        add("zaozhuang", 2018, "34");
        add("zaozhuang_gaoxin", 2018, "465");

        check();

        assertThat(warehouse.texts("select concat_ws('; ', finding_id, left_text, right_text, cells,"
                        + " core.plain_number(left_value), core.plain_number(right_value), core.plain_number(gap))"
                        + " from core.finding"))
                .containsExactly("zaozhuang/2018/test/roll_up/na; 指标 / na 34; 各成员合计 465（1/7）; B1; 34; 465; -431");
    }

    @ParameterizedTest
    @CsvSource({"zaozhuang, zaozhuang_gaoxin, >=", "310000, shanghai_office, =", "320000, suqian, >="})
    void whileMembersMayBeMissingAFindingSaysAtLeast(String whole, String member, String relation) {
        allMembersAreKnownOf("zaozhuang");
        allMembersAreKnownOf("310000");
        add(whole, 2020, "5");
        add(member, 2020, "6");

        check();

        assertThat(warehouse.texts("select relation from main.finding")).containsExactly(relation);
    }

    @Test
    void anOutcomeTellsHowManyMembersItStandsOn() {
        add("zaozhuang", 2020, "5");
        add("zaozhuang_gaoxin", 2020, "4");

        check();

        assertThat(warehouse.texts("select members_present || '/' || members from main.outcome"))
                .containsExactly("1/7");
    }

    @Test
    void aMemberMayReportOnAnotherEdition() {
        add("310000", 2020, "5");
        warehouse.add(new Report("shanghai_office", 2020, "former", "current", ""), List.of(Fact.of("na", "6")));

        assertThat(check()).containsExactly(Map.entry(OUTCOME, "fails"));
    }

    @Test
    void whoIsBelowAMemberIsNoMember() {
        add("370000", 2020, "5");
        add("370402", 2020, "100");

        assertThat(check()).isEmpty();
    }

    @Test
    void theMembersOfAnotherYearTakeNoPart() {
        add("310000", 2020, "5");
        add("shanghai_office", 2019, "6");

        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "relation = 'reports_to'",
        "inferred = true",
        "valid_from = date '2021-01-01'",
        "valid_to = date '2020-12-30'"
    })
    void whoIsNoMemberAtTheEndOfTheYearTakesNoPart(String change) {
        add("310000", 2020, "5");
        add("shanghai_office", 2020, "6");
        warehouse.change("update core.agency_parent set " + change + " where relation = 'parent' and agency_id ="
                + " (select agency_id from core.dim_agency where code = 'shanghai_office')");

        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"valid_from = date '2020-12-31'", "valid_to = date '2020-12-31'"})
    void whoIsAMemberAtTheEndOfTheYearTakesPart(String change) {
        add("310000", 2020, "5");
        add("shanghai_office", 2020, "6");
        warehouse.change("update core.agency_parent set " + change + " where relation = 'parent' and agency_id ="
                + " (select agency_id from core.dim_agency where code = 'shanghai_office')");

        assertThat(check()).containsExactly(Map.entry(OUTCOME, "fails"));
    }

    @Test
    void aMemberThatIsToldTwiceCountsOnce() {
        add("310000", 2020, "5");
        add("shanghai_office", 2020, "5");
        allMembersAreKnownOf("310000");
        warehouse.change("insert into core.agency_parent select * from core.agency_parent"
                + " where relation = 'parent' and agency_id ="
                + " (select agency_id from core.dim_agency where code = 'shanghai_office')");

        assertThat(check()).containsExactly(Map.entry(OUTCOME, "holds"));
        assertThat(coverage()).containsExactly("1/1 5");
    }

    @Test
    void aReportOnTheBodyItselfIsNoSumOfItsMembers() {
        int whole = add("310000", 2020, "5");
        add("shanghai_office", 2020, "6");
        warehouse.change("update core.report_source set scope = 'own' where report_id = " + whole);

        assertThat(check()).isEmpty();
    }

    @Test
    void aReportThatDoesNotHoldTakesNoPart() {
        add("310000", 2020, "5");
        warehouse.add(new Report("shanghai_office", 2020, "test", "conflict", ""), List.of(Fact.of("na", "6")));

        assertThat(check()).isEmpty();
    }

    @Test
    void anOpenEndOfTheWholeMissesNothing() {
        allMembersAreKnownOf("310000");
        warehouse.add(Report.of("310000", 2020), List.of(Fact.inexact("na", "approximate", "5", "", "")));
        add("shanghai_office", 2020, "600");

        assertThat(check()).containsExactly(Map.entry(OUTCOME, "holds"));
    }

    @Test
    void missingMembersMayTakeBackADifference() {
        warehouse.add(Report.of("zaozhuang", 2020), List.of(Fact.of("x", "34")));
        warehouse.add(Report.of("zaozhuang_gaoxin", 2020), List.of(Fact.of("x", "465")));

        assertThat(check()).containsExactly(Map.entry("1/test/roll_up/x", "cannot_be_checked members_missing"));
    }
}
