package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.source.XlsFile.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.Seeds;
import org.gongkai.source.UnreadableFileException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An old workbook that is read from its records says what POI says of it; whatever is unusual is left to POI. */
class PlainOldWorkbookTest {

    private static final List<String> FORMATS = List.of(
            "General", "0%", "0.00%", "#,##0", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "h:mm:ss", "@", "0\"%\"", "[红色]0");

    private static final List<String> FORMULAS =
            List.of("1+2", "1/0", "\"共\"&\"计\"", "1>0", "\"\"", "SUM(A1:B9)", "NA()", "TODAY()");

    /** A formula whose tokens stand in another record, and the text that another one gives. */
    private static final byte[] SHARING =
            record(0x0006, "0300 0000 0F00 000000000000F03F 0800 00000000 0500 0103000000");

    private static final byte[] STRING = record(0x0207, "0100 00 41");

    @Test
    void everySampleReadsAsByPoi() throws IOException, UnreadableFileException {
        List<Path> samples = ReportFilesTest.excelFiles()
                .filter(file -> file.toString().endsWith(".xls"))
                .toList();

        assertThat(samples).isNotEmpty();
        for (Path file : samples) {
            assertThat(TwoReadings.areAlike(Files.readAllBytes(file)))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void everythingThatAWorkbookHoldsReadsAsByPoi() throws IOException, UnreadableFileException {
        assertThat(TwoReadings.areAlike(SampleFiles.xls(PlainOldWorkbookTest::fill)))
                .isTrue();
    }

    private static void fill(HSSFWorkbook book) {
        HSSFSheet sheet = book.createSheet("表一 & <二>");
        Row texts = sheet.createRow(0);
        texts.createCell(0).setCellValue(" 一、收到\n申请 ");
        texts.createCell(1).setCellValue("\u3000");
        HSSFRichTextString rich = new HSSFRichTextString("其中：新收");
        rich.applyFont(0, 3, book.createFont());
        texts.createCell(2).setCellValue(rich);
        texts.createCell(3).setCellValue("长".repeat(20_000));
        texts.createCell(4).setCellValue("plain");
        texts.createCell(255).setCellValue(false);
        Row arrays = sheet.createRow(2);
        arrays.createCell(0).setCellValue(1);
        sheet.setArrayFormula("A1:A3*2", CellRangeAddress.valueOf("B3:B5"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C2"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("E8:F9"));
        sheet.createDrawingPatriarch()
                .createCellComment(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                .setString(new HSSFRichTextString("注"));
        book.createSheet("空");
        book.createSheet("底").createRow(65_535).createCell(0).setCellErrorValue(FormulaError.REF);
        book.createSheet("隐").createRow(0).createCell(0).setCellValue(1);
        book.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
        var name = book.createName();
        name.setNameName("合计");
        name.setRefersToFormula("'隐'!$A$1");
        sheet.createRow(9).createCell(0).setCellFormula("'隐'!A1+合计");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    @Test
    void workbooksDrawnAtRandomReadAsByPoi() throws IOException, UnreadableFileException {
        for (long seed : Seeds.usually(30).toArray()) {
            Random random = new Random(seed);
            byte[] workbook = random.nextInt(5) == 0
                    ? SampleFiles.encryptedXls(Decryptor.DEFAULT_PASSWORD, book -> draw(book, random))
                    : SampleFiles.xls(book -> draw(book, random));

            assertThat(TwoReadings.areAlike(workbook)).as("seed %d", seed).isTrue();
        }
    }

    private static void draw(HSSFWorkbook book, Random random) {
        if (random.nextBoolean()) {
            SampleFiles.countFrom1904(book);
        }
        List<CellStyle> styles = FORMATS.stream()
                .map(format -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    return style;
                })
                .toList();
        for (int number = 0; number <= random.nextInt(3); number++) {
            HSSFSheet sheet = book.createSheet();
            sheet.setDefaultRowHeight((short) (random.nextInt(4) == 0 ? 0 : 255));
            for (int row = random.nextInt(40); row >= 0; row--) {
                Row drawn = sheet.createRow(random.nextInt(50));
                drawn.setZeroHeight(random.nextInt(5) == 0);
                for (int column = random.nextInt(15); column >= 0; column--) {
                    HSSFCell cell = (HSSFCell) drawn.createCell(random.nextInt(20));
                    cell.setCellStyle(styles.get(random.nextInt(styles.size())));
                    draw(cell, random);
                }
            }
            for (int region = random.nextInt(6); region > 0; region--) {
                int row = random.nextInt(50);
                int column = random.nextInt(20);
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(row, row + random.nextInt(4), column, column + 1 + random.nextInt(4)));
            }
            sheet.setColumnHidden(random.nextInt(20), random.nextBoolean());
            sheet.setColumnWidth(random.nextInt(20), 256 * random.nextInt(3));
            book.setSheetVisibility(number, SheetVisibility.values()[random.nextInt(3)]);
        }
        if (random.nextBoolean()) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }
    }

    private static void draw(HSSFCell cell, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> cell.setCellValue(random.nextInt(100_000));
            case 1 -> cell.setCellValue(random.nextGaussian() * 50_000);
            case 2 -> cell.setCellValue("字".repeat(random.nextInt(4)) + random.nextInt(30));
            case 3 -> cell.setCellValue(" \u3000".repeat(random.nextInt(2)));
            case 4 -> cell.setCellValue(random.nextBoolean());
            case 5 -> cell.setCellErrorValue(FormulaError.values()[1 + random.nextInt(7)]);
            case 6 -> cell.setCellFormula(FORMULAS.get(random.nextInt(FORMULAS.size())));
            default -> cell.setBlank();
        }
    }

    @ParameterizedTest
    @MethodSource
    void recordsThatPoiDoesNotWriteReadAsByPoi(byte[] workbook) throws IOException, UnreadableFileException {
        assertThat(TwoReadings.areAlike(workbook)).isTrue();
    }

    /** Row, column and style come first; style 15 is the usual one. */
    static Stream<byte[]> recordsThatPoiDoesNotWriteReadAsByPoi() {
        byte[] rk = record(0x027E, "0000 0100 0F00 06000000");
        return Stream.of(
                XlsFile.of(rk, record(0x00BD, "0100 0000 0F00 00005940 0F00 67000000 0F00 0100F03F 0200")),
                XlsFile.of(record(0x00BE, "0200 0000 0F00 0F00 0F00 0200"), rk, rk),
                XlsFile.of(record(0x0204, "0000 0000 0F00 0200 01 07683E7B"), rk),
                XlsFile.of(
                        record(0x0204, "4600 0300 0F00 0100 00 41"), record(0x00D6, "0000 0000 0F00 0100 00 41 0000")),
                XlsFile.of(record(0x0205, "0000 0000 0F00 2A 01"), record(0x0205, "0000 0100 0F00 0100 00")),
                XlsFile.of(record(0x0203, "0000 0000 0F00 000000000000F87F"), rk),
                XlsFile.of(record(0x0203, "0000 0000 0F00 000000000000F0FF"), rk),
                XlsFile.of(record(0x00E5, "0100 0000 0100 0000 0200"), rk, rk),
                XlsFile.of(record(0x0208, "0000 0000 0200 0080 0000 0000 2001 0F00"), rk),
                XlsFile.of(record(0x0208, "0000 0000 0200 0000 0000 0000 0001 0F00"), rk),
                XlsFile.of(record(0x0006, "0300 0000 0F00 000000000000FFFF 0000 00000000 0300 1E0100"), STRING, rk),
                XlsFile.of(record(0x0006, "0300 0000 0F00 020007000000FFFF 0000 00000000 0300 1E0100"), STRING, rk),
                XlsFile.of(SHARING, record(0x04BC, "0300 0400 00 00 00 02 0300 1E0100"), SHARING, rk));
    }

    @ParameterizedTest
    @MethodSource
    void unusualRecordsAreLeftToPoi(byte[] workbook) throws IOException, UnreadableFileException {
        assertThat(TwoReadings.areAlike(workbook)).isFalse();
    }

    static Stream<byte[]> unusualRecordsAreLeftToPoi() {
        byte[] endsBeforeItBegins = record(0x0208, "0000 0000 FEFF FF00 0000 0000 0001 0F00");
        byte[] inAnUnknownStyle = record(0x027E, "0000 0000 A00F 06000000");
        return Stream.of(XlsFile.of(endsBeforeItBegins), XlsFile.of(inAnUnknownStyle), withUnusualStyle(1));
    }

    @Test
    void whatIsLeftToPoiIsReadAllTheSame() throws UnreadableFileException {
        assertThat(SampleFiles.firstSheet(withUnusualStyle(2)).contentCells())
                .extracting(Cell::text)
                .containsExactly("0", "1");
    }

    @Test
    void cellsAreCountedOnceHoweverTheyAreRead() throws UnreadableFileException {
        WorkbookReader reader = new WorkbookReader(new ReadingLimits(1 << 20, 1 << 20, 100, 2));

        assertThat(reader.read(withCells(2), "a").sheets()).hasSize(1);
        assertThat(reader.read(withUnusualStyle(2), "a").sheets()).hasSize(1);
        for (byte[] three : List.of(withCells(3), withUnusualStyle(3))) {
            assertThatThrownBy(() -> reader.read(three, "a"))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            refused -> assertThat(refused.cause()).isEqualTo(Cause.TOO_LARGE));
        }
    }

    private static byte[] withCells(int count) {
        return SampleFiles.xls(book -> addCells(book, count));
    }

    private static byte[] withUnusualStyle(int count) {
        return SampleFiles.xls(book -> {
            addCells(book, count);
            book.createCellStyle().setDataFormat((short) -2);
        });
    }

    private static void addCells(HSSFWorkbook book, int count) {
        Row row = book.createSheet().createRow(0);
        for (int column = 0; column < count; column++) {
            row.createCell(column).setCellValue(column);
        }
    }
}
