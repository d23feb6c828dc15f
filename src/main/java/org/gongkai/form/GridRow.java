package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.source.Cell;

/**
 * The cells of a row of a grid.
 *
 * @param number number of the row in its sheet
 * @param labels cells that are neither under the header nor values
 * @param values cells under the header, for each of its columns
 * @param outside values that are not under the header
 * @param whose whose figures it holds, where the row says so
 */
record GridRow(
        int number, List<Cell> labels, Map<HeaderColumn, List<Cell>> values, List<Cell> outside, Attribution whose) {

    static GridRow of(int number, HeaderBlock header, Attribution whose) {
        Map<HeaderColumn, List<Cell>> values = new LinkedHashMap<>();
        header.columns().forEach(column -> values.put(column, new ArrayList<>()));
        return new GridRow(number, new ArrayList<>(), values, new ArrayList<>(), whose);
    }

    List<Cell> underHeader() {
        return values.values().stream().flatMap(List::stream).toList();
    }

    boolean hasValues() {
        return !outside.isEmpty() || values.values().stream().anyMatch(cells -> !cells.isEmpty());
    }

    /** Where one number is too many and one is wanting, or one stands before its columns, the row may have slipped. */
    boolean isSlipped() {
        boolean tooMany = !outside.isEmpty()
                || values.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().size() > 1 && !entry.getKey().isFilledWithOne(entry.getValue()));
        boolean wanting = values.values().stream().anyMatch(List::isEmpty);
        return tooMany && wanting || outside.stream().anyMatch(this::isBeforeColumns);
    }

    private boolean isBeforeColumns(Cell cell) {
        return labels.stream().anyMatch(label -> label.column() < cell.column())
                && values.keySet().stream().allMatch(column -> column.first() > cell.column());
    }

    /**
     * The row with its values under the columns in order, where it has one for each and every one stands at least
     * partly below its column: merged cells of header and row need not end at the same lines.
     */
    GridRow inOrder(HeaderBlock header) {
        List<Cell> all = new ArrayList<>(underHeader());
        all.addAll(outside);
        all.sort((one, other) -> Integer.compare(one.column(), other.column()));
        boolean onePlaceEach = all.size() == header.columns().size();
        for (int i = 0; onePlaceEach && i < all.size(); i++) {
            onePlaceEach = header.columns().get(i).overlaps(all.get(i));
        }
        if (!isSlipped() || !onePlaceEach) {
            return this;
        }
        GridRow ordered = new GridRow(number, labels, new LinkedHashMap<>(), List.of(), whose);
        for (int i = 0; i < all.size(); i++) {
            ordered.values().put(header.columns().get(i), List.of(all.get(i)));
        }
        return ordered;
    }
}
