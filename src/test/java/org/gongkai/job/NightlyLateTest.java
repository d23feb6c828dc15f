package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
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

/** A report that is missed, comes late, goes back, comes corrected, is withdrawn and back again. */
class NightlyLateTest {

    private static final String CORRECTED = ZAOZHUANG_2018.replace(".xlsx", "（修改稿）.xlsx");
    private static final String REMINDER = "枣庄市人民政府,山东省,枣庄市,,2018,";

    @TempDir
    private Path scratch;

    private String delivery(NightlyFixture nightly) throws SQLException {
        return nightly.rows("""
                select coverage, delivery, days_late, days_overdue, first_arrival, last_arrival, versions, open_findings
                from main.coverage
                where agency_code = 'zaozhuang'
                """).get(0);
    }

    private static List<String> reminders(NightlyFixture nightly) throws IOException {
        List<String> lines = nightly.csv("reminders.csv");
        return lines.subList(1, lines.size());
    }

    private static List<String> claims(NightlyFixture nightly) throws SQLException {
        return nightly.rows("select file, state, choice from main.claim where year = 2018 order by version");
    }

    private static List<String> currentFiles(NightlyFixture nightly) throws SQLException {
        return nightly.rows("select distinct file from main.figure where agency_code = 'zaozhuang'");
    }

    @Test
    void fromMissingToRemindedLateReturnedCorrectedWithdrawnAndBack() throws IOException, SQLException {
        // given a report that is due in two days, and another one that is there
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2024);
        nightly.publishAll();
        nightly.copyKnowledge();
        Files.writeString(nightly.knowledge().resolve("expected.csv"), """
                agency,year,due,contact,phone,email
                zaozhuang,2018,2026-01-31,李四,0632-1234567,li@example.cn
                """);
        nightly.cleanNight("--date", "2026-01-29");
        assertThat(delivery(nightly)).isEqualTo("not_reported|not_due|null|null|null|null|0|0");
        assertThat(reminders(nightly)).isEmpty();

        // when its day is there, nothing has changed yet
        assertThat(nightly.cleanNight("--date", "2026-01-31").text()).startsWith("没有变化");

        // when it has passed, a night is published though no file changed
        Run overdue = nightly.cleanNight("--date", "2026-02-02");
        assertThat(planOf(overdue)).endsWith("新文件 0，有改动 0，需重读 0，已知 1，缺失 0，新逾期 1");
        assertThat(delivery(nightly)).isEqualTo("not_reported|overdue|null|2|null|null|0|0");
        assertThat(reminders(nightly))
                .containsExactly(REMINDER + "未报送,2026-01-31,2,0,0,李四,0632-1234567,li@example.cn,zaozhuang");
        assertThat(nightly.cleanNight("--date", "2026-02-03").text()).startsWith("没有变化");

        // when it comes, two sums fail that must hold
        nightly.add(ZAOZHUANG_2018, ZAOZHUANG_2018);
        nightly.cleanNight("--date", "2026-02-04");
        assertThat(delivery(nightly)).isEqualTo("reported|returned|4|4|2026-02-04|2026-02-04|1|2");
        assertThat(reminders(nightly)).singleElement().asString().startsWith(REMINDER + "退回修改,2026-01-31,4,2,0,");

        // when it comes corrected, in a file beside the old one
        nightly.add(ZAOZHUANG_2018, CORRECTED);
        ReportForms.setFigure(nightly.report(CORRECTED), "C37", 259);
        ReportForms.setFigure(nightly.report(CORRECTED), "C16", 757);
        nightly.cleanNight("--date", "2026-02-06");
        assertThat(delivery(nightly)).isEqualTo("reported|corrected|4|null|2026-02-04|2026-02-06|2|0");
        assertThat(reminders(nightly)).isEmpty();
        assertThat(currentFiles(nightly)).containsExactly(CORRECTED);
        List<String> decided = List.of(ZAOZHUANG_2018 + "|superseded|older_name", CORRECTED + "|current|newer_name");
        assertThat(claims(nightly)).containsExactlyElementsOf(decided);
        assertThat(nightly.csv("claims.csv"))
                .anyMatch(line -> line.contains(CORRECTED + ",采用,文件名为修改稿，采用," + ZAOZHUANG_2018));

        // when all of it is withdrawn, nothing is read and its figures leave the star
        nightly.addKnowledge("withdrawals.csv", "zaozhuang,2018,all,2026-02-07,张三,电话核实");
        Run withdrawn = nightly.cleanNight("--date", "2026-02-08");
        assertThat(planOf(withdrawn)).endsWith("新文件 0，有改动 0，需重读 0，已知 3，缺失 0");
        assertThat(currentFiles(nightly)).isEmpty();
        assertThat(delivery(nightly)).startsWith("retracted|overdue|null|8|");
        assertThat(reminders(nightly)).singleElement().asString().startsWith(REMINDER + "未报送,2026-01-31,8,");
        assertThat(nightly.csv("changes.csv")).anyMatch(line -> line.startsWith("5,按指定撤回,枣庄市人民政府,2018,"));
        assertThat(nightly.rows(
                        "select file, expected from main.file_trouble where code = 'REPORT_WITHDRAWN' order by 1"))
                .containsExactlyInAnyOrder(ZAOZHUANG_2018 + "|2026-02-07 张三：电话核实", CORRECTED + "|2026-02-07 张三：电话核实");

        // when the line is gone, everything is as before
        nightly.removeKnowledge("withdrawals.csv", "zaozhuang,2018,all");
        nightly.cleanNight("--date", "2026-02-09");
        assertThat(currentFiles(nightly)).containsExactly(CORRECTED);
        assertThat(claims(nightly)).containsExactlyElementsOf(decided);
        assertThat(delivery(nightly)).isEqualTo("reported|corrected|4|null|2026-02-04|2026-02-06|2|0");
    }
}
