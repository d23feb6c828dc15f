package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.check.FindingExplanation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.warehouse.CoreColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations that a night keeps are those that come of explaining everything. */
class ChangedCasesTest {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2023;
    private static final int NIGHTS = 2;
    private static final int CHANGES_OF_COLUMNS = 2;

    private static final List<String> CHANGES = List.of(
            "update core.fact_indicator set value = value + 7 where status = 'reported' and year = :year and :some and indicator_id % 29 = 1",
            "update core.fact_indicator set value = null, status = 'blank' where year = :year and :some and indicator_id % 29 = 1",
            "delete from core.report where year = :year and :some",
            "update core.report_table set known_texts = '' where hash(report_id) % 2 = 0",
            "insert into core.figure_remark select report_id, indicator_id, breakdown_id, 3, false, true, null"
                    + " from core.fact_indicator where year = :year and :some and indicator_id % 29 = 1",
            "insert into core.report_remark select report_id, 2 from core.report where year = :year and :some");

    /** A whole that does not roll up, and all else that may be known of reports besides their figures. */
    private static final List<String> BESIDE_FIGURES = List.of(
            "update core.report_source set scope = 'unknown'",
            "insert into core.agency_parent select distinct agency_id, (select min(agency_id) from core.report), 'parent',"
                    + " date '2000-01-01', date '2022-07-01', false from core.report"
                    + " where agency_id > (select min(agency_id) from core.report) and agency_id % 2 = 0",
            "insert into core.report_remark select report_id, 0.5 from core.report where report_id % 9 = 0",
            "insert into core.figure_remark select report_id, indicator_id, breakdown_id, 2, false, false, true"
                    + " from core.fact_indicator where indicator_id % 7 = 1 and report_id % 4 = 0",
            "insert into core.swap_pair select report_id, indicator_id, 1, indicator_id, 2 from core.fact_indicator"
                    + " where indicator_id % 7 = 1 and breakdown_id = 3");

    /** The tables that the queries in {@code sql/explain} name, but for what the knowledge says, which has fingerprints. */
    private static final List<String> TABLES = List.of(
            "agency_parent",
            "check_outcome",
            "dim_agency",
            "fact_indicator",
            "figure_remark",
            "finding",
            "report",
            "report_remark",
            "report_table",
            "roll_up_coverage",
            "swap_pair");

    /** Changes that no night meets: of what the checks write anew, of names of forms, and of keys. */
    private static final List<String> NEVER_MET =
            List.of("check_outcome", "finding", "report_table", "roll_up_coverage", "_id = ");

    @RegisterExtension
    private static final MadeUpWarehouse MADE_UP = new MadeUpWarehouse(
            new StreamSettings(
                            List.of(MadeUp.edition("2019"), MadeUp.edition("2021")),
                            10,
                            FIRST_YEAR,
                            LAST_YEAR,
                            3,
                            Map.of(),
                            0.1,
                            0.1)
                    .withSlips(0.3),
            ChangedCasesTest::firstNight);

    private static void firstNight() {
        for (String beside : BESIDE_FIGURES) {
            MADE_UP.jdbc().sql(beside).update();
        }
        night();
    }

    private static void night() {
        new IdentityCheck(MADE_UP.warehouse()).run(1);
        explain();
    }

    private static void explain() {
        new FindingExplanation(MADE_UP.warehouse(), MadeUp.KNOWLEDGE).run();
    }

