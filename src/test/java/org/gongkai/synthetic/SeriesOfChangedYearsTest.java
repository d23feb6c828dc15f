package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.warehouse.CoreColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Series of which some agencies and years are worked out anew are those that come of working out all. */
class SeriesOfChangedYearsTest {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2023;
    private static final int CHANGES = 3;
    private static final int CHANGES_OF_COLUMNS = 2;

    /** What becomes of figures between two nights: corrected, blank, of no report, of a report that came or left years out. */
    private static final List<String> CHANGES_OF_FIGURES = List.of(
            "update core.fact_indicator set value = value + 7 where status = 'reported' and year = :year and :some",
            "update core.fact_indicator set value = null, status = 'blank' where year = :year and :some",
            "update core.fact_indicator set status = 'approximate', low = value - 5, high = value + 4 where year = :year and :some",
            "delete from core.report where year = :year and :some",
            "delete from core.report where year between :year - 6 and :year and :some",
            "delete from core.report where year = :year",
            "update core.dim_agency set level = 'county', kind = 'department' where :some",
            "update core.dim_agency set region_code = '3700' || region_code where :some",
            "delete from core.concept where concept_id > (select max(concept_id) - 9 from core.concept)",
            "update core.concept set share_of = null where concept_id % 3 = 0",
            "update core.concordance_step set grade = 'broken' where from_concordance_id % 5 = 0",
            "delete from core.report where false");

    /** The tables that the queries in {@code sql/series} name; what leaf reports are is asked of their view. */
    private static final List<String> TABLES = List.of(
            "concept",
            "concordance",
            "concordance_step",
            "concordance_term",
            "derived_figure",
            "dim_agency",
            "division",
            "fact_indicator",
            "finding",
            "identity",
            "identity_term",
            "report");

    @RegisterExtension
    private static final MadeUpWarehouse MADE_UP = new MadeUpWarehouse(
            new StreamSettings(
                            List.of(MadeUp.edition("2014"), MadeUp.edition("2019"), MadeUp.edition("2021")),
                            8,
                            FIRST_YEAR,
                            LAST_YEAR,
                            3,
                            Map.of(),
                            0.1,
                            0.2)
                    .withSlips(0.2),
            SeriesOfChangedYearsTest::night);

    private static void night() {
        new IdentityCheck(MADE_UP.warehouse()).run(1);
        new Derivation(MADE_UP.warehouse()).run();
        new ConceptSeries(MADE_UP.warehouse(), 700).run();
    }

    /** All that series come to, by agency and by region. */
    private static List<Map<String, Object>> series() {
        return Stream.of("series_figure", "region_trend")
                .flatMap(table ->
                        MADE_UP
                                .jdbc()
                                .sql("select * from core." + table + " order by all")
                                .query()
                                .listOfRows()
                                .stream())
                .toList();
    }

    private static List<Map<String, Object>> anew() {
        MADE_UP.jdbc().sql("delete from core.followed_year").update();
        MADE_UP.jdbc().sql("delete from core.summed_year").update();
        new ConceptSeries(MADE_UP.warehouse()).run();
        return series();
    }

