package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.precheck.Precheck;
import org.gongkai.precheck.PrecheckedReport;
import org.gongkai.reporting.Language;
import org.gongkai.source.ReadingLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text of a report tells is held against its table, against its own numbers and against the year before. */
class NightlyWordsTest {

    private static final String TEXT_2018 = "枣庄市人民政府2018年政府信息公开工作年度报告.html";
    private static final String TEXT_2017 = TEXT_2018.replace("2018", "2017");

    private static final List<String> SENTENCES = List.of(
            "今年共受理依申请公开政府信息441件，同比增长10.25%。",
            "全年共受理依申请公开政府信息441件，同比增长10.2%。",
            "今年共受理依申请公开政府信息441件，较2017年增长12.5%。",
            "今年共受理依申请公开政府信息441件，较上年增加41件，增长9.30%。",
            "今年共受理依申请公开政府信息441件，同比下降10.25%。",
            "今年共受理依申请公开政府信息441件，较2016年增长12.5%。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，占45.8%。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，占54.8%。",
            "全市共受理依申请公开政府信息438件。",
            "今年共受理依申请公开政府信息400件。",
            "今年共受理依申请公开政府信息400余件。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，政务网络平台申请217件。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，政务网络平台申请217件，当面申请19件等。",
            "全年共受理依申请公开政府信息441件，其中信函申请202件，政务网络平台申请217件，当面申请19件，传真申请13件。",
            "市政府办公室共受理依申请公开政府信息35件。",
            "今年共受理依申请公开政府信息400余件，其中信函申请202件，政务网络平台申请217件，当面申请19件。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，当面申请19件，占50.1%。",
            "今年共受理依申请公开政府信息441件，其中信函申请202件，同比增长10.25%。",
            "全年因政府信息公开引发行政复议5件，行政复议败诉3件。",
            "本年度报告中所列数据统计时间为2017年1月1日至2017年12月31日。");

    private static final String ELSEWHERE = "威海市文登区信访局2022年政府信息公开工作年度报告.csv";

    @TempDir
    private static Path scratch;

    private static NightlyFixture nightly;

    /** The report of 2018 with further sentences, and one of 2017 with 400 requests in the text and in the table. */
    @BeforeAll
    static void runTheNight() throws IOException {
        nightly = NightlyFixture.in(scratch, TEXT_2018, ELSEWHERE);
        nightly.publishAll();
        String report = Files.readString(nightly.report(TEXT_2018));
        Files.writeString(
                nightly.report(TEXT_2017), report.replace("2018", "2017").replace("441", "400"));
        String sentences =
                SENTENCES.stream().map(sentence -> "<p>" + sentence + "</p>").collect(Collectors.joining());
        Files.writeString(nightly.report(TEXT_2018), report.replaceFirst("<table", sentences + "<table"));
        Files.writeString(nightly.report(ELSEWHERE.replace(".csv", ".html")), pageOf(nightly.report(ELSEWHERE)));
        Files.delete(nightly.report(ELSEWHERE));
        nightly.cleanNight();
    }

