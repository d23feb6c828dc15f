package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