    static LongStream seeds() {
        return Seeds.usually(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverChangesBetweenNightsTheSeriesAreThoseOfAllYears(long seed) {
        Random random = new Random(seed);
        List<String> drawn = new ArrayList<>(CHANGES_OF_FIGURES);
        Collections.shuffle(drawn, random);
        for (String statement : drawn.subList(0, CHANGES)) {
            String some = "hash(agency_id, " + random.nextInt(100) + ") % 3 = 0";
            int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
            String filled = statement.replace(":year", String.valueOf(year)).replace(":some", some);
            MADE_UP.jdbc().sql(filled).update();
            leaveOneReportOfAYear();

            night();

            List<Map<String, Object>> series = series();
            assertThat(series).as(filled).hasSizeGreaterThan(300).isEqualTo(anew());
        }
    }

    @Test
    void yearsBeforeTheFirstChangedOneAreNotTouched() {
        // given a mark on each series that working it out would take away
        MADE_UP.jdbc().sql("update core.series_figure set printed = 'kept'").update();

        // when nothing changes, and then a figure of a year
        night();
        assertThat(keptYears()).hasSize(LAST_YEAR - FIRST_YEAR + 1);
        MADE_UP.jdbc()
                .sql("update core.fact_indicator set printed = 'so' where year = 2021 and indicator_id % 7 = 1")
                .update();
        night();

        // then
        assertThat(keptYears()).hasSize(2021 - FIRST_YEAR).doesNotContain(2021, 2022, 2023);
    }

    @Test
    void ofAgenciesThatDidNotChangeOnlyTheirPlaceIsWorkedOutAnew() {
        // given a mark on each series that working it out would take away, and no place
        MADE_UP.jdbc()
                .sql("update core.series_figure set printed = 'kept', rank_of_value = null")
                .update();

        // when figures of one agency and year change
        long agency = MADE_UP.jdbc()
                .sql("select min(agency_id) from core.fact_indicator where year = 2021")
                .query(Long.class)
                .single();
        MADE_UP.jdbc()
                .sql("update core.fact_indicator set printed = 'so' where year = 2021 and agency_id = " + agency)
                .update();
        night();

        // then
        assertThat(MADE_UP.jdbc()
                        .sql("select count(*) from core.series_figure where printed is distinct from 'kept'"
                                + " and (agency_id <> " + agency + " or year < 2021)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(MADE_UP.jdbc()
                        .sql("select count(*) from core.series_figure where printed = 'kept' and year >= 2021"
                                + " and agency_id = " + agency)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(MADE_UP.jdbc()
                        .sql("select distinct year from core.series_figure where rank_of_value is not null"
                                + " and agency_id <> " + agency + " order by year")
                        .query(Integer.class)
                        .list())
                .first()
                .isEqualTo(2021);
    }

    @Test
    void aConceptThatGoesLeavesNoSeries() {
        MADE_UP.jdbc().sql("delete from core.concept where concept_id % 2 = 0").update();

        night();

        assertThat(MADE_UP.jdbc()
                        .sql("select distinct concept_id % 2 from core.series_figure")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void theLastFigureBeforeMayBeOlderThanGrowthLooksBack() {
        // given an agency of whose reports eight years are missing
        long agency = MADE_UP.jdbc()
                .sql("select min(agency_id) from core.report where year = 2014 and agency_id in"
                        + " (select agency_id from core.report where year = 2023)")
                .query(Long.class)
                .single();
        MADE_UP.jdbc()
                .sql("delete from core.fact_indicator where year between 2015 and 2022 and agency_id = " + agency)
                .update();
        MADE_UP.jdbc()
                .sql("delete from core.report where year between 2015 and 2022 and agency_id = " + agency)
                .update();
        night();

        // when a figure of its last changes
        MADE_UP.jdbc()
                .sql("update core.fact_indicator set printed = 'so' where year = 2023 and agency_id = " + agency)
                .update();
        night();

        // then what it is held against is found
        assertThat(MADE_UP.jdbc()
                        .sql("select distinct earlier_year from core.series_figure where year = 2023 and agency_id = "
                                + agency)
                        .query(Integer.class)
                        .list())
                .contains(2014)
                .doesNotContain(2022);
        assertThat(series()).isEqualTo(anew());
    }

    @Test
    void seriesThatAnEarlierProgramLeftGiveWay() {
        List<Map<String, Object>> before = series();
        MADE_UP.jdbc().sql("delete from core.followed_year").update();
        MADE_UP.jdbc()
                .sql(
                        "insert into core.series_figure by name select 1999 as year, * exclude (year) from core.series_figure where year = 2021")
                .update();

        night();

        assertThat(series()).isEqualTo(before);
    }

    private List<Integer> keptYears() {
        return MADE_UP.jdbc()
                .sql("select distinct year from core.series_figure where printed = 'kept' order by year")
                .query(Integer.class)
                .list();
    }

    /** Each column, changed alone, makes years be worked out anew, or no series depends on it; of some it is seen that all of them are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatASeriesDependsOnIsToldByItsInputs(long seed) {
        List<Map<String, Object>> before = series();
        List<String> unseen = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (CoreColumn column : CoreColumn.of(MADE_UP.jdbc(), TABLES)) {
            String change = column.change();
            MADE_UP.jdbc().sql(change).update();
            (isSeen() ? seen : unseen).add(change);
            MADE_UP.takeBack();
        }
        assertThat(seen).as("unseen %s", unseen).hasSizeGreaterThan(30);
        Collections.shuffle(seen, new Random(seed));
        for (String change : seen.subList(0, CHANGES_OF_COLUMNS)) {
            MADE_UP.jdbc().sql(change + " and rowid % 5 = 0").update();
            leaveOneReportOfAYear();
            new ConceptSeries(MADE_UP.warehouse()).run();
            List<Map<String, Object>> series = series();
            assertThat(series).as(change).isEqualTo(anew());
            MADE_UP.takeBack();
        }

        unseen.forEach(change -> MADE_UP.jdbc().sql(change).update());
        assertThat(anew()).as("after %s", unseen).isEqualTo(before);
    }

    /** A night with two current reports of an agency and year ends before series are worked out. */
    private static void leaveOneReportOfAYear() {
        MADE_UP.jdbc()
                .sql("delete from core.report where report_id not in"
                        + " (select max(report_id) from core.report group by agency_id, year, period)")
                .update();
        MADE_UP.jdbc()
                .sql("delete from core.fact_indicator where report_id not in (select report_id from core.report)")
                .update();
    }

    private boolean isSeen() {
        Map<String, String> program =
                Map.of("program", MADE_UP.warehouse().sql().fingerprint("schema", "series"));
        MADE_UP.warehouse().execute("series/002_doubtful", Map.of());
        MADE_UP.warehouse().execute("series/004_inputs", program);
        MADE_UP.warehouse().execute("series/006_changed_agencies", Map.of());
        return MADE_UP.jdbc()
                .sql("select count(*) > 0 from changed_year")
                .query(Boolean.class)
                .single();
    }
}
