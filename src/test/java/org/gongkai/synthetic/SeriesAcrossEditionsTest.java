package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Concordance;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Series of made-up agencies that cross from the form of 2014 to that of 2019 and on to that of 2021. */
class SeriesAcrossEditionsTest {

    private static final int AGENCIES = 40;

    @TempDir
    private static Path folder;

    private static ReportStream stream;
    private static Warehouse warehouse;
    private static JdbcClient jdbc;

    @BeforeAll
    static void makeUp() throws Exception {
        stream = MadeUp.stream(new StreamSettings(
                        List.of(MadeUp.edition("2014"), MadeUp.edition("2019"), MadeUp.edition("2021")),
                        AGENCIES,
                        2016,
                        2023,
                        3,
                        Map.of(),
                        0.1,
                        0.1)
                .withSlips(0.2));
        warehouse = EmptyWarehouse.in(folder);
        new WarehouseSink(warehouse, MadeUp.KNOWLEDGE, MadeUp.AGENCIES).write(stream);
        new IdentityCheck(warehouse).run(1);
        new Derivation(warehouse).run();
        new ConceptSeries(warehouse).run();
        jdbc = JdbcClient.create(warehouse.dataSource());
    }

    @AfterAll
    static void close() throws Exception {
        warehouse.close();
    }

    private static List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** The agency whose reports are all there. */
    private static String complete() {
        for (int number = 0; number < AGENCIES; number++) {
            if (stream.missingYears(number).isEmpty()) {
                return stream.agency(number).agency().code();
            }
        }
        throw new IllegalStateException("no agency reported every year");
    }

    private static List<String> steps(String concept) {
        return texts("""
                select year || ' ' || edition || ' ' || coalesce(comparability, 'first') || ' '
                    || case when change is not null then 'change' else 'none' end || ' '
                    || case when note_zh is null then '' else 'note' end
                from main.trend
                where agency_code = '%s' and concept = '%s' and year in (2018, 2019, 2020, 2021) and file like 'synthetic/%%'
                order by year
                """.formatted(complete(), concept));
    }

    @Test
    void conceptsTakenOneAtATimeComeToTheSame() {
        List<Map<String, Object>> atOnce = rows();

        jdbc.sql("delete from core.followed_year").update();
        new ConceptSeries(warehouse, 1).run();

        assertThat(atOnce).hasSizeGreaterThan(1000);
        assertThat(rows()).isEqualTo(atOnce);
    }

    private static List<Map<String, Object>> rows() {
        return jdbc.sql("select * from core.series_figure order by agency_id, concept_id, year, concordance_id")
                .query()
                .listOfRows();
    }

    @Test
    void aSeriesSaysAtEachStepWhetherItMayBeCompared() {
        assertThat(steps("requests_received"))
                .containsExactly(
                        "2018 2014 exact change ",
                        "2019 2019 near change note",
                        "2020 2019 exact change ",
                        "2021 2021 exact change ");
    }

    @Test
    void overABreakThereIsNoChange() {
        assertThat(texts("""
                        select distinct year || ' ' || comparability || ' ' || (change is null and change_percent is null)
                        from main.trend
                        where
                            concept in ('refused', 'unclear') and year = 2019
                            and previous_edition <> edition
                        order by 1
                        """)).containsExactly("2019 broken true");
    }

    @Test
    void whatTheFormCountsOtherwiseIsTold() {
        assertThat(texts("select distinct flags from main.trend where concept = 'granted' and year = 2019 and"
                        + " previous_value >= 10 and status = 'reported' and previous_edition = '2014'"))
                .contains("form_broader synthetic")
                .allMatch(flags -> List.of(flags.split(" ")).containsAll(List.of("form_broader", "synthetic")));
        assertThat(texts("select distinct comparability from main.trend where concept = 'normative_made'"
                        + " and year = 2021 and previous_edition = '2019'"))
                .containsExactly("narrower");
        assertThat(texts("select distinct flags from main.trend where concept = 'backlog_out' and year = 2019 and"
                        + " agency_code = '" + complete() + "' and status = 'reported'"))
                .containsExactly("new_in_form synthetic");
    }

    @Test
    void aConceptIsTheSumOfItsFiguresAndABlankLeavesItBlank() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        Map<String, BigDecimal> found = new TreeMap<>();
        stream.reports()
                .forEach(report -> MadeUp.KNOWLEDGE.concordance().entries().stream()
                        .filter(Concordance.Entry::isThere)
                        .filter(entry -> entry.edition().equals(report.edition().code()))
                        .forEach(entry -> sum(entry.terms(), report.figures(), report, entry.concept(), expected)));
        jdbc.sql("select agency_code || '/' || year || '/' || concept as key, value from main.series"
                        + " where status = 'reported'")
                .query((row, number) -> found.put(
                        row.getString("key"), row.getBigDecimal("value").stripTrailingZeros()))
                .list();

