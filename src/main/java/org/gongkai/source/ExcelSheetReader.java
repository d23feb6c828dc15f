package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
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
        for (Row row : sheet) {
            if (row.getRowNum() >= SheetBuilder.ROWS) {
                throw new UnreadableFileException(Cause.TOO_LARGE, format, "a row " + (row.getRowNum() + 1L));
            }
            hiddenRows.set(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                CellContent content = cellReader.read(cell);
                if (!Blank.isBlank(content.text())) {
                    quota.takeOne(format);
                    cells.add(content.at(cell.getAddress()));
                }
            }
        }
        MergedRegions regions = new MergedRegions();
        sheet.getMergedRegions().forEach(regions::add);
        List<Cell> placed = regions.place(cells);
        return Sheet.of(sheet.getSheetName(), hidden, placed, hiddenRows, hiddenColumns(sheet, placed), new BitSet());
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
