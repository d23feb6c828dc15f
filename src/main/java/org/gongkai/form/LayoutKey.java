package org.gongkai.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.form.SeenTexts.Seen;
import org.gongkai.source.Cell;
import org.gongkai.source.CellKind;
import org.gongkai.source.Sheet;

/** All that the recognition of a layout sees of a sheet. Two sheets with equal keys have the same layout. Immutable. */
final class LayoutKey {

    /** A larger sheet is no form. */
    private static final int MOST_CELLS = 4_000;

    private final int[] places;
    private final Object[] seen;
    private final int headEnd;
    private final int hash;

    private LayoutKey(int[] places, Object[] seen, int headEnd) {
        this.places = places;
        this.seen = seen;
        this.headEnd = headEnd;
        this.hash = 31 * Arrays.hashCode(places) + Arrays.hashCode(seen);
    }

    /** What is seen of a cell besides its place. */
    private record SeenCell(Object text, CellKind kind, boolean formula, boolean asBefore) {}

    /** The key of a sheet; none where it is large, or more than cells tells how it is read. */
    static Optional<LayoutKey> of(Sheet sheet, SeenTexts texts) {
        List<Cell> cells = sheet.contentCells();
        List<Cell> blank = sheet.blankMergedCells();
        if (sheet.hidden()
                || sheet.hidesCells()
                || sheet.hasText()
                || cells.size() + blank.size() > MOST_CELLS
                || cells.stream().anyMatch(cell -> cell.text().length() > SeenTexts.LONGEST)) {
            return Optional.empty();
        }
        List<Seen> seen = cells.stream().map(cell -> texts.of(cell.text())).toList();
        int headEnd = headEnd(cells, seen);
        Object[] keys = new Object[cells.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(cells, seen, i, headEnd);
        }
        return Optional.of(new LayoutKey(places(cells, blank), keys, headEnd));
    }

    /** The first row with a cell that any form knows, or a value. */
    private static int headEnd(List<Cell> cells, List<Seen> seen) {
        for (int i = 0; i < cells.size(); i++) {
            if (!seen.get(i).isForeign()) {
                return cells.get(i).row();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Object key(List<Cell> cells, List<Seen> seen, int at, int headEnd) {
        Cell cell = cells.get(at);
        boolean head = cell.row() < headEnd;
        Object text = head ? seen.get(at).aboveTables() : seen.get(at).whole();
        // A program that wrote a merged cell out leaves the same text side by side.
        boolean asBefore = head && at > 0 && cells.get(at - 1).text().equals(cell.text());
        boolean plain =
                cell.kind() == CellKind.TEXT || text instanceof SeenTexts.Number && cell.kind() == CellKind.NUMBER;
        return plain && !cell.formula() && !asBefore ? text : new SeenCell(text, cell.kind(), cell.formula(), asBefore);
    }

    private static int[] places(List<Cell> cells, List<Cell> blank) {
        int[] places = new int[4 * (cells.size() + blank.size())];
        int next = 0;
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(blank);
        for (Cell cell : all) {
            places[next++] = cell.row();
            places[next++] = cell.column();
            places[next++] = cell.rowSpan();
            places[next++] = cell.columnSpan();
        }
        return places;
    }

    /** The row above which no cell is a label of any form; what is made of those does not depend on what they say. */
    int headEnd() {
        return headEnd;
    }

    /** How many cells it is made of. */
    int size() {
        return places.length / 4;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayoutKey key
                && hash == key.hash
                && Arrays.equals(places, key.places)
                && Arrays.equals(seen, key.seen);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