        assertThat(found).hasSizeGreaterThan(10_000).isEqualTo(expected);
        assertThat(
                        count(
                                "select count(*) from main.series where status in ('incomplete', 'blank') and value is not null"))
                .isZero();
        assertThat(count("select count(*) from main.series where status = 'incomplete' and parts_given < parts"))
                .isPositive();
        assertThat(count("select count(*) from main.series where status = 'derived' and value is not null"))
                .isPositive();
    }

    private static void sum(
            List<Term> terms,
            Map<FigureKey, BigDecimal> figures,
            SyntheticReport report,
            String concept,
            Map<String, BigDecimal> sums) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal value = figures.get(new FigureKey(term.indicator().orElseThrow(), term.breakdown()));
            if (value == null) {
                return;
            }
            sum = sum.add(value.multiply(term.coefficient()));
        }
        String key = report.agency().agency().code() + "/" + report.year() + "/" + concept;
        sums.put(key, sum.stripTrailingZeros());
    }

    @Test
    void growthIsTheYearlyRateAndCrossesNoBreak() {
        assertThat(count("""
                select count(*)
                from main.trend as now
                inner join main.series as before
                    on
                        now.agency_code = before.agency_code
                        and now.concept = before.concept
                        and now.year = before.year + 3
                where
                    now.growth_3_years is not null
                    and abs(before.value * power(1 + now.growth_3_years / 100, 3) - now.value) > 0.01 * now.value + 0.01
                """)).isZero();
        assertThat(texts("select distinct year || '' from main.trend where concept = 'refused'"
                        + " and growth_3_years is not null order by 1"))
                .as("the form of 2019 drew the cases of refusal anew")
                .containsExactly("2022", "2023");
        assertThat(texts("select distinct year || '' from main.trend where concept = 'requests_received'"
                        + " and growth_3_years is not null order by 1"))
                .containsExactly("2019", "2020", "2021", "2022", "2023");
    }

    @Test
    void aPercentageOfASmallBaseIsNotGiven() {
        assertThat(
                        count(
                                "select count(*) from main.trend where abs(previous_value) < 10 and change_percent is not null"))
                .isZero();
        assertThat(count("select count(*) from main.trend where share_base < 10 and share_percent is not null"))
                .isZero();
        assertThat(count("select count(*) from main.trend where previous_value < 10 and flags like '%small_base%'"))
                .isPositive();
    }

    @Test
    void aShareOfAWholeThatFailsIsToldAndNotRanked() {
        assertThat(
                        count(
                                "select count(*) from main.share where flags like '%whole_in_error%' and share_percent is not null"))
                .isPositive();
        assertThat(
                        count(
                                "select count(*) from main.share where flags like '%whole_in_error%' and rank_of_share is not null"))
                .isZero();
        assertThat(count("select count(*) from main.share where value > whole_value and rank_of_share is not null"))
                .isZero();
    }

    @Test
    void theConstantPanelHoldsWhoReportedInBothYears() {
        assertThat(jdbc.sql("""
                        select panel_agencies, panel_value, panel_previous
                        from main.region_trend
                        where province = '全国' and level = 'all' and concept = 'requests_received' and year = 2020
                        """).query().singleRow())
                .isEqualTo(jdbc.sql("""
                        select
                            count(*) as panel_agencies,
                            sum(now.value) as panel_value,
                            sum(before.value) as panel_previous
                        from main.series as now
                        inner join main.series as before
                            on
                                now.agency_code = before.agency_code
                                and now.concept = before.concept
                                and now.year = before.year + 1
                        where
                            now.concept = 'requests_received'
                            and now.year = 2020
                            and now.value is not null
                            and before.value is not null
                        """).query().singleRow());
    }

    @Test
    void ranksAndPercentilesAreAmongPeers() {
        assertThat(count("select count(*) from main.trend where rank_of_value > peers or percentile > 100"))
                .isZero();
        assertThat(count("select count(*) from main.trend where finding = 'error' and rank_of_value is not null"))
                .isZero();
        assertThat(count("""
                select count(*)
                from main.trend as mine
                inner join main.trend as other
                    on
                        mine.level = other.level
                        and mine.kind = other.kind
                        and mine.year = other.year
                        and mine.concept = other.concept
                        and mine.rank_of_value < other.rank_of_value
                where mine.value <= other.value and mine.concept = 'requests_received'
                """)).isZero();
        assertThat(count("select count(*) from main.trend where is_outlier and abs(outlier_score) < 3.5"))
                .isZero();
        assertThat(count("select count(*) from main.trend where is_outlier")).isPositive();
    }
}
