package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the sheets of workbooks are laid out: merged regions, what is hidden, kinds of sheets and dialects. */
class ExcelSheetTest {

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void mergedCellShowsAtEachOfItsPositions(FileFormat format) throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.excel(format, book -> {
            var written = book.createSheet();
            written.createRow(0).createCell(0).setCellValue("行政复议");
            written.createRow(3).createCell(4).setCellValue(7);
            written.addMergedRegion(CellRangeAddress.valueOf("A1:C2"));
            written.addMergedRegion(CellRangeAddress.valueOf("D3:E3"));
        }));

        assertThat(sheet.at(1, 2)).contains(new Cell(0, 0, 2, 3, "行政复议", CellKind.TEXT, false));
        assertThat(sheet.at(2, 4)).contains(new Cell(2, 3, 1, 2, "", CellKind.TEXT, false));
        assertThat(sheet.at(1, 3)).isEmpty();
        assertThat(sheet.contentCells()).extracting(Cell::reference).containsExactly("A1", "E4");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void contentUnderAMergedRegionIsNotLost(FileFormat format) throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.excel(format, book -> {
            Row row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("上");
            row.createCell(1).setCellValue("下");
            book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
        }));

        assertThat(sheet.contentCells())
                .containsExactly(new Cell(0, 0, 1, 2, "上", CellKind.TEXT, false), Cell.text(0, 1, "下"));
        assertThat(sheet.at(0, 1)).contains(Cell.text(0, 1, "下"));
    }

    @Test
    void overlappingRegionsKeepAllContent() throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.xlsx(book -> {
            XSSFSheet written = book.createSheet();
            written.createRow(0).createCell(0).setCellValue("一");
            written.createRow(1).createCell(1).setCellValue("二");
            written.createRow(3).createCell(3).setCellValue("角");
            written.addMergedRegionUnsafe(CellRangeAddress.valueOf("A1:C3"));
            written.addMergedRegionUnsafe(CellRangeAddress.valueOf("B2:D3"));
            written.addMergedRegionUnsafe(CellRangeAddress.valueOf("A1:A2"));
        }));

        assertThat(sheet.contentCells()).extracting(Cell::text).containsExactly("一", "二", "角");
        assertThat(sheet.at(1, 0)).map(Cell::columnSpan).contains(3);
        assertThat(sheet.at(1, 1)).map(Cell::text).contains("二");
        assertThat(sheet.at(2, 3)).map(Cell::text).contains("二");
    }

    @Test
    void wholeMergedColumnIsClippedToTheUsedRange() throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.xlsx(book -> {
            XSSFSheet written = book.createSheet();
            written.createRow(0).createCell(0).setCellValue("列");
            written.createRow(9).createCell(1).setCellValue(1);
            written.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 0));
            written.addMergedRegionUnsafe(new CellRangeAddress(20, 100_000, 5, 16_383));
        }));

        assertThat(sheet.rowCount()).isEqualTo(10);
        assertThat(sheet.columnCount()).isEqualTo(2);
        assertThat(sheet.at(9, 0)).contains(new Cell(0, 0, 10, 1, "列", CellKind.TEXT, false));
        assertThat(sheet.at(10, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void hiddenSheetsAreReadAndFlagged(FileFormat format) throws UnreadableFileException {
        Workbook workbook = SampleFiles.read(SampleFiles.excel(format, book -> {
            book.createSheet("封面");
            book.createSheet("底稿").createRow(0).createCell(0).setCellValue(1);
            book.createSheet("参数");
            book.setSheetHidden(1, true);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        }));

        assertThat(workbook.format()).isEqualTo(format);
        assertThat(workbook.charset()).isEmpty();
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("封面", "底稿", "参数");
        assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true, true);
        assertThat(workbook.sheets().get(0).rowCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void hiddenRowsAndColumnsAreReadAndTold(FileFormat format) throws UnreadableFileException {
        Sheet sheet = SampleFiles.firstSheet(SampleFiles.excel(format, book -> {
            var written = book.createSheet();
            for (int i = 0; i < 4; i++) {
                written.createRow(i).createCell(i).setCellValue(i);
            }
            written.getRow(1).setZeroHeight(true);
            written.getRow(2).setHeight((short) 0);
            written.setColumnHidden(1, true);
            written.setColumnWidth(2, 0);
        }));

        assertThat(sheet.contentCells()).extracting(Cell::text).containsExactly("0", "1", "2", "3");
        assertThat(IntStream.range(-1, 6).filter(sheet::isRowHidden)).containsExactly(1, 2);
        assertThat(IntStream.range(-1, 6).filter(sheet::isColumnHidden)).containsExactly(1, 2);
    }

    @Test
    void workbookWithMacrosIsReadAsOneWithout() throws UnreadableFileException {
        byte[] xlsm = SampleFiles.xlsx(book -> {
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            book.createSheet().createRow(0).createCell(0).setCellValue(12);
        });

        assertThat(SampleFiles.firstSheet(xlsm).contentCells())
                .extracting(Cell::text)
                .containsExactly("12");
    }

    @Test
    void strictDialectIsReadLikeTheTransitionalOne() throws UnreadableFileException {
        Workbook workbook = SampleFiles.read(
                SampleFiles.withChartSheet(OpenPackage.STRICT, "<c r=\"C3\" t=\"d\"><v>2023-12-31</v></c>"));

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("表");
        assertThat(workbook.sheets().get(0).contentCells())
                .containsExactly(new Cell(2, 1, 1, 1, "5", CellKind.NUMBER, false), Cell.text(2, 2, "2023-12-31"));
    }

    @Test
    void chartSheetsAreSkipped() throws UnreadableFileException {
        Workbook workbook = SampleFiles.read(SampleFiles.withChartSheet(OpenPackage.TRANSITIONAL, ""));

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("表");
        assertThat(workbook.sheets().get(0).contentCells())
                .containsExactly(new Cell(2, 1, 1, 1, "5", CellKind.NUMBER, false));
    }
}
