package org.gongkai.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What series, shares and the backlog say of figures that are inexact, in error or missing for a year. */
class SeriesOfDoubtfulFiguresTest {

    @TempDir
    private static Path folder;

    private static Warehouse warehouse;
    private static JdbcClient jdbc;
    private static String inexact;
    private static String wrong;
    private static String gone;

    @BeforeAll
    static void makeUp() throws Exception {
        ReportStream stream = MadeUp.stream(new StreamSettings(
                List.of(MadeUp.edition("2014"), MadeUp.edition("2019"), MadeUp.edition("2021")),
                3,
                2017,
                2023,
                3,
                Map.of(),
                0,
                0));
        inexact = stream.agency(0).agency().code();
        wrong = stream.agency(1).agency().code();
        gone = stream.agency(2).agency().code();
        warehouse = EmptyWarehouse.in(folder);
        new WarehouseSink(warehouse, MadeUp.KNOWLEDGE, MadeUp.AGENCIES).write(stream);
        jdbc = JdbcClient.create(warehouse.dataSource());
        set(inexact, 2021, "requests_new", "total", "value = 3000, low = null, high = 2999, status = 'upper_bound'");
        set(inexact, 2021, "requests_new", "natural", "value = 0, low = null, high = null, status = 'reported'");
        set(inexact, 2022, "requests_new", "total", "value = 4000, low = null, high = null, status = 'reported'");
        set(inexact, 2021, "backlog_out", "total", "value = 50, low = 45, high = 54, status = 'approximate'");
        set(inexact, 2022, "backlog_in", "total", "value = 50, low = null, high = null, status = 'reported'");
        set(wrong, 2020, "results_total", "total", "value = value + 5000");
        jdbc.sql("delete from core.report where year = 2019 and agency_id ="
                        + " (select agency_id from core.dim_agency where code = '" + gone + "')")
                .update();
        new IdentityCheck(warehouse).run(1);
        new Derivation(warehouse).run();
        new ConceptSeries(warehouse).run();
    }

    @AfterAll
    static void close() throws Exception {
        warehouse.close();
    }

    private static void set(String agency, int year, String indicator, String breakdown, String change) {
        int changed = jdbc.sql("""
                        update core.fact_indicator set %s
                        where year = %d
                            and agency_id = (select agency_id from core.dim_agency where code = '%s')
                            and indicator_id in (select indicator_id from core.dim_indicator where code = '%s')
                            and breakdown_id = (select breakdown_id from core.dim_breakdown where code = '%s')
                        """.formatted(change, year, agency, indicator, breakdown))
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private static List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static List<String> trend(String columns, String agency, String concept, int year) {
        return texts(
                "select concat_ws(' ', %s) from main.trend where agency_code = '%s' and concept = '%s' and year = %d"
                        .formatted(columns, agency, concept, year));
    }

    private static List<String> share(String columns, String agency, String concept, int year) {
        return texts(
                "select concat_ws(' ', %s) from main.share where agency_code = '%s' and concept = '%s' and year = %d"
                        .formatted(columns, agency, concept, year));
    }

    @Test
    void aFigureThatIsOpenToOneSideStandsAtItsBoundAndHasNoChange() {
        assertThat(trend(
                        "cast(value as integer), low is null, cast(high as integer)",
                        inexact,
                        "requests_received",
                        2021))
                .containsExactly("2999 true 2999");
        assertThat(trend(
                        "coalesce(change, change_percent, growth_3_years, change_low) is null, change_high is not null",
                        inexact,
                        "requests_received",
                        2021))
                .containsExactly("true true");
        assertThat(trend(
                        "coalesce(change, change_percent) is null, cast(change_low as integer), change_high is null",
                        inexact,
                        "requests_received",
                        2022))
                .containsExactly("true 1001 true");
    }

    @Test
    void aShareOfAWholeThatIsOpenToOneSideHasBoundsOnly() {
        assertThat(share("share_percent is null, share_low, share_high", inexact, "requests_natural", 2021))
                .containsExactly("true 0.0 0.0");
        assertThat(share(
                        "share_percent is null, share_low > 0, share_high is null",
                        inexact,
                        "requests_organisations",
                        2021))
                .containsExactly("true true true");
        assertThat(share("previous_share_percent is null", inexact, "requests_natural", 2022))
                .containsExactly("true");
    }

    @Test
    void aFigureBesideOneInErrorIsFlagged() {
        assertThat(trend("finding, flags", wrong, "outcomes", 2020))
                .singleElement()
                .asString()
                .startsWith("error ")
                .contains("in_finding");
        assertThat(trend("finding, flags", wrong, "outcomes", 2021))
                .singleElement()
                .asString()
                .startsWith("none ")
                .contains("previous_in_finding");
        assertThat(trend("growth_3_years is null", wrong, "outcomes", 2023)).containsExactly("true");
        assertThat(trend("growth_3_years is null", gone, "outcomes", 2023)).containsExactly("false");
    }

    @Test
    void aShareWhosePartIsInErrorIsFlaggedAndNotRanked() {
        assertThat(share("is_ranked, flags", wrong, "disclosed", 2020))
                .singleElement()
                .asString()
                .startsWith("false ")
                .contains("part_in_error");
        assertThat(share("flags", wrong, "disclosed", 2021))
                .singleElement()
                .asString()
                .contains("previous_share_in_error");
    }

    @Test
    void aShareIsComparedOnlyWherePartAndWholeCompare() {
        assertThat(share(
                        "share_comparability, previous_share_percent is null, share_change_points is null,"
                                + " share_note_zh like '%分母：%'",
                        wrong, "disclosed", 2019))
                .containsExactly("broader true true true");
        assertThat(texts("""
                        select distinct
                            now.share_comparability || ' ' || (now.previous_share_percent = before.share_percent) || ' '
                            || (abs(now.share_change_points - (now.share_percent - before.share_percent)) < 0.001)
                        from main.share as now
                        inner join main.share as before
                            on
                                now.agency_code = before.agency_code
                                and now.concept = before.concept
                                and now.year = before.year + 1
                        where now.concept = 'disclosed' and now.year in (2018, 2020, 2021, 2022)
                            and now.share_percent is not null and before.share_percent is not null
                        """)).containsExactly("exact true true");
    }

    @Test
    void aMissingYearAndAChangeOfTheFormAreBothTold() {
        assertThat(trend("earlier_year, comparability, change is null, flags", gone, "requests_received", 2020))
                .containsExactly("2018 near true no_previous_report form_near synthetic");
    }

    @Test
    void theBacklogTellsWhatIsInexact() {
        assertThat(texts("select year || ' ' || flags from main.backlog where agency_code = '" + inexact
                        + "' and year in (2021, 2022) order by 1"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2021 inexact"),
                        second -> assertThat(second).startsWith("2022 ").contains("previous_inexact"));
        assertThat(texts("select concat_ws(' ', cast(carry_over_gap as integer), cast(carry_over_gap_low as integer),"
                        + " cast(carry_over_gap_high as integer)) from main.backlog where year = 2022 and agency_code = '"
                        + inexact + "'"))
                .containsExactly("0 -4 5");
    }
}
