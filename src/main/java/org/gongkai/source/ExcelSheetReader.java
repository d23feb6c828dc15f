package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

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
        Map<CellAddress, CellRangeAddress> regions = regionsByAnchor(sheet);
        List<Cell> cells = new ArrayList<>();
        BitSet hiddenRows = new BitSet();
        for (Row row : sheet) {
            hiddenRows.set(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                CellContent content = cellReader.read(cell);
                if (!Blank.isBlank(content.text())) {
                    quota.takeOne(format);
                    CellRangeAddress region = regions.remove(cell.getAddress());
                    cells.add(region == null ? content.at(cell.getAddress()) : content.over(region));
                }
            }
        }
        regions.values().forEach(region -> cells.add(CellContent.BLANK.over(region)));
        return Sheet.of(sheet.getSheetName(), hidden, cells, hiddenRows, hiddenColumns(sheet, cells), new BitSet());
    }

    private static BitSet hiddenColumns(org.apache.poi.ss.usermodel.Sheet sheet, List<Cell> cells) {
        int last = cells.stream().mapToInt(Cell::column).max().orElse(-1);
        BitSet hidden = new BitSet();
        for (int column = 0; column <= last; column++) {
            hidden.set(column, sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0);
        }
        return hidden;
    }

    /** Regions of a broken file may share their top left cell; the largest one stands. */
    private static Map<CellAddress, CellRangeAddress> regionsByAnchor(org.apache.poi.ss.usermodel.Sheet sheet) {
        Map<CellAddress, CellRangeAddress> regions = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            CellAddress anchor = new CellAddress(region.getFirstRow(), region.getFirstColumn());
            regions.merge(anchor, region, (one, other) -> area(other) > area(one) ? other : one);
        }
        return regions;
    }

    private static long area(CellRangeAddress region) {
        return (1L + region.getLastRow() - region.getFirstRow())
                * (1L + region.getLastColumn() - region.getFirstColumn());
    }
}
