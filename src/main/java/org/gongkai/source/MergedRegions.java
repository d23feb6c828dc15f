package org.gongkai.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged regions of a sheet of Excel by their top left cells. Not safe for use by several threads. */
final class MergedRegions {

    private final FileFormat format;
    private final CellQuota quota;
    private final Map<Long, CellRangeAddress> byAnchor = new HashMap<>();

    MergedRegions(FileFormat format, CellQuota quota) {
        this.format = format;
        this.quota = quota;
    }

    /** Regions of a broken file may share their top left cell; the largest one stands. */
    void add(CellRangeAddress region) throws UnreadableFileException {
        quota.takeRegion(format);
        long anchor = anchor(region.getFirstRow(), region.getFirstColumn());
        byAnchor.merge(anchor, region, (one, other) -> area(other) > area(one) ? other : one);
    }

    /** The cells over their regions, and with them the regions in whose top left cell nothing stands. */
    List<Cell> place(List<Cell> contents) {
        Map<Long, CellRangeAddress> left = new HashMap<>(byAnchor);
        List<Cell> placed = new ArrayList<>(contents.size() + left.size());
        for (Cell cell : contents) {
            CellRangeAddress region = left.isEmpty() ? null : left.remove(anchor(cell.row(), cell.column()));
            placed.add(region == null ? cell : over(region, cell.text(), cell.kind(), cell.formula()));
        }
        left.values().forEach(region -> placed.add(over(region, "", CellKind.TEXT, false)));
        return placed;
    }

    private static long anchor(int row, int column) {
        return ((long) row << Integer.SIZE) + column;
    }

    private static Cell over(CellRangeAddress region, String text, CellKind kind, boolean formula) {
        int rows = region.getLastRow() - region.getFirstRow() + 1;
        int columns = region.getLastColumn() - region.getFirstColumn() + 1;
        return new Cell(region.getFirstRow(), region.getFirstColumn(), rows, columns, text, kind, formula);
    }

    private static long area(CellRangeAddress region) {
        return (1L + region.getLastRow() - region.getFirstRow())
                * (1L + region.getLastColumn() - region.getFirstColumn());
    }
}
