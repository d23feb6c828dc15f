package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the cells of workbooks say. */
class ExcelReaderTest {

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void numbersReadAsTheSheetDisplaysThem(FileFormat format) throws UnreadableFileException {
        Sheet sheet = firstRow(format, row -> {
            double[] values = {59237.244899999998, 1.0E7, -0.0, 0.1 + 0.2, 123456789012345678d, -4.2};
            for (int i = 0; i < values.length; i++) {
                row.createCell(i).setCellValue(values[i]);
            }
        });

        assertThat(sheet.contentCells())
                .extracting(Cell::text)
                .containsExactly("59237.2449", "10000000", "0", "0.3", "123456789012346000", "-4.2");
        assertThat(sheet.contentCells()).extracting(Cell::kind).containsOnly(CellKind.NUMBER);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void onlyPercentAndDateFormatsChangeTheText(FileFormat format) throws UnreadableFileException {
        Sheet sheet = firstRow(format, row -> {
            formatted(row, 0, "#,##0.00", 1234.567);
            formatted(row, 1, "0%", 0.495);
            formatted(row, 2, "0\"%\"", 49.5);
            formatted(row, 3, "yyyy\"年\"m\"月\"d\"日\"", 45291);
            formatted(row, 4, "yyyy/m/d h:mm", 45291.75);
            formatted(row, 5, "h:mm:ss", 0.5);
            formatted(row, 6, "yyyy/m/d", -3);
            formatted(row, 7, "#,##0\"年\"", 2018);
        });

        assertThat(sheet.contentCells())
                .extracting(Cell::text)
                .containsExactly(
                        "1234.567", "49.5%", "49.5", "2023-12-31", "2023-12-31T18:00:00", "12:00:00", "-3", "2018");
        assertThat(sheet.contentCells().subList(2, 6))
                .extracting(Cell::kind)
                .containsExactly(CellKind.NUMBER, CellKind.DATE, CellKind.DATE, CellKind.DATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void chineseDateFormatNeedsNotBeWrittenOut(FileFormat format) throws UnreadableFileException {
        Sheet sheet = firstRow(format, row -> {
            CellStyle style = row.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 31);
            row.createCell(0).setCellValue(LocalDateTime.of(2019, 1, 31, 0, 0));
            row.getCell(0).setCellStyle(style);
        });

        assertThat(sheet.contentCells()).containsExactly(new Cell(0, 0, 1, 1, "2019-01-31", CellKind.DATE, false));
    }

    @Test
    void datesCountFrom1904WhereAnOldWorkbookSaysSo() throws UnreadableFileException {
        byte[] workbook = SampleFiles.xls(book -> {
            SampleFiles.countFrom1904(book);
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(35_064);
            cell.setCellStyle(style);
        });

        assertThat(SampleFiles.firstSheet(workbook).contentCells())
                .extracting(Cell::text)
                .containsExactly("2000-01-01");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void formulaGivesTheResultThatTheFileHolds(FileFormat format) throws UnreadableFileException {
        Sheet sheet = firstRow(format, row -> {
            row.createCell(0).setCellFormula("1+2");
            row.createCell(1).setCellFormula("\"共\"&\"计\"");
            row.createCell(2).setCellFormula("1/0");
            row.createCell(3).setCellFormula("1>0");
            row.createCell(4).setCellFormula("\"\"");
            row.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateAll();
        });

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 1, 1, "3", CellKind.NUMBER, true),
                        new Cell(0, 1, 1, 1, "共计", CellKind.TEXT, true),
                        new Cell(0, 2, 1, 1, "#DIV/0!", CellKind.ERROR, true),
                        new Cell(0, 3, 1, 1, "TRUE", CellKind.BOOLEAN, true));
    }

    @Test
    void formulaWithoutResultIsNeverZero() throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.xlsx(book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellFormula("SUM(B1:C1)");
            row.createCell(1).setCellFormula("C1*2");
            book.getSheetAt(0).getRow(0).getCell(1).getCTCell().setV("");
        }));

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 1, 1, "=SUM(B1:C1)", CellKind.FORMULA_WITHOUT_RESULT, true),
                        new Cell(0, 1, 1, 1, "=C1*2", CellKind.FORMULA_WITHOUT_RESULT, true));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void textStaysAsItIs(FileFormat format) throws UnreadableFileException {
        Sheet sheet = firstRow(format, row -> {
            row.createCell(0).setCellValue("　（一）\n 主动公开 ");
            row.createCell(1).setCellValue("\u3000\u00A0\u200B\uFEFF\n");
            row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(3).setCellValue(false);
            row.createCell(4).setCellValue("007");
        });

        assertThat(sheet.contentCells())
                .containsExactly(
                        Cell.text(0, 0, "　（一）\n 主动公开 "),
                        new Cell(0, 2, 1, 1, "#REF!", CellKind.ERROR, false),
                        new Cell(0, 3, 1, 1, "FALSE", CellKind.BOOLEAN, false),
                        Cell.text(0, 4, "007"));
    }

    @Test
    void richTextIsFlattenedWithoutItsPhoneticGuide() throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.xlsx(book -> {
            XSSFRichTextString text = new XSSFRichTextString();
            text.append("统计");
            text.append("指标", book.createFont());
            text.getCTRst().addNewRPh().setT("zhibiao");
            book.createSheet().createRow(0).createCell(0).setCellValue(text);
        }));

        assertThat(sheet.contentCells()).containsExactly(Cell.text(0, 0, "统计指标"));
    }

    @Test
    void numberWrittenWronglyIsAnErrorOfItsCell() throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.xlsx(book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(1);
            row.createCell(1).setCellValue(2);
            row.createCell(2).setCellValue(3);
            book.getSheetAt(0).getRow(0).getCell(0).getCTCell().setV("十二");
            book.getSheetAt(0).getRow(0).getCell(1).getCTCell().setV("NaN");
        }));

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 1, 1, "十二", CellKind.ERROR, false),
                        new Cell(0, 1, 1, 1, "NaN", CellKind.ERROR, false),
                        new Cell(0, 2, 1, 1, "3", CellKind.NUMBER, false));
    }

    private static void formatted(Row row, int column, String format, double value) {
        var book = row.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        row.createCell(column).setCellValue(value);
        row.getCell(column).setCellStyle(style);
    }

    private Sheet firstRow(FileFormat format, Consumer<Row> content) throws UnreadableFileException {
        return SampleFiles.firstSheet(SampleFiles.excel(
                format, book -> content.accept(book.createSheet().createRow(0))));
    }
}
