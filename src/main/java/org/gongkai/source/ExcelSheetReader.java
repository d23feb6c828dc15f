package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.source.UnreadableFileException.Cause;

/** Turns one sheet of POI's model into a sheet of cells. */
final class ExcelSheetReader {

    private final FileFormat format;
    private final CellQuota quota;
    private final ExcelCellReader cellReader = new ExcelCellReader();

    ExcelSheetReader(FileFormat format, CellQuota quota) {
        this.format = format;
        this.quota = quota;
    }

    Sheet read(org.apache.poi.ss.usermodel.Sheet sheet, boolean hidden) throws UnreadableFileException {
        List<Cell> cells = new ArrayList<>();
        BitSet hiddenRows = new BitSet();
        requireEachOnce(sheet);
        for (Row row : sheet) {
            if (row.getRowNum() >= SheetBuilder.ROWS) {
                throw new UnreadableFileException(Cause.TOO_LARGE, format, "a row " + (row.getRowNum() + 1L));
            }
            requireEachOnce(row);
            hiddenRows.set(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                CellContent content = cellReader.read(cell);
                if (!Blank.isBlank(content.text())) {
                    quota.takeOne(format, content.text());
                    cells.add(content.at(cell.getRowIndex(), cell.getColumnIndex()));
                }
            }
        }
        MergedRegions regions = new MergedRegions(format, quota);
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            regions.add(region);
        }
        List<Cell> placed = regions.place(cells);
        return Sheet.of(sheet.getSheetName(), hidden, placed, hiddenRows, hiddenColumns(sheet, placed), new BitSet());
    }

    /** Of two rows or cells in one place POI's model keeps the second, and says nothing of the first. */
    private static void requireEachOnce(org.apache.poi.ss.usermodel.Sheet sheet) throws UnreadableFileException {
        if (sheet instanceof XSSFSheet written) {
            require(
                    written.getCTWorksheet().getSheetData().sizeOfRowArray() == written.getPhysicalNumberOfRows(),
                    "rows of one number in sheet " + sheet.getSheetName());
        }
    }

    private static void requireEachOnce(Row row) throws UnreadableFileException {
        if (row instanceof XSSFRow written) {
            require(
                    written.getCTRow().sizeOfCArray() == written.getPhysicalNumberOfCells(),
                    "cells in one place in row " + (row.getRowNum() + 1));
        }
    }

    private static void require(boolean each, String twice) throws UnreadableFileException {
        if (!each) {
            throw new UnreadableFileException(Cause.DAMAGED, FileFormat.XLSX, "two " + twice);
        }
    }

    private static BitSet hiddenColumns(org.apache.poi.ss.usermodel.Sheet sheet, List<Cell> cells) {
        int last = cells.stream().mapToInt(Cell::column).max().orElse(-1);
        BitSet hidden = new BitSet();
        for (int column = 0; column <= last; column++) {
            hidden.set(column, sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0);
        }
        return hidden;
    }
}
