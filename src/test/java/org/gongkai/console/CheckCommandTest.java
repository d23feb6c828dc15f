package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk is told before sending a report, word for word. */
class CheckCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String ZAOZHUANG = "data/reports/枣庄市2018年度政府信息公开工作情况汇总表.xlsx";
    private static final String SUQIAN_2023 = "data/reports/宿迁市人民政府2023年政府信息公开工作年度报告.xlsx";

    private record Run(int exitCode, String text) {}

    private static Run check(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] line = new String[arguments.length + 1];
        line[0] = "check";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        int exitCode = GongkaiCommand.run(printed, line);
        return new Run(exitCode, bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void brokenSumsAreToldWithTheirCause() throws IOException {
        Run run = check(ZAOZHUANG);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.text()).isEqualTo(Files.readString(GOLDEN.resolve("check.txt")));
    }

    @Test
    void everythingIsToldInEnglishOnRequest() throws IOException {
        Run run = check("--lang", "en", ZAOZHUANG);

        assertThat(run.text()).isEqualTo(Files.readString(GOLDEN.resolve("check-en.txt")));
    }

    @Test
    void aReportInOrderIsReadyToBeSent() {
        Run run = check(SUQIAN_2023);

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).endsWith("结论：可以报送\n").contains("宿迁市人民政府  2023 年", "200 个统计数");
    }

    @Test
    void whatTheTextTellsOtherwiseIsToldWithItsSentenceAndPlace() {
        Run run = check("data/reports/枣庄市人民政府2018年政府信息公开工作年度报告.docx");

        assertThat(run.text())
                .contains("  正文 1 处与数据、前后文不符：")
                .contains("年度报告 A253 分项与总数：列举不全：文中所述 202 + 217 + 19 = 438，核对依据 441")
                .contains("      首先考虑：列举时略去一项：传真申请数 3")
                .contains("      语句：经初步统计，全市各级各部门2018年共受理依申请公开政府信息441件，");
    }

    /** A figure of the text that the table has otherwise is to be mended; one of another scope may be right. */
    @Test
    void textThatDiffersFromTheTableIsToBeCheckedUnlessItIsOfOthers(@TempDir Path scratch) throws IOException {
        Path wrong = page(scratch, "因政府信息公开引发行政复议3件。");
        Run differing =
                check(wrong.toString(), "--out", scratch.resolve("slip.xlsx").toString());
        Run ofOthers = check(page(scratch, "全区因政府信息公开引发行政复议3件。").toString());

        assertThat(differing.exitCode()).as(differing.text()).isEqualTo(3);
        assertThat(differing.text()).contains("文字与表：不符：文中所述 3件，核对依据 0").contains("结论：有 1 处需要核对\n");
        try (Workbook slip = WorkbookFactory.create(scratch.resolve("slip.xlsx").toFile())) {
            assertThat(slip.getSheet("文字核对").getRow(1).getCell(8).getStringCellValue())
                    .isEqualTo("因政府信息公开引发行政复议3件。");
        }
        assertThat(ofOthers.exitCode()).as(ofOthers.text()).isZero();
        assertThat(ofOthers.text()).contains("首先考虑：范围可能不同：文中：全区");
    }

    /** A page with the table of a report in order below a sentence. */
    private static Path page(Path folder, String sentence) throws IOException {
        String name = "威海市文登区信访局2022年政府信息公开工作年度报告";
        String rows = Files.readString(Path.of("data/reports", name + ".csv"), Charset.forName("GB18030"))
                .lines()
                .map(line -> "<tr><td>" + line.replace(",", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve(name + ".html"),
                "<meta charset='utf-8'><p>" + sentence + "</p><table>" + rows + "</table>");
    }

    @Test
    void whatCannotBeReadIsNoReport(@TempDir Path scratch) throws IOException {
        Path list = Files.writeString(scratch.resolve("附件1.csv"), "姓名,年龄\n张三,41\n");

        Run run = check(list.toString(), scratch.resolve("missing.xlsx").toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.text()).contains("[未收录] ", "办法：").endsWith("结论：没有可以核对的报表\n");
    }

    @Test
    void noNameOfAFileForgesALineOrTurnsIt(@TempDir Path scratch) throws IOException {
        Path list = Files.writeString(scratch.resolve("附件\n结论：可以报送\u001b[2J\u202evsc.csv"), "姓名,年龄\n张三,41\n");

        Run run = check(list.toString());
        Run wrong = check(list.toString(), "--knowledge", scratch.resolve("无\n结论：可以报送") + "");

        assertThat(run.text()).contains("附件\uFFFD结论：可以报送\uFFFD[2J\uFFFDvsc.csv");
        assertThat(wrong.exitCode()).isEqualTo(7);
        assertThat(run.text().lines().toList()).doesNotContain("结论：可以报送");
        assertThat(run.text() + wrong.text()).doesNotContain("\u001b", "\u202e").doesNotContain("\n结论：可以报送");
    }

    @Test
    void theSlipHasRoomForAnswers(@TempDir Path scratch) throws IOException {
        Path slip = scratch.resolve("slip.xlsx");

        check(ZAOZHUANG, "--out", slip.toString());

        try (Workbook workbook = WorkbookFactory.create(slip.toFile(), null, true)) {
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(5).getStringCellValue())
                    .isEqualTo("C35");
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(DataValidation::getShowErrorBox)
                    .hasSize(16)
                    .containsOnly(true);
            assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isTrue();
            assertThat(workbook.getSheetAt(0).getRepeatingRows().getFirstRow()).isEqualTo(3);
        }
    }
}
