package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.differences;
import static org.gongkai.job.NightlyFixture.planOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night does again when the knowledge changes: only what depends on the change. */
class NightlyKnowledgeTest {

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;

    @BeforeEach
    void aNightWithACopyOfTheKnowledge() throws IOException {
        nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        nightly.copyKnowledge();
    }

    @Test
    void aNewIdentityIsCheckedWithoutReading() throws IOException, SQLException {
        // given
        long before =
                Long.parseLong(nightly.rows("select count(*) from main.outcome").get(0));

        // when
        nightly.addKnowledge(
                "editions/2021/identities.csv",
                "few_granted,of_which,granted[total] <= partly_granted[total],non_null,0,evidence,notice,inferred,,"
                        + "予以公开不多于部分公开,Grants do not exceed partial grants,本测试");
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 2，缺失 0");
        assertThat(nightly.rows("select night from core.load_chunk"))
                .as("nights that read files")
                .containsExactly("1");
        assertThat(nightly.rows("select count(*) from main.outcome")).containsExactly(String.valueOf(before + 2));
        assertThat(nightly.rows("select year, left_value, right_value, cells from main.finding order by year"))
                .hasSize(2)
                .first()
                .isEqualTo("2023|1191.000000|328.000000|Y23 Y24");
    }

    @Test
    void aNewTextOfFormsReadsAllFilesAgainAndEqualFiguresMakeNoVersion() throws IOException, SQLException {
        // given
        List<String> figures = nightly.rows("select * from main.figure order by all");

        // when
        nightly.addKnowledge("known_texts.csv", "test_note,note,本测试的说明,本测试");
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 2，已知 0，缺失 0");
        assertThat(differences(figures, nightly.rows("select * from main.figure order by all")))
                .isEmpty();
        assertThat(nightly.rows("select version, state, count(*) from core.report group by all"))
                .containsExactly("1|current|2");
        assertThat(nightly.rows("select count(*) from core.fact_indicator_history"))
                .containsExactly("0");
    }

    @Test
    void aNewAliasTakesARowThatWasRejected() throws IOException, SQLException {
        // given a label that nobody knows
        ReportForms.setText(nightly.report(SUQIAN_2023), "A21", "一、今年新收申请");
        Run second = nightly.night();
        assertThat(second.exitCode()).as(second.text()).isEqualTo(3);
        assertThat(nightly.rows("select distinct code, found from main.reject"))
                .containsExactly("LABEL_UNKNOWN|一、今年新收申请");
        assertThat(newRequestsOf2023()).isEmpty();

        // when
        nightly.addKnowledge("aliases.csv", "2021,requests,一、今年新收申请,一、本年新收政府信息公开申请数量,本测试");
        Run third = nightly.cleanNight();

        // then
        assertThat(planOf(third)).isEqualTo("计划  新文件 0，有改动 0，需重读 1，已知 1，缺失 0");
        assertThat(reread()).containsExactly(SUQIAN_2023);
        assertThat(nightly.rows("select * from main.file_trouble")).isEmpty();
        assertThat(newRequestsOf2023()).containsExactly("3511.000000");
        assertThat(nightly.rows("select distinct reading_knowledge from core.source_file where state = 'present'"))
                .as("what the files count as read with")
                .hasSize(1);

        // and when it goes again
        nightly.removeKnowledge("aliases.csv", "2021,requests,一、今年新收申请,");
        Run fourth = nightly.night();

        // then
        assertThat(planOf(fourth)).isEqualTo("计划  新文件 0，有改动 0，需重读 1，已知 1，缺失 0");
        assertThat(reread()).containsExactly(SUQIAN_2023);
        assertThat(newRequestsOf2023()).isEmpty();
    }

    @Test
    void anAliasThatStandsNowhereReadsNothing() throws IOException, SQLException {
        // when
        nightly.addKnowledge("aliases.csv", "2021,requests,一、去年新收申请,一、本年新收政府信息公开申请数量,本测试");
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 2，缺失 0");
        assertThat(nightly.rows("select night from core.load_chunk")).containsExactly("1");
        assertThat(nightly.cleanNight().text()).contains("没有变化");
    }

    @Test
    void anAliasThatIsALabelOfAFormReadsAllFiles() throws IOException {
        // when
        nightly.addKnowledge("aliases.csv", "2021,requests,行政许可,一、本年新收政府信息公开申请数量,本测试");
        Run second = nightly.night();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 2，已知 0，缺失 0");
    }

