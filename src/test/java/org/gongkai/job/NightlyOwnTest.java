package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a user's own editions and figures goes through the night as reports do. */
class NightlyOwnTest {

    /** What the first night on the example made, for the tests that go on from there. */
    @TempDir
    private static Path publishedOnce;

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;
    private Path own;

    @BeforeAll
    static void runTheFirstNight(@TempDir Path folder) throws IOException {
        NightlyOwnTest first = new NightlyOwnTest();
        first.scratch = folder;
        first.copyTheExample();
        Run run = first.night();
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).contains("  page/", "  panel.csv", "  trend.xlsx");
        FileTrees.copy(first.nightly.out(), publishedOnce);
    }

    @BeforeEach
    void copyTheExample() throws IOException {
        nightly = NightlyFixture.fresh(scratch, SUQIAN_2023);
        nightly.publishAll();
        own = scratch.resolve("mine");
        FileTrees.copy(Path.of("data", "own-example"), own);
    }

    private void goOnFromTheFirstNight() throws IOException {
        FileTrees.copy(publishedOnce, nightly.out());
    }

    private Run night() {
        return nightly.night("--own", own.toString());
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(own.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(own.resolve(file), text.replace(before, after));
    }

    @Test
    void theExampleIsCheckedAndExplained() throws Exception {
        goOnFromTheFirstNight();

        assertThat(nightly.rows("select agency_code, year, identity, outcome from main.outcome "
                        + "where agency_code like 'firm%' order by all"))
                .containsExactly(
                        "firm-1|0|profit|fails",
                        "firm-2|2008|financial|fails",
                        "firm-2|2008|operating|fails",
                        "firm-2|2008|result|fails",
                        "firm-2|2009|financial|holds",
                        "firm-2|2009|operating|holds",
                        "firm-2|2009|result|holds",
                        "firm-3|0|profit|fails");
        List<String> first = nightly.csv("explanations.csv").stream()
                .filter(line -> line.matches("firm-\\d,\\d+,1,1,.*"))
                .toList();
        assertThat(first).hasSize(3);
        assertThat(first.get(0)).contains("“营业成本” 283 → 238");
        assertThat(first.get(1))
                .contains("“x0” 300 → -300")
                .contains("“x1.r” 90 → 50")
                .contains("“x1.c” 50 → 90");
        assertThat(first.get(2)).contains("“营业成本” 650 → 660");
    }

    @Test
    void whatIsKnownOfFiguresStandsBesideThem() throws Exception {
        goOnFromTheFirstNight();

        assertThat(nightly.rows("select tolerance from core.report_remark")).containsExactly("2.000000");
        assertThat(nightly.rows("select i.code, o.code from core.swap_pair as s join core.dim_indicator as i "
                        + "using (indicator_id) join core.dim_indicator as o on o.indicator_id = s.other_indicator_id "
                        + "order by all"))
                .containsExactly("x0.r|x0.c", "x1.r|x1.c", "x1.r|x1.c");
        assertThat(nightly.rows("select code, weight, trusted, in_doubt, sign_may_flip from core.figure_remark "
                        + "join core.dim_indicator using (indicator_id) order by all"))
                .containsExactly(
                        "profit|3.000000|false|false|null",
                        "turnover|5.000000|false|false|null",
                        "x0|null|false|false|true",
                        "x0.c|null|false|false|false",
                        "x0.r|null|false|false|false",
                        "x1|null|false|false|true",
                        "x1.c|null|false|false|false",
                        "x1.r|null|false|false|false",
                        "x2|null|false|false|true");
        assertThat(nightly.rows("select kind, provisional from core.dim_agency where code = 'firm-1'"))
                .containsExactly("record|false");
    }

    @Test
    void aRecordThatCannotBeExplainedSaysWhyAndTheOthersGoOn() throws Exception {
        Files.writeString(
                own.resolve("figures/more.csv"),
                "record,turnover,costs,profit\n"
                        + "big,999999999999.123456,1,5\nlarge,999999999999,999999999998,2\nsure,353,283,115\n");
        Files.writeString(own.resolve("records.csv"), "record,year,trusted\nsure,,turnover costs profit\n");

        Run run = night();

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(nightly.rows("select agency_code, rank, family, cost is null, remaining from main.explanation "
                        + "where rank = 0 order by all"))
                .containsExactly("big|0|numbers_too_large|true|1", "sure|0|all_trusted|true|1");
        assertThat(nightly.csv("explanations.csv"))
                .anyMatch(line -> line.startsWith("big,0,1,0,数值过大,"))
                .anyMatch(line -> line.startsWith("sure,0,1,0,各格均可信,"))
                .anyMatch(line -> line.startsWith("large,0,1,1,"))
                .anyMatch(line -> line.startsWith("firm-1,0,1,1,") && line.contains("283 → 238"));
        assertThat(nightly.rows("select agency_code, effect from main.explained_finding where rank = 0 order by all"))
                .containsExactly("big|unexplained", "sure|unexplained");
    }

    @Test
    void aNightWithoutAChangeDoesNothing() throws Exception {
        goOnFromTheFirstNight();

        assertThat(night().exitCode()).isZero();
        assertThat(nightly.nights()).hasSize(1);
    }

    @Test
    void aChangedFigureIsANewVersionAndTheOthersStay() throws Exception {
        // given
        goOnFromTheFirstNight();

        // when
        change("figures/survey.csv", "firm-1,costs,283", "firm-1,costs,238");
        Run run = night();

        // then
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(nightly.rows("select version, state from core.report join core.dim_agency using (agency_id) "
                        + "where code = 'firm-1' order by version"))
                .containsExactly("1|superseded", "2|current");
        assertThat(nightly.rows("select count(*) from core.report join core.dim_agency using (agency_id) "
                        + "where code <> 'firm-1' and version > 1"))
                .containsExactly("0");
        assertThat(nightly.rows("select count(*) from main.outcome where agency_code = 'firm-1' and outcome = 'holds'"))
                .containsExactly("1");
        assertThat(nightly.rows("select count(*) from core.figure_remark")).containsExactly("9");
        assertThat(nightly.rows("select kind, provisional from core.dim_agency where code = 'firm-3'"))
                .containsExactly("record|false");
    }

    @Test
    void whatIsSaidOfARecordAnewHolds() throws Exception {
        goOnFromTheFirstNight();

        change("records.csv", "firm-2,2009,2", "firm-2,2009,0.5");
        assertThat(night().exitCode()).isZero();

        assertThat(nightly.rows("select tolerance from core.report_remark")).containsExactly("0.500000");
        assertThat(nightly.rows("select outcome from main.outcome where year = 2009 and identity = 'result'"))
                .containsExactly("fails");
    }

    @Test
    void aChangedEditionIsReadAndCheckedAgain() throws Exception {
        goOnFromTheFirstNight();

        change("editions/survey/identities.csv", "profit,turnover", "margin,turnover");
        assertThat(night().exitCode()).isZero();
        assertThat(nightly.rows("select distinct identity from main.outcome where agency_code = 'firm-1'"))
                .containsExactly("margin");

        change("editions/survey/indicators.csv", "turnover,营业收入,no", "sales,营业收入,no");
        Run run = night();
        assertThat(run.exitCode()).as(run.text()).isEqualTo(7);
        assertThat(run.text()).contains("identities.csv, line 2").contains("there is no indicator turnover");
    }

    @Test
    void aWrongLineIsRejectedWithItsPlace() throws Exception {
        change("figures/survey.csv", "firm-1,costs,283", "firm-1,costs,28o");

        Run run = night();

        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(nightly.csv("rejects.csv"))
                .anySatisfy(line -> assertThat(line).contains("own:mine,figures/survey.csv,C3,28o"));
        assertThat(nightly.rows("select outcome from main.outcome where agency_code = 'firm-1'"))
                .containsExactly("cannot_be_checked");
    }

    @Test
    void whoHasFiguresNeedsNoReports() throws Exception {
        FileTrees.delete(nightly.reports());

        assertThat(night().exitCode()).isZero();
        assertThat(nightly.rows("select count(*) from main.report")).containsExactly("4");
    }

    @Test
    void aFolderThatIsNotThereIsWrong() {
        Run run = nightly.night("--own", scratch.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.text()).contains("nowhere");
    }
}
