package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class XlsbReaderTest {

    @Test
    void cellsAndMergedRegionsAreReadBack() throws UnreadableFileException {
        List<Cell> cells = List.of(
                new Cell(0, 0, 2, 3, "申请人情况", CellKind.TEXT, false),
                Cell.text(0, 3, "总计"),
                Cell.text(7, 300, "角"),
                new Cell(8, 1, 1, 1, "=甲", CellKind.TEXT, true));

        Workbook workbook = new WorkbookReader(ReadingLimits.defaults()).read(XlsbFile.of(cells), "a");

        assertThat(workbook.format()).isEqualTo(FileFormat.XLSB);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("表一");
        assertThat(workbook.sheets().get(0).contentCells()).isEqualTo(cells);
    }

    @Test
    void everyKindOfValueReadsAsTheSheetDisplaysIt() throws UnreadableFileException {
        Sheet sheet = sheet(content -> content.record(0, XlsbFile.rowHeader(0, 0))
                .record(5, XlsbFile.ints(0, 0), XlsbFile.real(59237.244899999998))
                .record(2, XlsbFile.ints(1, 0, 28 << 2 | 3))
                .record(2, XlsbFile.ints(2, 0, (int) (Double.doubleToLongBits(4096) >> 32)))
                .record(5, XlsbFile.ints(3, 1), XlsbFile.real(0.495))
                .record(5, XlsbFile.ints(4, 2), XlsbFile.real(45291))
                .record(9, XlsbFile.ints(5, 0), XlsbFile.real(3), new byte[2])
                .record(7, XlsbFile.ints(6, 0, 0))
                .record(4, XlsbFile.ints(7, 0), new byte[] {1})
                .record(11, XlsbFile.ints(8, 0), new byte[] {0x07}, new byte[2])
                .record(62, XlsbFile.ints(9, 0), new byte[] {1}, XlsbFile.wide("富文本"), new byte[8])
                .record(1, XlsbFile.ints(10, 0))
                .record(16, XlsbFile.ints(0), XlsbFile.real(7)));

        assertThat(sheet.contentCells())
                .containsExactly(
                        new Cell(0, 0, 1, 1, "59237.2449", CellKind.NUMBER, false),
                        new Cell(0, 1, 1, 1, "0.28", CellKind.NUMBER, false),
                        new Cell(0, 2, 1, 1, "4096", CellKind.NUMBER, false),
                        new Cell(0, 3, 1, 1, "49.5%", CellKind.NUMBER, false),
                        new Cell(0, 4, 1, 1, "2023-12-31", CellKind.DATE, false),
                        new Cell(0, 5, 1, 1, "3", CellKind.NUMBER, true),
                        Cell.text(0, 6, "共享"),
                        new Cell(0, 7, 1, 1, "TRUE", CellKind.BOOLEAN, false),
                        new Cell(0, 8, 1, 1, "#DIV/0!", CellKind.ERROR, true),
                        Cell.text(0, 9, "富文本"),
                        new Cell(0, 11, 1, 1, "7", CellKind.NUMBER, false));
    }

    @Test
    void hiddenRowsAndColumnsAreTold() throws UnreadableFileException {
        Sheet sheet = sheet(content -> content.record(60, XlsbFile.ints(1, 2, 2560, 0), XlsbFile.shorts(1))
                .record(60, XlsbFile.ints(3, 3, 2560, 0), XlsbFile.shorts(0))
                .record(0, XlsbFile.rowHeader(4, 0x10))
                .record(0, XlsbFile.rowHeader(5, 0)));

        assertThat(new boolean[] {sheet.isRowHidden(4), sheet.isRowHidden(5)}).containsExactly(true, false);
        assertThat(new boolean[] {
                    sheet.isColumnHidden(0), sheet.isColumnHidden(1), sheet.isColumnHidden(2), sheet.isColumnHidden(3)
                })
                .containsExactly(false, true, true, false);
    }

    private static Sheet sheet(Consumer<XlsbFile> content) throws UnreadableFileException {
        return new WorkbookReader(ReadingLimits.defaults())
                .read(XlsbFile.ofRecords(content), "a")
                .sheets()
                .get(0);
    }
}
