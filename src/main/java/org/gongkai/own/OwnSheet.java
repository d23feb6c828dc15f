package org.gongkai.own;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.form.CellLedger;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.form.SheetCount;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** A file of a user's own figures while it is read, with the account of its cells. Not safe for use by several threads. */
final class OwnSheet {

    private final String file;
    private final int number;
    private final Sheet sheet;
    private final CellLedger ledger;
    private final List<Trouble> troubles;

    /**
     * @param file name of the input that the file is a part of
     * @param number its number in the input, from 1
     * @param troubles where to tell what is wrong
     */
    OwnSheet(String file, int number, Sheet sheet, List<Trouble> troubles) {
        this.file = file;
        this.number = number;
        this.sheet = sheet;
        this.ledger = new CellLedger(sheet);
        this.troubles = troubles;
    }

    Sheet sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    /** The row of the header: the first that says anything. */
    int headerRow() {
        return sheet.contentCells().get(0).row();
    }

    /** The rows below the header that say anything. */
    Set<Integer> rows() {
        Set<Integer> rows = new TreeSet<>();
        sheet.contentCells().forEach(cell -> rows.add(cell.row()));
        rows.remove(headerRow());
        return rows;
    }

    /** The cell at that place, a blank one where nothing stands there. */
    Cell at(int row, int column) {
        return sheet.at(row, column).orElseGet(() -> Cell.text(row, column, ""));
    }

    void enter(Collection<Cell> cells, Entry entry) {
        cells.forEach(cell -> ledger.enter(cell, entry));
    }

    void enter(Cell cell, Entry entry) {
        ledger.enter(cell, entry);
    }

    /** Tells what is wrong with a cell; it and what is lost with it are rejected. */
    void reject(WrongCell wrong, Collection<Cell> lostWithIt) {
        tell(trouble(TroubleCode.OWN_CELL_WRONG, wrong.cell()).expecting(wrong.wantedZh(), wrong.wantedEn()));
        enter(wrong.cell(), Entry.REJECT);
        enter(lostWithIt, Entry.REJECT);
    }

    /** Tells what is wanted of the file as a whole, of which nothing is taken. */
    void rejectAll(String wantedZh, String wantedEn) {
        Place whole = new Place(file, sheet.name(), "");
        tell(new Trouble(TroubleCode.OWN_CELL_WRONG, whole, "", "").expecting(wantedZh, wantedEn));
        enter(sheet.contentCells(), Entry.REJECT);
    }

    Trouble trouble(TroubleCode code, Cell cell) {
        return new Trouble(code, new Place(file, sheet.name(), cell.reference()), cell.text(), "");
    }

    void tell(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Rejects the columns that mean nothing; each is told once. */
    void rejectOtherColumns(Collection<Integer> known, String wantedZh, String wantedEn) {
        Set<Integer> told = new HashSet<>(known);
        for (Cell cell : sheet.contentCells()) {
            if (told.add(cell.column())) {
                reject(new WrongCell(cell, wantedZh, wantedEn), List.of());
            } else if (!known.contains(cell.column())) {
                enter(cell, Entry.REJECT);
            }
        }
    }

    SheetCount close() {
        return new SheetCount(number, sheet.name(), false, ledger.close(file));
    }
}
