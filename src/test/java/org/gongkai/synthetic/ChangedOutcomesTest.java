package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.gongkai.Seeds;
import org.gongkai.check.IdentityCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outcomes of which some are written anew are those that come of writing all of them. */
class ChangedOutcomesTest {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2022;

    /** What becomes of what the checks look at between two nights. */
    private static final List<String> CHANGES = List.of(
            "update core.fact_indicator set value = value + 7 where status = 'reported' and :some",
            "update core.fact_indicator set value = 0 where status = 'reported' and :some",
            "update core.fact_indicator set value = null, status = 'blank' where :some and indicator_id % 3 = 0",
            "update core.fact_indicator set status = 'approximate', low = value - 5, high = value + 4 where :some",
            "delete from core.fact_indicator where :some and indicator_id % 7 = 0",
            "update core.report set state = 'superseded' where :some",
            "delete from core.report where :some",
            "update core.identity set tolerance = 5 where identity_id % 2 = 0",
            "update core.identity set relation = '<=' where relation = '=' and identity_id % 3 = 0",
            "delete from core.identity_term where identity_id % 5 = 0",
            "delete from core.agency_parent where agency_id % 2 = 0",
            "delete from core.check_outcome where identity_id % 4 = 0",
            "insert into core.check_outcome select * from core.check_outcome where report_id % 4 = 0",
            "update core.check_outcome set report_id = report_id + 100000 where report_id % 3 = 0",
            "update core.check_outcome set outcome = 'fails' where outcome = 'holds' and report_id % 5 = 0");

    @RegisterExtension
    private static final MadeUpWarehouse MADE_UP = new MadeUpWarehouse(
            new StreamSettings(
                            List.of(MadeUp.edition("2014"), MadeUp.edition("2019"), MadeUp.edition("2021")),
                            30,
                            FIRST_YEAR,
                            LAST_YEAR,
                            3,
                            Map.of(),
                            0.1,
                            0.2)
                    .withSlips(0.2),
            ChangedOutcomesTest::firstNight);

    private static void firstNight() {
        MADE_UP.jdbc().sql("""
                        insert into core.agency_parent (agency_id, parent_id, relation, inferred)
                        select agency_id, (select min(agency_id) from core.report), 'parent', false
                        from core.report
                        where agency_id % 3 = 0
                        """).update();
        MADE_UP.jdbc()
                .sql("update core.report_source set scope = 'consolidated'")
                .update();
        night();
    }

    private static void night() {
        new IdentityCheck(MADE_UP.warehouse()).run(1);
    }

    private static List<String> outcomes() {
        return MADE_UP.jdbc()
                .sql("select o::varchar from core.check_outcome as o order by all")
                .query(String.class)
                .list();
    }

    private static List<String> anew() {
        MADE_UP.jdbc().sql("delete from core.check_outcome").update();
        night();
        return outcomes();
    }

    static LongStream seeds() {
        return Seeds.usually(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverChangesBetweenNightsOutcomesAreThoseOfCheckingAnew(long seed) {
        Random random = new Random(seed);
        List<String> drawn = new ArrayList<>(CHANGES);
        Collections.shuffle(drawn, random);
        for (String statement : drawn.subList(0, 4)) {
            String filled = statement.replace(":some", "hash(agency_id, " + random.nextInt(100) + ") % 3 = 0");
            MADE_UP.jdbc().sql(filled).update();
            MADE_UP.jdbc()
                    .sql("delete from core.fact_indicator where report_id not in"
                            + " (select report_id from core.report where state = 'current')")
                    .update();

            night();

            List<String> outcomes = outcomes();
            assertThat(outcomes).as(filled).hasSizeGreaterThan(1_000).isEqualTo(anew());
        }
    }

    @Test
    void onlyOutcomesOfReportsThatChangedAreWritten() {
        assertThat(outcomes())
                .as("roll-ups and identities of all outcomes")
                .anyMatch(outcome -> outcome.contains("holds"))
                .anyMatch(outcome -> outcome.contains("fails"))
                .anyMatch(outcome -> outcome.contains("members_missing"))
                .anyMatch(outcome -> outcome.contains("no_previous_report"));
        night();
        assertThat(changed()).isEmpty();

        int report = MADE_UP.jdbc()
                .sql("select min(report_id) from core.report where year = " + LAST_YEAR)
                .query(Integer.class)
                .single();
        MADE_UP.jdbc()
                .sql("update core.fact_indicator set value = null, status = 'blank' where report_id = " + report)
                .update();
        night();

        assertThat(changed()).contains(report).hasSizeLessThan(4);
    }

    private static List<Integer> changed() {
        return MADE_UP.jdbc()
                .sql("select report_id from changed_outcome")
                .query(Integer.class)
                .list();
    }
}
