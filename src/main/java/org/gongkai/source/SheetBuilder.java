package org.gongkai.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongkai.source.UnreadableFileException.Cause;

/** Collects the cells of one sheet, within limits. Not safe for use by several threads. */
final class SheetBuilder {

    /** The largest sheet of Excel, which no other program that writes such files exceeds by its default. */
    static final int ROWS = 1 << 20;

    private static final int COLUMNS = 1 << 14;

    private final FileFormat format;
    private final CellQuota quota;
    private final List<Cell> cells = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet textRows = new BitSet();

    SheetBuilder(FileFormat format, CellQuota quota) {
        this.format = format;
        this.quota = quota;
    }

    /** Adds a cell; one that shows nothing and is not merged is left out. */
    void add(int row, int column, int rowSpan, int columnSpan, CellContent content) throws UnreadableFileException {
        boolean merged = rowSpan > 1 || columnSpan > 1;
        if (!merged && content.isBlank()) {
            return;
        }
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            String place = "a cell in row " + (row + 1L) + ", column " + (column + 1L);
            throw new UnreadableFileException(Cause.TOO_LARGE, format, place);
        }
        quota.takeOne(format, content.text());
        cells.add(new Cell(row, column, rowSpan, columnSpan, content.text(), content.kind(), content.formula()));
    }

    void add(int row, int column, CellContent content) throws UnreadableFileException {
        add(row, column, 1, 1, content);
    }

    /** Adds a block of text that stands outside of tables. */
    void addText(int row, CellContent content) throws UnreadableFileException {
        add(row, 0, content);
        textRows.set(row);
    }

    /** Hides rows, from the first to the one before the last. */
    void hideRows(int from, int to) {
        hiddenRows.set(within(from, ROWS), within(to, ROWS));
    }

    void hideColumns(int from, int to) {
        hiddenColumns.set(within(from, COLUMNS), within(to, COLUMNS));
    }

    Sheet build(String name, boolean hidden) {
        return Sheet.of(name, hidden, cells, hiddenRows, hiddenColumns, textRows);
    }

    private static int within(int index, int limit) {
        return Math.max(0, Math.min(index, limit));
    }
}
