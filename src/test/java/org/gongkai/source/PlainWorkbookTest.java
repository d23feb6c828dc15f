package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is read as its parts stand says what POI says of it; whatever is unusual is left to POI. */
class PlainWorkbookTest {

    private static final String FORMAT = "<sheetFormatPr defaultRowHeight=\"15\"/>";

    @Test
    void everySampleReadsAsByPoi() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("data/reports"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".xlsx")).toList()) {
                assertThat(TwoReadings.areAlike(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void everythingThatAWorkbookHoldsReadsAsByPoi() throws Exception {
        assertThat(TwoReadings.areAlike(SampleFiles.xlsx(PlainWorkbookTest::fill)))
                .isTrue();
    }

    private static void fill(XSSFWorkbook book) {
        book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        XSSFSheet sheet = book.createSheet("表一 & <二>");
        Row first = sheet.createRow(0);
        first.createCell(0).setCellValue(" 一、收到\n申请 ");
        first.createCell(1).setCellValue(59237.244899999998);
        first.createCell(2).setCellValue(true);
        first.createCell(3).setCellValue(1.0E-7);
        first.createCell(5).setCellValue("\u3000");
        XSSFRichTextString rich = new XSSFRichTextString("其中：新收");
        rich.applyFont(0, 3, book.createFont());
        first.createCell(6).setCellValue(rich);
        String[] formats = {"0%", "yyyy\"年\"m\"月\"d\"日\"", "#,##0", "h:mm", "@", "General"};
        Row second = sheet.createRow(4);
        for (int i = 0; i < formats.length; i++) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
            second.createCell(i).setCellValue(43101.25 * i);
            second.getCell(i).setCellStyle(style);
        }
        Row third = sheet.createRow(5);
        third.createCell(0).setCellFormula("B1*2");
        third.createCell(1).setCellFormula("1/0");
        third.createCell(2).setCellFormula("\"共\"&\"计\"");
        third.createCell(3).setCellFormula("1>0");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        third.createCell(4).setCellFormula("SUM(A1:B1)");
        third.setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 7, 9));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 6, 8));
        sheet.setColumnHidden(3, true);
        sheet.setColumnWidth(4, 0);
        book.createSheet("空");
        book.createSheet("隐").createRow(0).createCell(0).setCellValue(1);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void sheetsDrawnAtRandomReadAsByPoi() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            byte[] workbook = SampleFiles.xlsx(book -> {
                XSSFSheet sheet = book.createSheet();
                for (int row = 0; row < 20; row += 1 + random.nextInt(3)) {
                    Row drawn = sheet.createRow(row);
                    drawn.setZeroHeight(random.nextInt(5) == 0);
                    for (int column = 0; column < 12; column += 1 + random.nextInt(3)) {
                        if (random.nextBoolean()) {
                            drawn.createCell(column).setCellValue(random.nextGaussian() * random.nextInt(100_000));
                        } else {
                            drawn.createCell(column).setCellValue("字".repeat(random.nextInt(4)));
                        }
                    }
                }
            });
            assertThat(TwoReadings.areAlike(workbook)).as("seed %d", seed).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2' ht='0'><c r='B2'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>",
                "<row r='1'><c r='A1' t='inlineStr'><is><r><t>公</t></r><r><t xml:space='preserve'> 开</t></r></is></c></row>",
                "<row r='1'><c r='A1' t='str'><f>A2</f><v>有</v></c><c r='C1' t='e'><v>#REF!</v></c></row>",
                "<row r='1'><c r='A1' t='b'><v>0</v></c><c r='B1'><v></v></c><c r='C1'><f>B1</f></c><c r='D1' s='9'><v>1</v></c></row>",
                "<row r='1'><c r='AB1'><v>1e3</v></c><c r='AC1' t='n'><v><![CDATA[12]]></v></c></row>",
                "<row r='1'><c r='A1'><v>1</v><!-- 一 --></c><c r='B1'><v>1<!-- 二 -->2</v></c></row>",
                "<row r='1' hidden='true'/><row r='3' spans='1:9'><c r='A3'><f t='shared' ref='A3:A4' si='0'>1</f><v>1</v></c></row>"
                        + "<row r='4'><c r='A4'><f t='shared' si='0'/><v>2</v></c></row>"
            })
    void plainMarkupReadsAsByPoi(String rows) throws Exception {
        assertThat(TwoReadings.areAlike(workbook(FORMAT, rows))).isTrue();
        assertThat(TwoReadings.areAlike(workbook("", rows))).isTrue();
        assertThat(TwoReadings.areAlike(prefixed(rows))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c><v>1</v></c></row>",
                "<row r='1'><c><v>1</v></c></row>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='a1'><v>1</v></c></row>",
                "<row r='1'><c r='A2'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='str'><v>一_x000D_二</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>3</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>9</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v>2019-01-31</v></c></row>",
                "<row r='1'><c r='A1' t='b'><v>true</v></c></row>",
                "<row r='1'><c r='A1'><v>abc</v></c></row>",
                "<row r='1'><c r='A1'><v> 1 </v></c></row>",
                "<row r='1'><c r='A1'><f t='array' ref='A1:B1'>1</f><v>1</v></c></row>",
                "<row r='1'><c r='A1'><f t='shared' si='0'/></c></row>"
            })
    void unusualMarkupIsLeftToPoi(String rows) throws Exception {
        assertThat(TwoReadings.areAlike(workbook(FORMAT, rows))).isFalse();
    }

    @Test
    void whatIsLeftToPoiIsReadAllTheSame() throws UnreadableFileException {
        byte[] workbook = workbook(FORMAT, "<row><c><v>1</v></c><c t='s'><v>0</v></c></row>");

        Workbook read = new WorkbookReader(ReadingLimits.defaults()).read(workbook, "一.xlsx");

        assertThat(read.sheets().get(0).contentCells()).extracting(Cell::text).containsExactly("1", "公开");
    }

    @ParameterizedTest
    @CsvSource({"<!DOCTYPE worksheet>", "<!DOCTYPE worksheet [<!ENTITY lol 'lol'>]>"})
    void documentTypeIsRefused(String type) throws Exception {
        byte[] workbook = workbook(type, FORMAT, "<row r='1'><c r='A1'><v>1</v></c></row>");

        assertThat(TwoReadings.areAlike(workbook)).isFalse();
    }

    @Test
    void cellsAreCountedOnceHoweverTheyAreRead() throws UnreadableFileException {
        WorkbookReader reader = new WorkbookReader(new ReadingLimits(1 << 20, 1 << 20, 100, 2));
        String two = "<c r='A1'><v>1</v></c><c r='B1'><v>1</v></c>";

        assertThat(reader.read(workbook(FORMAT, "<row r='1'>" + two + "</row>"), "a.xlsx")
                        .sheets())
                .hasSize(1);
        assertThat(reader.read(workbook(FORMAT, "<row>" + two + "</row>"), "a.xlsx")
                        .sheets())
                .hasSize(1);
        for (String row : List.of("<row r='1'>", "<row>")) {
            byte[] three = workbook(FORMAT, row + two + "<c r='C1'><v>1</v></c></row>");
            assertThatThrownBy(() -> reader.read(three, "a.xlsx"))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            refused -> assertThat(refused.cause()).isEqualTo(Cause.TOO_LARGE));
        }
    }

    private static byte[] workbook(String format, String rows) {
        return workbook("", format, rows);
    }

    private static byte[] workbook(String type, String format, String rows) {
        return SampleFiles.withWorkSheet(type + "<worksheet xmlns=\"" + XlsxReader.MAIN + "\">" + format
                + "<cols><col min='2' max='3' width='9' hidden='1'/><col min='28' max='28' width='0'/></cols>"
                + "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>");
    }

    /** The same with a prefix before the name of each element. */
    private static byte[] prefixed(String rows) throws IOException {
        String sheet = "<worksheet>" + FORMAT + "<sheetData>" + rows + "</sheetData></worksheet>";
        return SampleFiles.withWorkSheet(sheet.replaceAll("<(/?)(\\w)", "<$1x:$2")
                .replaceFirst("<x:worksheet>", "<x:worksheet xmlns:x=\"" + XlsxReader.MAIN + "\">"));
    }
}
