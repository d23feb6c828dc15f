package org.gongkai.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/** The account of a sheet: what became of each cell with content. Not safe for use by several threads. */
public final class CellLedger {

    /** What a cell with content can become. */
    public enum Entry {
        FIGURE,
        LABEL,
        NOTE,
        REJECT
    }

    private final Sheet sheet;
    private final Map<Long, Entry> entries = new HashMap<>();

    /** The account of that sheet, nothing entered yet. */
    public CellLedger(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Enters a cell. The first entry stands: a label that serves several figures is one label. */
    public void enter(Cell cell, Entry entry) {
        if (!cell.isBlank()) {
            entries.putIfAbsent(key(cell), entry);
        }
    }

    /** Whether a cell is text outside of the tables of a document: it may say what a table is, and holds no figure of it. */
    boolean isText(Cell cell) {
        return sheet.isText(cell.row());
    }

    /** Takes back that a cell is a figure: something later in the sheet says otherwise. */
    void revoke(Cell cell) {
        entries.replace(key(cell), Entry.FIGURE, Entry.REJECT);
    }

    Optional<Entry> entry(Cell cell) {
        return Optional.ofNullable(entries.get(key(cell)));
    }

    boolean isEntered(Cell cell) {
        return entries.containsKey(key(cell));
    }

    boolean isFigure(Cell cell) {
        return entries.get(key(cell)) == Entry.FIGURE;
    }

    /** Cells with content that have no entry yet, row by row. */
    List<Cell> open() {
        return new ArrayList<>(
                sheet.contentCells().stream().filter(cell -> !isEntered(cell)).toList());
    }

    /**
     * Closes the account.
     *
     * @throws AccountingException if a cell with content has no entry, or an entry has no cell with content
     */
    public CellCount close(String file) {
        Map<Entry, Integer> counts = new EnumMap<>(Entry.class);
        int notesWithDigits = 0;
        for (Cell cell : sheet.contentCells()) {
            Entry entry = entries.get(key(cell));
            if (entry == null) {
                throw new AccountingException("%s [%s] %s is not accounted for: %s"
                        .formatted(file, sheet.name(), cell.reference(), cell.text()));
            }
            counts.merge(entry, 1, Integer::sum);
            if (entry == Entry.NOTE && Digits.in(cell.text())) {
                notesWithDigits++;
            }
        }
        CellCount count = new CellCount(
                sheet.contentCells().size(),
                counts.getOrDefault(Entry.FIGURE, 0),
                counts.getOrDefault(Entry.LABEL, 0),
                counts.getOrDefault(Entry.NOTE, 0),
                notesWithDigits,
                counts.getOrDefault(Entry.REJECT, 0));
        if (!count.addsUp() || entries.size() != count.content()) {
            throw new AccountingException("%s [%s]: %d cells with content, %d entries, %s"
                    .formatted(file, sheet.name(), count.content(), entries.size(), count));
        }
        return count;
    }

    private static long key(Cell cell) {
        return ((long) cell.row() << 32) | cell.column();
    }
}