    private static List<Map<String, Object>> explanations() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String table : List.of("explanation", "explanation_change", "explanation_effect")) {
            rows.addAll(MADE_UP.jdbc()
                    .sql("select * from core." + table + " order by all")
                    .query()
                    .listOfRows());
        }
        return rows;
    }

    private static List<Map<String, Object>> anew() {
        MADE_UP.jdbc().sql("delete from core.explained_case").update();
        explain();
        return explanations();
    }

    private static List<Integer> reports(String query) {
        return MADE_UP.jdbc().sql(query).query(Integer.class).list();
    }

    static LongStream seeds() {
        return Seeds.usually(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverChangesBetweenNightsTheExplanationsAreThoseOfAllCases(long seed) {
        Random random = new Random(seed);
        for (int change = 0; change < NIGHTS; change++) {
            String some = "hash(agency_id, " + random.nextInt(100) + ") % 5 = 0";
            int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
            String statement = CHANGES.get(random.nextInt(CHANGES.size()))
                    .replace(":year", String.valueOf(year))
                    .replace(":some", some);
            MADE_UP.jdbc().sql(statement).update();
            MADE_UP.jdbc()
                    .sql("delete from core.fact_indicator where report_id not in (select report_id from core.report)")
                    .update();

            night();

            List<Map<String, Object>> explanations = explanations();
            assertThat(explanations).as(statement).hasSizeGreaterThan(30).isEqualTo(anew());
        }
    }

    @Test
    void onlyCasesThatChangedAreExplainedAnew() {
        // given a mark on each explanation that explaining it anew would take away
        List<Integer> explained = reports("select distinct report_id from core.explanation order by 1");
        MADE_UP.jdbc().sql("update core.explanation set text_en = 'kept'").update();

        // when nothing changes
        night();
        assertThat(reports("select distinct report_id from core.explanation where text_en = 'kept' order by 1"))
                .isEqualTo(explained);

        // and when a figure of one of them does
        int changed = explained.get(explained.size() / 2);
        MADE_UP.jdbc()
                .sql("update core.fact_indicator set value = value + 1 where indicator_id % 7 = 1 and report_id = "
                        + changed)
                .update();
        night();

        // then
        assertThat(reports("select distinct report_id from core.explanation where text_en <> 'kept' order by 1"))
                .contains(changed)
                .hasSizeLessThan(explained.size() / 2);
        assertThat(reports("select distinct report_id from core.explanation order by 1"))
                .containsAll(explained);
    }

    /** Each column, changed alone, makes cases be explained anew, or no explanation depends on it; of some it is seen that all of them are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatAnExplanationDependsOnIsToldByItsCase(long seed) {
        List<Map<String, Object>> before = explanations();
        for (String known : List.of("failing_roll_up", "core.report_remark", "core.figure_remark", "core.swap_pair")) {
            assertThat(reports("select report_id from " + known)).as(known).isNotEmpty();
        }
        List<String> unseen = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (CoreColumn column : CoreColumn.of(MADE_UP.jdbc(), TABLES)) {
            String change = column.change();
            MADE_UP.jdbc().sql(change).update();
            (isSeen() ? seen : unseen).add(change);
            MADE_UP.takeBack();
        }
        assertThat(seen).as("unseen %s", unseen).hasSizeGreaterThan(30);
        seen.removeIf(change -> NEVER_MET.stream().anyMatch(change::contains));
        Collections.shuffle(seen, new Random(seed));
        for (String change : seen.subList(0, CHANGES_OF_COLUMNS)) {
            // Where everything fails, explaining takes long.
            MADE_UP.jdbc().sql(change + " and rowid % 97 = 0").update();
            night();
            List<Map<String, Object>> explanations = explanations();
            assertThat(explanations).as(change).isEqualTo(anew());
            MADE_UP.takeBack();
        }

        unseen.forEach(change -> MADE_UP.jdbc().sql(change).update());
        assertThat(anew()).as("after %s", unseen).isEqualTo(before);
    }

    private static boolean isSeen() {
        MADE_UP.jdbc()
                .sql("create or replace temp table fingerprint_before as select * from case_fingerprint")
                .update();
        for (String step : List.of(
                "checks/013_shadowed_term",
                "explain/010_failing_roll_up",
                "explain/011_failing_case",
                "explain/012_report_of_case",
                "explain/015_case_fingerprint")) {
            MADE_UP.warehouse().execute(step, Map.of());
        }
        return MADE_UP.jdbc()
                        .sql("select count(*) from (from case_fingerprint except from fingerprint_before)"
                                + " full join (from fingerprint_before except from case_fingerprint) on true")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
