package org.gongkai.form;

import java.util.ArrayList;
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

    private static final Entry[] ENTRIES = Entry.values();

    private final Sheet sheet;
    private final List<Cell> cells;
    /** What became of each of the cells with content, in their order: one more than the number of its entry, 0 where none. */
    private final byte[] entries;
    /** What was entered of places where no cell with content begins, which closing does not let pass. */
    private final Map<Long, Entry> strays = new HashMap<>();

    /** The account of that sheet, nothing entered yet. */
    public CellLedger(Sheet sheet) {
        this.sheet = sheet;
        this.cells = sheet.contentCells();
        this.entries = new byte[cells.size()];
    }

    /** Enters a cell. The first entry stands: a label that serves several figures is one label. */
    public void enter(Cell cell, Entry entry) {
        if (cell.isBlank()) {
            return;
        }
        int number = number(cell);
        if (number < 0) {
            strays.putIfAbsent(place(cell), entry);
        } else if (entries[number] == 0) {
            entries[number] = code(entry);
        }
    }

    /** Whether a cell is text outside of the tables of a document: it may say what a table is, and holds no figure of it. */
    boolean isText(Cell cell) {
        return sheet.isText(cell.row());
    }

    /** Takes back that a cell is a figure: something later in the sheet says otherwise. */
    void revoke(Cell cell) {
        int number = number(cell);
        if (number < 0) {
            strays.replace(place(cell), Entry.FIGURE, Entry.REJECT);
        } else if (entries[number] == code(Entry.FIGURE)) {
            entries[number] = code(Entry.REJECT);
        }
    }

    Optional<Entry> entry(Cell cell) {
        int number = number(cell);
        return number < 0 ? Optional.ofNullable(strays.get(place(cell))) : entry(number);
    }

    private Optional<Entry> entry(int number) {
        return entries[number] == 0 ? Optional.empty() : Optional.of(ENTRIES[entries[number] - 1]);
    }

    boolean isEntered(Cell cell) {
        return entry(cell).isPresent();
    }

    boolean isFigure(Cell cell) {
        return entry(cell).filter(Entry.FIGURE::equals).isPresent();
    }

    /** Cells with content that have no entry yet, row by row. */
    List<Cell> open() {
        List<Cell> open = new ArrayList<>();
        for (int number = 0; number < entries.length; number++) {
            if (entries[number] == 0) {
                open.add(cells.get(number));
            }
        }
        return open;
    }

    /**
     * Closes the account.
     *
     * @throws AccountingException if a cell with content has no entry, or an entry has no cell with content
     */
    public CellCount close(String file) {
        int[] counts = new int[ENTRIES.length];
        int notesWithDigits = 0;
        for (int number = 0; number < entries.length; number++) {
            Cell cell = cells.get(number);
            Entry entry = entry(number)
                    .orElseThrow(() -> new AccountingException("%s [%s] %s is not accounted for: %s"
                            .formatted(file, sheet.name(), cell.reference(), cell.text())));
            counts[entry.ordinal()]++;
            if (entry == Entry.NOTE && Digits.in(cell.text())) {
                notesWithDigits++;
            }
        }
        CellCount count = new CellCount(
                cells.size(),
                counts[Entry.FIGURE.ordinal()],
                counts[Entry.LABEL.ordinal()],
                counts[Entry.NOTE.ordinal()],
                notesWithDigits,
                counts[Entry.REJECT.ordinal()]);
        if (!count.addsUp() || !strays.isEmpty()) {
            throw new AccountingException("%s [%s]: %d cells with content, %d entries, %s"
                    .formatted(file, sheet.name(), count.content(), entries.length + strays.size(), count));
        }
        return count;
    }

    private static byte code(Entry entry) {
        return (byte) (entry.ordinal() + 1);
    }

    private int number(Cell cell) {
        return sheet.numberAt(cell.row(), cell.column());
    }

    private static long place(Cell cell) {
        return ((long) cell.row() << 32) | cell.column();
    }
}
