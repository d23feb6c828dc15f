package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;
import static org.gongkai.job.NightlyFixture.differences;
import static org.gongkai.job.NightlyFixture.planOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of figures and findings when a file changes, vanishes or comes back between two nights. */
class NightlyChangeTest {

    private static final String FINDINGS = """
            select identity, left_value, right_value, gap, state, first_night, last_night
            from main.finding
            order by identity
            """;

    private static final String VERSIONS = """
            select agency_code, year, version, state, first_night, current_since
            from main.report
            order by agency_code, year, version
            """;

    @TempDir
    private Path scratch;

    @Test
    void aChangedFigureMakesANewVersionAndTheOldIsCurrentAgainWhenItIsChangedBack() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, ZAOZHUANG_2018);
        List<String> figures = nightly.rows("select * from main.figure order by all");

        // when replies (441) become 555
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C35", 555);
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 1，需重读 0，已知 0，缺失 0");
        assertThat(
                        nightly.rows(
                                "select version, value, cell, file from main.figure where indicator = 'replies' order by version"))
                .containsExactly("2|555.000000|C35|" + ZAOZHUANG_2018);
        assertThat(nightly.rows("select version, state, current_since from core.report order by version"))
                .containsExactly("1|superseded|null", "2|current|2");
        assertThat(nightly.rows("""
                        select report.version, figure.value, count(*) over () as figures
                        from core.fact_indicator_history as figure
                        inner join core.report as report on figure.report_id = report.report_id
                        inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
                        qualify indicator.code = 'replies'
                        """)).containsExactly("1|441.000000|78");
        assertThat(nightly.rows("select * from main.file_trouble"))
                .as("the old content is no longer a file, so nobody has to do anything")
                .isEmpty();

        // and when the old content is back
        Files.delete(nightly.report(ZAOZHUANG_2018));
        nightly.add(ZAOZHUANG_2018, ZAOZHUANG_2018);
        nightly.cleanNight();
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();
        assertThat(nightly.rows("select version, state, current_since from core.report order by version"))
                .containsExactly("1|current|3", "2|superseded|null");
    }

    @Test
    void aFindingIsFixedOrChangedWithTheFigures() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, ZAOZHUANG_2018);
        assertThat(nightly.rows(FINDINGS))
                .containsExactly(
                        "replies_sum|441.000000|555.000000|-114.000000|open|1|1",
                        "responses_cover|757.000000|792.000000|-35.000000|open|1|1");

        // when one is corrected (373 granted become 259) and the other half (792 responses become 760)
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C37", 259);
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C16", 760);
        nightly.cleanNight();

        // then
        assertThat(nightly.rows(FINDINGS))
                .containsExactly(
                        "replies_sum|441.000000|555.000000|-114.000000|fixed|1|1",
                        "responses_cover|757.000000|760.000000|-3.000000|open|1|2");

        // and when the first is back in a third version, it is the same finding
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), "C37", 260);
        nightly.cleanNight();
        assertThat(nightly.rows(FINDINGS))
                .containsExactly(
                        "replies_sum|441.000000|442.000000|-1.000000|open|1|3",
                        "responses_cover|757.000000|760.000000|-3.000000|open|1|3");
    }

    @Test
    void aChangeOfOneYearIsSeenByTheIdentitiesOfTheNext() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        assertThat(nightly.rows(FINDINGS)).isEmpty();

        // when the report of 2023 says that 600 and not 597 documents are in force
        ReportForms.setFigure(nightly.report(SUQIAN_2023), "U6", 600);
        Run second = nightly.cleanNight();

        // then the stock of 2024 fails, though its file was not read again
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 1，需重读 0，已知 1，缺失 0");
        assertThat(nightly.rows("select finding_id, left_value, right_value, gap from main.finding"))
                .containsExactly("suqian/2024/2021/normative_stock/total|420.000000|423.000000|-3.000000");
    }

    @Test
    void changedBytesWithEqualFiguresMakeNoVersion() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, ZAOZHUANG_2018);
        String everythingButThePlace = "select * exclude (cell) from main.figure order by all";
        List<String> figures = nightly.rows(everythingButThePlace);
        assertThat(nightly.rows("select cell from main.figure where indicator = 'replies'"))
                .containsExactly("C35");

        // when
        ReportForms.insertEmptyRowOnTop(nightly.report(ZAOZHUANG_2018));
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).contains("有改动 1");
        assertThat(nightly.rows(VERSIONS))
                .containsExactly("zaozhuang|2018|1|current|1|1", "zaozhuang|2018|1|current|1|1");
        assertThat(differences(figures, nightly.rows(everythingButThePlace))).isEmpty();
        assertThat(nightly.rows("select cell from main.figure where indicator = 'replies'"))
                .as("the cell in the content that is there now")
                .containsExactly("C36");
        assertThat(nightly.rows("select cells from main.finding where identity = 'replies_sum'"))
                .containsExactly("C36 C37 C38 C39 C40 C47 C48 C49 C50");
        assertThat(nightly.rows("select count(*) from core.fact_indicator_history"))
                .containsExactly("0");
    }

    @Test
    void aVanishedFileKeepsItsFiguresUntilItIsBack() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        List<String> figures = nightly.rows("select * from main.figure order by all");

        // when
        Path elsewhere = scratch.resolve(SUQIAN_2023);
        Files.move(nightly.report(SUQIAN_2023), elsewhere);
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 1，缺失 1");
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();
        assertThat(nightly.rows("select code, severity, file from main.file_trouble"))
                .containsExactly("FILE_MISSING|notice|" + SUQIAN_2023);
        assertThat(coverage(nightly, 2023)).isEqualTo("文件缺失");
        assertThat(coverage(nightly, 2024)).isEqualTo("已报送");

        // and nothing is to be done while it stays away
        assertThat(nightly.cleanNight().text()).startsWith("没有变化，第 2 批仍然有效");

        // and when it is back
        Files.move(elsewhere, nightly.report(SUQIAN_2023));
        Run fourth = nightly.cleanNight();
        assertThat(planOf(fourth)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 2，缺失 0");
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();
        assertThat(nightly.rows("select * from main.file_trouble")).isEmpty();
        assertThat(coverage(nightly, 2023)).isEqualTo("已报送");
    }

    @Test
    void aFileThatIsMovedGivesTheSameReport() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        String figuresWithoutFile = "select * exclude (file, sheet) from main.figure order by all";
        List<String> figures = nightly.rows(figuresWithoutFile);

        // when
        Files.createDirectories(nightly.report("宿迁"));
        Files.move(nightly.report(SUQIAN_2023), nightly.report("宿迁/" + SUQIAN_2023));
        nightly.cleanNight();

        // then
        assertThat(differences(figures, nightly.rows(figuresWithoutFile))).isEmpty();
        assertThat(nightly.rows("select distinct state, version from core.report"))
                .containsExactly("current|1");
        assertThat(coverage(nightly, 2023)).isEqualTo("已报送");
        assertThat(nightly.rows("select distinct file from main.figure where year = 2023"))
                .as("figures lead to a file that is there")
                .containsExactly("宿迁/" + SUQIAN_2023);
        assertThat(nightly.rows("select reason, old_file, file from main.change"))
                .containsExactly("renamed|" + SUQIAN_2023 + "|宿迁/" + SUQIAN_2023);
    }

    @Test
    void aFileThatIsDamagedLaterDoesNotTakeItsFiguresAway() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        List<String> figures = nightly.rows("select * from main.figure order by all");

        // when the first half of the file arrives
        byte[] whole = Files.readAllBytes(nightly.report(SUQIAN_2023));
        Files.write(nightly.report(SUQIAN_2023), Arrays.copyOf(whole, whole.length / 2));
        Run second = nightly.night();

        // then what was published stays, and the reject tells
        assertThat(second.exitCode()).as(second.text()).isEqualTo(3);
        assertThat(nightly.rows("select code, file from main.reject")).containsExactly("FILE_DAMAGED|" + SUQIAN_2023);
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();

        // and when the whole file is there again, nothing is left of it
        Files.write(nightly.report(SUQIAN_2023), whole);
        nightly.cleanNight();
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();
        assertThat(nightly.rows("select * from main.file_trouble")).isEmpty();
    }

    @Test
    void aFileThatNowReportsOnAnotherYearWithdrawsTheFirst() throws IOException, SQLException {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        nightly.add(SUQIAN_2023, "宿迁市.xlsx");
        nightly.cleanNight();

        // when the title is corrected
        ReportForms.setText(nightly.report("宿迁市.xlsx"), "A1", "宿迁市人民政府2022年政府信息公开工作年度报告");
        nightly.cleanNight();

        // then
        assertThat(nightly.rows("select year, count(*) from main.figure group by year order by year"))
                .containsExactly("2022|200", "2024|200");
        assertThat(coverage(nightly, 2023)).isEqualTo("未报送");
    }

    private static String coverage(NightlyFixture nightly, int year) throws IOException {
        String start = "宿迁市人民政府," + year + ",";
        return nightly.csv("coverage.csv").stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).split(",", 2)[0])
                .findFirst()
                .orElse("");
    }
}
