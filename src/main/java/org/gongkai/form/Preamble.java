package org.gongkai.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.agency.SheetText;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * The cells that stand above tables and may say whose and of which year they are: all above the first table; lines of one
 * cell right above a table and within it, such as its headings; what stands beside its title; and the corner of its header,
 * above its row labels.
 */
final class Preamble {

    private final SheetLabels labels;
    private final Sheet sheet;
    private final Set<Cell> cells = new HashSet<>();

    private Preamble(SheetLabels labels, Sheet sheet) {
        this.labels = labels;
        this.sheet = sheet;
    }

    /** Tells the cells of a sheet that stand above one of its tables. */
    static Predicate<SheetText> of(SheetLabels labels, Sheet sheet, List<Band> tables) {
        int first = tables.stream().mapToInt(Band::firstRow).min().orElse(0);
        Preamble preamble = new Preamble(labels, sheet);
        for (Band table : tables) {
            for (int row = table.firstRow() - 1; row >= first && preamble.isLine(row); row--) {
                preamble.cells.addAll(sheet.row(row));
            }
            preamble.addWithin(table);
        }
        return text -> text.row() < first
                || sheet.at(text.row(), text.column())
                        .filter(preamble.cells::contains)
                        .isPresent();
    }

    private void addWithin(Band table) {
        int last = lastRowWithValues(table);
        int body = firstRowWithValues(table);
        Set<Integer> corner = labelColumns(table, body, last);
        for (int row = table.firstRow(); row < last; row++) {
            boolean titled = sheet.row(row).stream().anyMatch(this::isTableTitle);
            for (Cell cell : sheet.row(row)) {
                if (isLine(row) || titled || row < body && corner.contains(cell.column())) {
                    cells.add(cell);
                }
            }
        }
    }

    private boolean isLine(int row) {
        return sheet.row(row).size() <= 1;
    }

    private boolean isTableTitle(Cell cell) {
        return labels.isTitle(cell);
    }

    private static boolean holdsValue(Cell cell) {
        return Digits.isNumber(cell.text());
    }

    private int firstRowWithValues(Band table) {
        int row = table.firstRow();
        while (row < table.lastRow() && sheet.row(row).stream().noneMatch(Preamble::holdsValue)) {
            row++;
        }
        return row;
    }

    private int lastRowWithValues(Band table) {
        int row = table.lastRow();
        while (row > table.firstRow() && sheet.row(row).stream().noneMatch(Preamble::holdsValue)) {
            row--;
        }
        return row;
    }

    private Set<Integer> labelColumns(Band table, int body, int last) {
        Set<Integer> columns = new HashSet<>();
        for (int row = body; row <= last; row++) {
            sheet.row(row).stream().filter(labels::isRowLabel).map(Cell::column).forEach(columns::add);
        }
        return columns;
    }
}
