package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final List<List<HeaderColumn>> groups;
    private final List<HeaderColumn> lastColumns;
    private final boolean everyRow;
    private final Set<HeaderColumn> blanksOfSlips;

    Slippage(TableReader table, GridSegment segment) {
        this.table = table;
        this.segment = segment;
        this.groups = groups(segment.header().columns());
        this.lastColumns = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
        this.everyRow = startsWithSerials() || startsBlankAndNeverAddsUp() || isBlankOnBothSides();
        this.blanksOfSlips = blanksOfSlips();
    }

    /** Whether the values of the row do not stand under their labels. */
    boolean of(GridRow row, RowLabels label) {
        return everyRow
                || isTooLongOrShort(row, label)
                || isBelowTooFewLabels(row, label)
                || hasBlank(row) && hasLost(row);
    }

    private static boolean hasBlank(GridRow row) {
        for (List<Cell> cells : row.values().values()) {
            if (cells.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that must be there is blank; each of these asks for a blank cell. */
    private boolean hasLost(GridRow row) {
        return lostItsFirst(row) || lostItsLast(row) || lostItsEnd(row) || holdsLoneValue(row) || isPacked(row);
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

    /**
     * Whether the row, or its end, stands one place too far right: one cell is blank, all behind it are filled, and the
     * total is less than its parts; a row of a table in which other rows lost their last in the same way.
     */
    private boolean lostItsLast(GridRow row) {
        Optional<HeaderColumn> blank = onlyBlank(row);
        return blank.isPresent() && (exceedsTotal(row) || blanksOfSlips.contains(blank.get()));
    }

    /** Columns blank in rows that lost their last, where there are enough of them. */
    private Set<HeaderColumn> blanksOfSlips() {
        Map<HeaderColumn, Long> rows = labelledRows().stream()
                .filter(row -> hasBlank(row) && exceedsTotal(row))
                .flatMap(row -> onlyBlank(row).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        rows.values().removeIf(count -> count < ROWS_THAT_PROVE);
        return rows.keySet();
    }

    /** The one part in the row's last group that is blank, its total not. */
    private Optional<HeaderColumn> onlyBlank(GridRow row) {
        List<HeaderColumn> columns = lastColumns;
        List<HeaderColumn> blank = columns.stream()
                .filter(column -> row.values().get(column).isEmpty())
                .toList();
        boolean one = columns.size() > 2 && blank.size() == 1 && !blank.get(0).equals(lastColumn());
        return one ? Optional.of(blank.get(0)) : Optional.empty();
    }

    private boolean exceedsTotal(GridRow row) {
        List<List<Cell>> group = lastGroup(row);
        return group.size() > 2
                && sum(group.subList(0, group.size() - 1)).compareTo(sum(group.subList(group.size() - 1, group.size())))
                        > 0;
    }

    /** Whether the row stands one place too far left and its total has fallen off, as no other row's has. */
    private boolean lostItsEnd(GridRow row) {
        List<List<Cell>> group = lastGroup(row);
        int last = group.size() - 1;
        boolean endsBlank = last > 2
                && group.get(last).isEmpty()
                && group.get(last - 1).isEmpty()
                && group.subList(0, last - 1).stream().noneMatch(List::isEmpty)
                && sum(group).signum() > 0;
        return endsBlank
                && labelledRows().stream()
                        .filter(other -> other != row)
                        .noneMatch(other -> other.values().get(lastColumn()).isEmpty());
    }

    /** Whether the row has one value, and not under the total, in a table that has its totals: it may be the total. */
    private boolean holdsLoneValue(GridRow row) {
        List<List<Cell>> group = lastGroup(row);
        boolean alone = group.size() > 2
                && group.get(group.size() - 1).isEmpty()
                && group.stream().filter(cells -> !cells.isEmpty()).count() == 1
                && sum(group).signum() > 0;
        if (!alone) {
            return false;
        }
        long totals = labelledRows().stream()
                .filter(other -> !other.values().get(lastColumn()).isEmpty())
                .count();
        return totals >= ROWS_THAT_PROVE && 2 * totals > labelledRows().size();
    }

    /** Whether a row of several groups of parts and total ends in blanks, and no group before them adds up. */
    private boolean isPacked(GridRow row) {
        List<List<List<Cell>>> cut =
                groups.stream().map(columns -> cells(row, columns)).toList();
        List<List<List<Cell>>> whole = cut.stream()
                .filter(group -> group.stream().noneMatch(List::isEmpty))
                .toList();
        List<List<Cell>> last = cut.isEmpty() ? List.of() : cut.get(cut.size() - 1);
        boolean endsBlank = cut.size() > 1
                && last.get(last.size() - 1).isEmpty()
                && last.stream().anyMatch(cells -> !cells.isEmpty());
        return endsBlank && !whole.isEmpty() && whole.stream().noneMatch(this::addsUp);
    }

    private boolean addsUp(List<List<Cell>> group) {
        int last = group.size() - 1;
        return sum(group.subList(0, last)).compareTo(sum(group.subList(last, last + 1))) == 0;
    }

    /** The columns, cut behind each total; none where the last one is no total. */
    private List<List<HeaderColumn>> groups(List<HeaderColumn> columns) {
        List<List<HeaderColumn>> cut = new ArrayList<>();
        List<HeaderColumn> group = new ArrayList<>();
        for (HeaderColumn column : columns) {
            group.add(column);
            if (table.vocabulary().isTotal(column.cores())) {
                cut.add(group);
                group = new ArrayList<>();
            }
        }
        return group.isEmpty() ? cut : List.of();
    }

    /** The cells under the last total of the header and under what it sums up; none where it ends in no total. */
    private List<List<Cell>> lastGroup(GridRow row) {
        return cells(row, lastColumns);
    }

    private static List<List<Cell>> cells(GridRow row, List<HeaderColumn> columns) {
        List<List<Cell>> cells = new ArrayList<>(columns.size());
        for (HeaderColumn column : columns) {
            cells.add(row.values().get(column));
        }
        return cells;
    }

    private HeaderColumn lastColumn() {
        List<HeaderColumn> columns = segment.header().columns();
        return columns.get(columns.size() - 1);
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

    /** Whether nothing stands under the first label and the last of any row, and something between them in all. */
    private boolean isBlankOnBothSides() {
        List<GridRow> rows = labelledRows();
        List<HeaderColumn> columns = lastColumns;
        return columns.size() > 3
                && rows.size() >= ROWS_THAT_PROVE
                && rows.stream()
                        .allMatch(row -> first(row).isEmpty()
                                && row.values().get(lastColumn()).isEmpty()
                                && columns.subList(1, columns.size() - 2).stream()
                                        .noneMatch(column ->
                                                row.values().get(column).isEmpty()));
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
            boolean onlyTotal = group.stream().filter(cells -> !cells.isEmpty()).count() < 2;
            if (group.size() < 3 || group.get(group.size() - 1).isEmpty() || onlyTotal) {
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