    /** A page with the table of a file and a sentence that tells another figure of all bodies of its district. */
    private static String pageOf(Path table) throws IOException {
        String rows = Files.readString(table, Charset.forName("GB18030"))
                .lines()
                .map(line -> "<tr><td>" + line.replace(",", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining());
        return "<meta charset='utf-8'><p>全区因政府信息公开引发行政复议3件。</p><table>" + rows + "</table>";
    }

    @Test
    void whatCannotBeSoIsToldAndNothingElse() throws SQLException {
        assertThat(nightly.rows("""
                select year, check_kind, check_outcome, said_text, wanted_text, likely_reason, detail_zh
                from main.statement_finding
                where agency_code = 'zaozhuang'
                order by year, statement_no, check_kind
                """))
                .containsExactly(
                        "2017|list|differs|202 + 217 + 19 = 438|400|null|null",
                        "2018|list|incomplete|202 + 217 + 19 = 438|441|left_out|传真申请数 3",
                        "2018|growth|differs|12.5%|(441 − 400) / 400 = 10.25%|null|null",
                        "2018|growth|differs|9.30%|(441 − 400) / 400 = 10.25%|over_this_year|null",
                        "2018|growth|differs|10.25%|(400 − 441) / 400 = −10.25%|other_direction|null",
                        "2018|share|differs|54.8%|202 / 441 = 45.805%|null|null",
                        "2018|table|differs|438件|441|scope|文中：全市；表：本机关",
                        "2018|table|differs|400件|441|previous_year|2017 年：400",
                        "2018|list|differs|202 + 217 + 19 + 13 = 451|441|null|null",
                        "2018|table|differs|13件|3|null|null",
                        "2018|period|differs|2017年1月1日至2017年12月31日|2018|null|null");
    }

    /** A total of 400 or more with its parts, what is linked only nearly, and a share of two parts together are in doubt. */
    @Test
    void whatIsInDoubtIsNotTold() throws SQLException {
        assertThat(nightly.rows("""
                select printed, indicator, beside_table
                from main.statement
                where sentence like '%败诉3件%' and score < 1
                """)).containsExactly("3件|review_cases_corrected|differs");
        assertThat(nightly.rows("""
                select said_text
                from main.statement_finding
                where sentence like '%败诉3件%' or sentence like '%400余件，其中%' or said_text = '50.1%'
                """)).isEmpty();
    }

    /** Whose figures a text tells may differ from the table's, and is nobody's slip then. */
    @Test
    void figureOfAnotherScopeIsANoticeAndSendsNoSlip() throws SQLException {
        assertThat(nightly.rows("""
                select check_severity, said_text, likely_reason
                from main.statement_finding
                where agency = '威海市文登区信访局'
                """)).containsExactly("notice|3件|scope");
        assertThat(nightly.current().resolve("slips")).isDirectoryRecursivelyContaining("glob:**枣庄市人民政府.xlsx");
        assertThat(nightly.current().resolve("slips")).isDirectoryNotContaining("glob:**/威海*");
    }

    @Test
    void shareAndGrowthThatAreRightTellHowTheyWereCut() throws SQLException {
        assertThat(nightly.rows("""
                select said_text, rounding
                from core.statement_check
                where check_outcome = 'agrees' and rounding is not null
                order by statement_no
                """)).containsExactly("10.25%|exact", "10.2%|truncated", "41件|exact", "45.8%|rounded");
    }

    @Test
    void everyNumberOfTheTextSaysHowItStandsBesideTheTable() throws IOException {
        assertThat(nightly.csv("statements.csv"))
                .anyMatch(line -> line.contains(",400余件,") && line.contains(",约数与表不矛盾,"))
                .anyMatch(line -> line.contains(",35件,") && line.contains(",范围不同，不比,"))
                .anyMatch(line -> line.contains(",4万余份,") && line.contains(",约数与表不矛盾,"))
                .anyMatch(line -> line.contains(",438件,") && line.contains(",不一致,"))
                .anyMatch(line -> line.contains(",10余篇,") && line.contains(",未对应到指标,"));
    }

    /** A check before sending holds the same sentences against the same tables, and says the same of them. */
    @Test
    void checkBeforeSendingTellsTheSame() throws IOException, KnowledgeException, SQLException {
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).readForms();
        FormReader reader = new FormReader(knowledge, ReadingLimits.defaults());
        List<FileReading> files = new ArrayList<>();
        for (String file : List.of(TEXT_2017, TEXT_2018, ELSEWHERE.replace(".csv", ".html"))) {
            files.add(reader.read(Files.readAllBytes(nightly.report(file)), file));
        }

        List<PrecheckedReport> checked = new Precheck(knowledge, List::of, Language.ZH).check(files);

        assertThat(checked.stream().flatMap(report -> report.told().stream()))
                .extracting(told -> String.join(
                        "|",
                        Integer.toString(told.year()),
                        told.kind(),
                        told.says(),
                        told.wanted(),
                        told.cause(),
                        told.place(),
                        told.tableCell(),
                        told.sentence()))
                .containsExactlyInAnyOrderElementsOf(nightly.rows("""
                        select
                            year,
                            kind.label_zh || '：' || outcome.label_zh,
                            said_text,
                            wanted_text,
                            coalesce(concat_ws('：', reason.label_zh, detail_zh), ''),
                            sheet || ' ' || cell,
                            coalesce(table_cell, ''),
                            sentence
                        from main.statement_finding
                        inner join core.code_list as kind on kind.list = 'check_kind' and check_kind = kind.code
                        inner join core.code_list as outcome
                            on outcome.list = 'check_outcome' and check_outcome = outcome.code
                        left join core.code_list as reason
                            on reason.list = 'likely_reason' and likely_reason = reason.code
                        """));
        assertThat(checked.stream().mapToInt(PrecheckedReport::toldToMend).sum())
                .isEqualTo(Integer.parseInt(
                        nightly.rows("select count(*) from main.statement_finding where check_severity = 'warning'")
                                .get(0)));
    }

    /** A finding of words is none of sums: it stands in a file of its own, with the sentence and its place. */
    @Test
    void findingsOfWordsStandApart() throws IOException {
        assertThat(nightly.csv("statement_findings.csv"))
                .anyMatch(line -> line.contains(",202 + 217 + 19 = 438,441,")
                        && line.contains("其中信函申请202件，政务网络平台申请217件，当面申请19件。," + TEXT_2018 + ","));
        assertThat(nightly.csv("findings.csv")).noneMatch(line -> line.contains("438"));
    }

    @Test
    void theSlipQuotesTheSentenceForReference() throws IOException {
        Path slip = nightly.current().resolve("slips/枣庄市/枣庄市人民政府.xlsx");

        assertThat(SlipText.rows(slip)).anyMatch(row -> row.get(0).startsWith("报告正文另有 11 处数字与表或前后文不符"));
        assertThat(SlipText.rows(slip, "文字核对"))
                .anyMatch(row -> row.containsAll(List.of(
                        "2018",
                        "分项与总数：列举不全",
                        "202 + 217 + 19 = 438",
                        "441",
                        "列举时略去一项：传真申请数 3",
                        "经初步统计，全市各级各部门2018年共受理依申请公开政府信息441件，其中信函申请202件，政务网络平台申请217件，当面申请19件。")));
    }
}