    @Test
    void whatAnInterruptedNightWasToReadAgainIsReadAgain() throws IOException, SQLException {
        // given a file with a label that an alias explains, and a night that fails after it planned to read the file
        ReportForms.setText(nightly.report(SUQIAN_2023), "A21", "一、今年新收申请");
        nightly.night();
        nightly.addKnowledge("aliases.csv", "2021,requests,一、今年新收申请,一、本年新收政府信息公开申请数量,本测试");
        Path sql = scratch.resolve("sql");
        FileTrees.copy(Path.of("sql"), sql);
        Files.writeString(
                sql.resolve("load/insert_chunk.sql"), "-- A transaction that fails.\nselect * from nothing;\n");
        assertThat(nightly.night("--sql", sql.toString()).exitCode()).isEqualTo(5);

        // when the knowledge changes once more before the next night
        nightly.addKnowledge("aliases.csv", "2021,requests,一、去年新收申请,一、本年新收政府信息公开申请数量,本测试");
        Run next = nightly.cleanNight();

        // then
        assertThat(planOf(next)).startsWith("计划  新文件 0，有改动 0，需重读 1，已知 1，缺失 0");
        assertThat(newRequestsOf2023()).containsExactly("3511.000000");
    }

    @Test
    void aNewNameOfAnAgencyReadsTheFilesThatGiveIt() throws IOException, SQLException {
        // given a file of an agency that is not listed
        String unlisted = "甲乙县人民政府2023年政府信息公开工作年度报告.xlsx";
        Files.write(
                nightly.report(unlisted),
                ReportForms.ofAgency(Files.readAllBytes(nightly.report(SUQIAN_2023)), unlisted.replace(".xlsx", "")));
        nightly.night();
        assertThat(agencies()).containsExactly("suqian", "甲乙县人民政府");

        // when
        nightly.addKnowledge("agencies.csv", "jiayi,甲乙县,,,,");
        nightly.addKnowledge("agency_names.csv", "jiayi,甲乙县人民政府,,");
        Run listed = nightly.night();

        // then
        assertThat(planOf(listed)).isEqualTo("计划  新文件 0，有改动 0，需重读 1，已知 2，缺失 0");
        assertThat(reread()).containsExactly(unlisted);
        assertThat(agencies()).containsExactly("jiayi", "suqian");

        // and when the name goes again
        nightly.removeKnowledge("agency_names.csv", "jiayi,甲乙县人民政府,");
        Run unlistedAgain = nightly.night();

        // then
        assertThat(planOf(unlistedAgain)).isEqualTo("计划  新文件 0，有改动 0，需重读 1，已知 2，缺失 0");
        assertThat(agencies()).containsExactly("suqian", "甲乙县人民政府");
    }

    private List<String> reread() throws SQLException {
        return nightly.rows("select file from core.plan where action = 'reread'");
    }

    private List<String> agencies() throws SQLException {
        return nightly.rows("select distinct agency_code from main.report where state = 'current' order by 1");
    }

    @Test
    void aReportThatIsExpectedLaterChangesTheCoverageOnly() throws IOException, SQLException {
        // given
        List<String> trend = nightly.csv("trend.csv");

        // when
        nightly.addKnowledge("expected.csv", "shanghai_office,2030,2031-01-31");
        Run second = nightly.cleanNight();

        // then
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 2，缺失 0");
        assertThat(nightly.csv("coverage.csv")).anyMatch(line -> line.startsWith("上海市人民政府办公厅,2030,未报送,是,2031-01-31,"));
        assertThat(nightly.csv("trend.csv")).isEqualTo(trend);
        assertThat(FileTrees.identities(nightly.out().resolve("nights/000002")).get("trend.csv"))
                .as("an unchanged file of a night is the same file as in the night before")
                .isEqualTo(FileTrees.identities(nightly.out().resolve("nights/000001"))
                        .get("trend.csv"));
    }

    @Test
    void anotherLanguageWritesTheReportsAgain() throws IOException {
        // when
        Run second = nightly.cleanNight("--lang", "en");

        // then
        assertThat(second.text()).contains("Night 2", "0 to be read again, 2 known", "The latest night is always at");
        assertThat(nightly.csv("trend.csv").get(0)).startsWith("Agency,").doesNotContain("机构");
        assertThat(nightly.csv("coverage.csv").get(0)).startsWith("Agency,").doesNotContain("机构");
    }

    private List<String> newRequestsOf2023() throws SQLException {
        return nightly.rows("""
                select value
                from main.figure
                where year = 2023 and indicator = 'requests_new' and breakdown = 'total'
                """);
    }
}
