package org.gongkai.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;
import org.gongkai.trouble.RowContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectSheetsTest {

    private static final Reject REJECT = reject("--253");

    private static Reject reject(String found) {
        return new Reject(
                List.of("a.xlsx", "表1", "C5"),
                found,
                "数值无法读取：有多种读法",
                "整数，单位 件（一、收到申请数）",
                "",
                "改成一个规范的数字",
                RowContext.of(List.of("一、收到申请数", "件"), found, List.of("备注")));
    }

    private static byte[] slip(Reject... rejects) throws IOException {
        return new SlipWorkbook(Language.ZH)
                .bytes(ReturnSlip.of("枣庄高新区", List.of(), List.of(rejects), List.of(), List.of()));
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(column -> row.getCell(column).getStringCellValue())
                .toList();
    }

    /** The first sheet, line by line. */
    private static List<String> lines(byte[] slip) throws IOException {
        return StreamSupport.stream(sheet(slip, 0).spliterator(), false)
                .map(row -> texts(row).get(0))
                .toList();
    }

    private static Sheet sheet(byte[] slip, int number) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(slip))) {
            return workbook.getSheetAt(number);
        }
    }

    @Test
    void aRejectIsALineUnderItsHeading() throws IOException {
        Sheet rejects = sheet(slip(REJECT), 1);

        assertThat(texts(rejects.getRow(0))).containsExactly("文件", "工作表", "单元格", "原文", "问题", "应为", "可能是", "怎么改");
        assertThat(texts(rejects.getRow(1)))
                .containsExactly("a.xlsx", "表1", "C5", "--253", "数值无法读取：有多种读法", "整数，单位 件（一、收到申请数）", "", "改成一个规范的数字");
        assertThat(rejects.getLastRowNum()).isEqualTo(1);
    }

    @Test
    void aSlipThatAsksAboutNoCellSaysWhatElseThereIsToDo() throws IOException {
        assertThat(lines(slip(REJECT)))
                .satisfiesExactly(
                        title -> assertThat(title).endsWith("核对退回单"),
                        sender -> assertThat(sender).isEqualTo("填报单位：枣庄高新区"),
                        task -> assertThat(task).contains("核实以下各表所列内容"),
                        rejects -> assertThat(rejects).startsWith("另有 1 处未能收录"));
        assertThat(lines(slip()))
                .satisfiesExactly(
                        title -> assertThat(title).endsWith("核对退回单"),
                        sender -> assertThat(sender).isEqualTo("填报单位：枣庄高新区"),
                        sums -> assertThat(sums).isEqualTo("勾稽关系没有问题。"));
    }

    @Test
    void theRowStandsAsItWasPrintedWithTheOffendingCellMarked() throws IOException {
        Row row = sheet(slip(REJECT), 2).getRow(1);

        assertThat(texts(row)).containsExactly("a.xlsx", "表1", "C5", "一、收到申请数", "件", "--253", "备注");
        assertThat(row.getCell(5).getCellStyle()).isNotEqualTo(row.getCell(4).getCellStyle());
        assertThat(row.getCell(6).getCellStyle()).isEqualTo(row.getCell(4).getCellStyle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "＝HYPERLINK(\"x\")"})
    void noTextIsEverAFormula(String text) throws IOException {
        byte[] slip = slip(reject(text));

        assertThat(sheet(slip, 1).getRow(1).getCell(3).getStringCellValue()).isEqualTo(text);
        for (int number = 1; number < 3; number++) {
            for (Cell cell : sheet(slip, number).getRow(1)) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void theSameRejectsAreTheSameBytesLater() throws Exception {
        byte[] first = slip(REJECT);
        // A zip archive tells time by two seconds.
        Thread.sleep(2100);

        assertThat(slip(REJECT)).isEqualTo(first);
        assertThat(slip(reject("-254"))).isNotEqualTo(first);
    }

    @Test
    void whatIsBeyondTheLimitIsCounted() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new RejectSheets(Language.EN, 2)
                    .write(
                            workbook,
                            new SlipStyles(workbook),
                            IntStream.range(0, 5)
                                    .mapToObj(number -> reject("" + number))
                                    .toList());
            Sheet rejects = workbook.getSheetAt(0);

            assertThat(rejects.getLastRowNum()).isEqualTo(3);
            assertThat(texts(rejects.getRow(3))).containsExactly("3 more, see rejects.csv");
        }
    }
}
