package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be taken goes back to its sender in a workbook, in words that the sender understands. */
class NightlySlipTest {

    @TempDir
    private Path scratch;

    @Test
    void eachSenderGetsItsOwnRejectsAndUnchangedSlipsStay() throws Exception {
        // given
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2023, SUQIAN_2024);
        nightly.publishAll();
        ReportForms.setText(nightly.report(SUQIAN_2023), "I21", "--253");
        ReportForms.setText(nightly.report(SUQIAN_2024), "A21", "=一、今年新收申请");
        Files.writeString(nightly.report("附件1.csv"), "姓名,年龄\n张三,41\n");

        // when
        Run first = nightly.night();

        // then
        Path slips = nightly.current().resolve("slips");
        assertThat(first.exitCode()).as(first.text()).isEqualTo(3);
        assertThat(first.text()).contains("  slips/");
        assertThat(FileTrees.contents(slips).keySet())
                .containsExactlyInAnyOrder("宿迁市/宿迁市人民政府.xlsx", "宿迁市/清单.xlsx", "未定区划/清单.xlsx", "未定区划/附件1.xlsx");
        List<List<String>> rejects = rows(slips.resolve("宿迁市/宿迁市人民政府.xlsx"), 1);
        assertThat(rejects)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(SUQIAN_2023)
                        .contains("I21", "--253", "数值无法读取：有多种读法")
                        .anyMatch(text -> text.startsWith("整数，单位 件（一、本年新收"))
                        .noneMatch(text -> text.contains("not_") || text.contains("ambiguous")))
                .anySatisfy(row -> assertThat(row).startsWith(SUQIAN_2024).contains("=一、今年新收申请"));
        assertThat(rows(slips.resolve("宿迁市/宿迁市人民政府.xlsx"), 2))
                .anySatisfy(row -> assertThat(row)
                        .startsWith(SUQIAN_2023)
                        .contains("--253")
                        .anyMatch(text -> text.contains("本年新收政府信息公开申请数量")));
        assertThat(rows(slips.resolve("未定区划/附件1.xlsx"), 1).get(1)).startsWith("附件1.csv");

        // and the next night, in which another file is mended, has the same slip as the same file
        ReportForms.setText(nightly.report(SUQIAN_2024), "A21", "一、本年新收政府信息公开申请数量");
        nightly.night();
        assertThat(FileTrees.identities(nightly.out().resolve("nights/000002/slips"))
                        .get("未定区划/附件1.xlsx"))
                .isEqualTo(FileTrees.identities(nightly.out().resolve("nights/000001/slips"))
                        .get("未定区划/附件1.xlsx"));

        // and there is no slip where nothing was rejected
        ReportForms.setFigure(nightly.report(SUQIAN_2023), "I21", 3402);
        Files.delete(nightly.report("附件1.csv"));
        nightly.cleanNight();
        assertThat(nightly.current().resolve("slips")).doesNotExist();
    }

    @Test
    void slipsAreEnglishOnRequest() throws Exception {
        NightlyFixture nightly = NightlyFixture.in(scratch, SUQIAN_2023);
        nightly.publishAll();
        ReportForms.setText(nightly.report(SUQIAN_2023), "I21", "12%");

        nightly.night("--lang", "en");

        assertThat(rows(nightly.current().resolve("slips/宿迁市/宿迁市人民政府.xlsx"), 1).get(1))
                .contains("the value cannot be read: a percentage where an amount is wanted")
                .anyMatch(text -> text.startsWith("a whole number, unit 件 (一、本年新收"));
    }

    private static List<List<String>> rows(Path slip, int sheetNo) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(slip.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(sheetNo);
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(cell.getStringCellValue()));
                rows.add(texts);
            }
            return rows;
        }
    }
}
