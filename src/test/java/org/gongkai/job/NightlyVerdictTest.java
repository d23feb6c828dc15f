package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;
import static org.gongkai.job.NightlyFixture.planOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings and verdicts over the nights: Zaozhuang's form of 2018, whose replies and responses do not add up. */
class NightlyVerdictTest {

    private static final String REPLIES_PARTLY_GRANTED = "C38";
    private static final String REPLIES_GRANTED = "C37";
    private static final String RESPONSES = "C16";
    private static final String MEETINGS = "C88";

    private static final String RESPONSES_FINDING = "zaozhuang/2018/2014-shandong2018/responses_cover/total";

    private static final String FINDINGS = """
            select concat_ws(' ', identity, state, progress, first_night, last_night, fixed_night, times_reopened)
            from main.finding
            order by identity
            """;

    private static final String VERDICTS =
            "select concat_ws(' ', line, decision, decision_state) from main.verdict order by line";

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;

    private static List<String> findingsOf(Run run) {
        return run.console().stream().filter(line -> line.startsWith("问题  ")).toList();
    }

    /** What changed for the figure that is corrected. */
    private List<String> changes() throws SQLException {
        return nightly.rows("select reason, old_printed, printed from main.change where indicator = 'reply_granted'");
    }

    private void report(String cell, double figure) throws IOException {
        ReportForms.setFigure(nightly.report(ZAOZHUANG_2018), cell, figure);
    }

    @Test
    void aVerdictLastsUntilAValueOfItsFindingChanges() throws IOException, SQLException {
        // given the first night
        nightly = NightlyFixture.in(scratch, ZAOZHUANG_2018);
        nightly.publishAll();
        nightly.copyKnowledge();
        Run first = nightly.cleanNight();
        assertThat(findingsOf(first)).containsExactly("问题  新增 2，仍未解决 0，再次出现 0，已消除 0，不再核对 0；已判定 0");
        assertThat(nightly.rows(FINDINGS))
                .containsExactly("replies_sum open new 1 1 0", "responses_cover open new 1 1 0");

        // when a clerk accepts one finding, as findings.csv prints it, and corrects a figure of the other
        String seen = nightly.rows(
                        "select term_values from main.finding where finding_id = '" + RESPONSES_FINDING + "'")
                .get(0);
        assertThat(nightly.csv("findings.csv"))
                .anyMatch(line -> line.contains("," + RESPONSES_FINDING + "," + seen + ","));
        nightly.addKnowledge("verdicts.csv", RESPONSES_FINDING + ",,,,,accepted," + seen + ",,张三,2019-05-06,两次核实");
        nightly.addKnowledge("verdicts.csv", ",枣庄市,2018,reply_granted,,corrected,373,259,李四,2019-05-07,重复计入");
        Run second = nightly.cleanNight();

        // then no file is read again, the finding is told apart, and the correction stands over the reported figure
        assertThat(planOf(second)).isEqualTo("计划  新文件 0，有改动 0，需重读 0，已知 1，缺失 0");
        assertThat(findingsOf(second)).containsExactly("问题  新增 0，仍未解决 1，再次出现 0，已消除 0，不再核对 0；已判定 1");
        assertThat(second.text()).doesNotContain("回应公众关注热点");
        assertThat(nightly.rows(VERDICTS)).containsExactly("2 accepted stands", "3 corrected stands");
        assertThat(nightly.rows(FINDINGS))
                .containsExactly("replies_sum open still 1 2 0", "responses_cover judged still 1 2 0");
        assertThat(nightly.rows("select identity, decision, reviewer, decision_reason, corrected_outcome"
                        + " from main.finding order by identity"))
                .containsExactly("replies_sum|null|null|null|holds", "responses_cover|accepted|张三|两次核实|null");
        assertThat(nightly.rows("select reported_value, value, status, reviewer"
                        + " from corrected_figures('枣庄市', 2018) where value is distinct from reported_value"))
                .containsExactly("373.000000|259.000000|corrected|李四");
        assertThat(nightly.rows("select value, status from figures('枣庄市', 2018) where indicator = 'reply_granted'"))
                .containsExactly("373.000000|reported");
        assertThat(nightly.rows("select clears, breaks from main.verdict where line = 3"))
                .containsExactly("1|0");

        assertThat(changes()).containsExactly("corrected|373|259");

        // and when a new version takes the correction over
        report(REPLIES_GRANTED, 259);
        Run third = nightly.cleanNight();

        // then the verdict is kept
        assertThat(findingsOf(third)).containsExactly("问题  新增 0，仍未解决 0，再次出现 0，已消除 1，不再核对 0；已判定 1");
        assertThat(changes()).containsExactly("new_version|373|259");
        assertThat(nightly.rows(VERDICTS)).containsExactly("2 accepted stands", "3 corrected settled");
        assertThat(nightly.rows(FINDINGS))
                .containsExactly("replies_sum fixed fixed 1 2 3 0", "responses_cover judged still 1 3 0");

        // and when the next changes what has nothing to do with it
        report(MEETINGS, 150);
        Run fourth = nightly.cleanNight();

        // then it is kept too, and what was fixed the night before is no news
        assertThat(findingsOf(fourth)).containsExactly("问题  新增 0，仍未解决 0，再次出现 0，已消除 0，不再核对 0；已判定 1");
        assertThat(nightly.rows(VERDICTS)).containsExactly("2 accepted stands", "3 corrected settled");

        // and when a value of the finding changes, and the other finding is back
        report(RESPONSES, 760);
        report(REPLIES_PARTLY_GRANTED, 13);
        Run fifth = nightly.cleanNight();

        // then the verdict falls, and says so
        assertThat(findingsOf(fifth)).containsExactly("问题  新增 0，仍未解决 1，再次出现 1，已消除 0，不再核对 0；已判定 0");
        assertThat(fifth.console())
                .contains(
                        "  data/verdicts.csv 第 2 行 枣庄市人民政府 2018年：已失效（数值与判定时不符）",
                        "    判定时：" + seen,
                        "    现在：" + seen.replace("792", "760"));
        assertThat(nightly.rows(VERDICTS)).containsExactly("2 accepted fallen", "3 corrected settled");
        assertThat(nightly.rows(FINDINGS))
                .containsExactly("replies_sum open reopened 1 5 3 1", "responses_cover open still 1 5 0");
        assertThat(nightly.rows(
                        "select night, event from main.finding_event where identity = 'replies_sum' order by night"))
                .containsExactly("1|new", "3|fixed", "5|reopened");

        // and when it is given anew in another line, and the warehouse is built from scratch
        nightly.addKnowledge(
                "verdicts.csv",
                RESPONSES_FINDING + ",,,,,false_alarm," + seen.replace("792", "760") + ",,张三,2019-06-06,再次核实");
        Files.move(nightly.out(), scratch.resolve("former"));
        nightly.cleanNight();

        // then it does not depend on former nights what stands, and the old line asks for nothing any more
        assertThat(nightly.rows(VERDICTS))
                .containsExactly("2 accepted superseded", "3 corrected settled", "4 false_alarm stands");
        assertThat(nightly.rows(FINDINGS))
                .containsExactly("replies_sum open new 1 1 0", "responses_cover judged new 1 1 0");
    }
}
