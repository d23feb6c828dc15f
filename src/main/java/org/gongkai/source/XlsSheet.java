package org.gongkai.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.model.InternalSheet;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.RowRecord;

/** Reads the records of one sheet of an old workbook. */
final class XlsSheet {

    /** The height is that of the sheet, and what stands in its place says nothing. */
    private static final int USUAL_HEIGHT = 0x8000;

    private final InternalSheet sheet;
    private final XlsCells cells;
    private final CellQuota quota;

    XlsSheet(InternalSheet sheet, XlsCells cells, CellQuota quota) {
        this.sheet = sheet;
        this.cells = cells;
        this.quota = quota;
    }

    Sheet read(String name, boolean hidden) throws IOException, UnreadableFileException {
        BitSet hiddenRows = hiddenRows();
        List<Cell> contents = new ArrayList<>();
        for (Iterator<CellValueRecordInterface> left = sheet.getCellValueIterator(); left.hasNext(); ) {
            CellValueRecordInterface cell = left.next();
            CellContent content = cells.read(cell);
            if (!content.isBlank()) {
                quota.takeOne(FileFormat.XLS, content.text());
                contents.add(content.at(cell.getRow(), Short.toUnsignedInt(cell.getColumn())));
            }
        }
        MergedRegions regions = new MergedRegions(FileFormat.XLS, quota);
        for (int region = 0; region < sheet.getNumMergedRegions(); region++) {
            regions.add(sheet.getMergedRegionAt(region));
        }
        List<Cell> placed = regions.place(contents);
        return Sheet.of(name, hidden, placed, hiddenRows, hiddenColumns(placed), new BitSet());
    }

    private BitSet hiddenRows() throws IOException {
        BitSet hidden = new BitSet();
        for (RowRecord row = sheet.getNextRow(); row != null; row = sheet.getNextRow()) {
            if (row.getLastCol() < 0) {
                throw new IOException("a row that ends before it begins");
            }
            hidden.set(row.getRowNumber(), row.getZeroHeight() || height(row) == 0);
        }
        return hidden;
    }

    private int height(RowRecord row) {
        boolean usual = (row.getHeight() & USUAL_HEIGHT) != 0;
        return usual ? sheet.getDefaultRowHeight() : row.getHeight();
    }

    private BitSet hiddenColumns(List<Cell> placed) {
        int last = placed.stream().mapToInt(Cell::column).max().orElse(-1);
        BitSet hidden = new BitSet();
        for (int column = 0; column <= last; column++) {
            hidden.set(column, sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0);
        }
        return hidden;
    }
}
