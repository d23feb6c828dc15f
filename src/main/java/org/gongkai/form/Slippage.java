package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.source.Cell;

/**
 * Tells which rows of a grid have slipped: their values do not stand under the labels that are theirs. A slipped value
 * looks as good as any other, so the whole row is rejected.
 */
final class Slippage {

    /** Rows that must speak for it before a whole table is taken to have slipped. */
    private static final int ROWS_THAT_PROVE = 3;

    private final TableReader table;
    private final GridSegment segment;
    private final boolean everyRow;

    Slippage(TableReader table, GridSegment segment) {
        this.table = table;
        this.segment = segment;
        this.everyRow = startsWithSerials() || startsBlankAndNeverAddsUp();
    }

    /** Whether the values of the row do not stand under their labels. */
    boolean of(GridRow row, RowLabels label) {
        return everyRow || isTooLongOrShort(row, label) || isBelowTooFewLabels(row, label) || lostItsFirst(row);
    }

    /** Whether the cell may count the rows: a small number left of all labels. */
    static boolean isBeforeLabels(GridRow row, Cell cell) {
        return Digits.mayCountRows(cell.text())
                && row.labels().stream().allMatch(label -> label.column() > cell.column());
    }

    private static boolean isTooLongOrShort(GridRow row, RowLabels label) {
        boolean serialsOnly =
                label.node().isPresent() && row.outside().stream().allMatch(cell -> isBeforeLabels(row, cell));
        return row.isSlipped()
                && !(serialsOnly && row.values().values().stream().allMatch(cells -> cells.size() <= 1));
    }

    /** A value too many beside a header with a column too few: a label is missing, and those after it have moved up. */
    private boolean isBelowTooFewLabels(GridRow row, RowLabels label) {
        int wanted = label.node()
                .map(table.vocabulary()::columnsOf)
                .orElseGet(table.vocabulary()::columnsWithoutRows)
                .size();
        boolean tooMany = row.outside().stream()
                .anyMatch(cell -> !isBeforeLabels(row, cell) || row.labels().isEmpty());
        return tooMany && segment.header().columns().size() < wanted;
    }

    /**
     * Whether the row stands one place too far left: its last column, a total, is empty, and the one before holds as much
     * as all others together, as only a total does.
     */
    private boolean lostItsFirst(GridRow row) {
        List<List<Cell>> cells = lastGroup(row);
        int last = cells.size() - 1;
        if (last < 2 || !cells.get(last).isEmpty() || cells.get(last - 1).size() != 1) {
            return false;
        }
        BigDecimal others = sum(cells.subList(0, last - 1));
        return table.number(cells.get(last - 1).get(0))
                .filter(value -> value.signum() > 0 && value.compareTo(others) >= 0)
                .isPresent();
    }

    /** The cells under the last total of the header and under what it sums up; none where it ends in no total. */
    private List<List<Cell>> lastGroup(GridRow row) {
        List<List<Cell>> group = new ArrayList<>();
        for (Map.Entry<HeaderColumn, List<Cell>> entry : row.values().entrySet()) {
            group.add(entry.getValue());
            if (isTotal(entry.getKey()) && !entry.getKey().equals(lastColumn())) {
                group.clear();
            }
        }
        return !segment.header().columns().isEmpty() && isTotal(lastColumn()) ? group : List.of();
    }

    private HeaderColumn lastColumn() {
        List<HeaderColumn> columns = segment.header().columns();
        return columns.get(columns.size() - 1);
    }

    private boolean isTotal(HeaderColumn column) {
        return table.vocabulary().isTotal(column.cores());
    }

    /** Whether 1, 2, 3 and so on stand under the first label: they count the rows, and all values have moved right. */
    private boolean startsWithSerials() {
        List<GridRow> rows = labelledRows();
        for (int i = 0; i < rows.size(); i++) {
            Optional<BigDecimal> first = first(rows.get(i)).flatMap(table::number);
            if (first.isEmpty() || first.get().compareTo(BigDecimal.valueOf(i + 1L)) != 0) {
                return false;
            }
        }
        return rows.size() >= ROWS_THAT_PROVE && neverAddsUp(rows);
    }

    /** Whether nothing stands under the first label and no row adds up: all values have moved right. */
    private boolean startsBlankAndNeverAddsUp() {
        List<GridRow> rows = labelledRows();
        return rows.stream().allMatch(row -> first(row).isEmpty()) && neverAddsUp(rows);
    }

    private List<GridRow> labelledRows() {
        return segment.rows().stream()
                .filter(row -> !row.labels().isEmpty() && row.hasValues())
                .toList();
    }

    private static Optional<Cell> first(GridRow row) {
        return row.values().values().stream()
                .findFirst()
                .flatMap(cells -> cells.stream().findFirst());
    }

    /** Whether rows enough have a total, and it is the sum of the others in none. */
    private boolean neverAddsUp(List<GridRow> rows) {
        int proving = 0;
        for (GridRow row : rows) {
            List<List<Cell>> group = lastGroup(row);
            if (group.size() < 3 || group.get(group.size() - 1).isEmpty()) {
                continue;
            }
            BigDecimal others = sum(group.subList(0, group.size() - 1));
            BigDecimal total = sum(group.subList(group.size() - 1, group.size()));
            if (others.compareTo(total) == 0 && total.signum() > 0) {
                return false;
            }
            proving += others.compareTo(total) == 0 ? 0 : 1;
        }
        return proving >= ROWS_THAT_PROVE;
    }

    private BigDecimal sum(List<List<Cell>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .flatMap(cell -> table.number(cell).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
