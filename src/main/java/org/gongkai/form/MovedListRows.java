package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Indicator;
import org.gongkai.source.Cell;

/** Tells which rows of a list have values that do not belong to their labels: moved down, moved left, of another year. */
final class MovedListRows {

    private final TableReader table;
    private final ListColumns columns;
    private final List<ListRow> rows;
    private final List<RowLabels> labels;
    private final boolean allMovedDown;
    private final boolean codesAreTheForms;
    private final MovedValues moved;

    MovedListRows(TableReader table, ListColumns columns, List<ListRow> rows, List<RowLabels> labels) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.labels = labels;
        this.allMovedDown = headingsHaveValues();
        this.codesAreTheForms = mostCodesAreTheForms();
        this.moved = MovedValues.among(
                IntStream.range(0, rows.size()).mapToObj(this::valuesOf).toList(), table.edition());
    }

    /** Whether the values of a row are not those of its label. */
    boolean isNotItsOwn(int row) {
        return allMovedDown
                || moved.includes(row)
                || rows.get(row).labels().stream().anyMatch(table::isOfAnotherYear)
                || lacksCell(row)
                || codesAreTheForms && hasCodeOfAnother(row);
    }

    /** Whether numbers, those that count rows among them, may have had a say, and not only where there are any. */
    boolean askedNumbers() {
        return moved.askedNumbers()
                || rows.stream().anyMatch(row -> row.serial().isPresent());
    }

    /** Whether a row without a value may have it one row further down, so that it is not blank. */
    boolean mayHaveItsValueBelow(int row) {
        int next = row + 1;
        boolean lostBelow = next < rows.size()
                && rows.get(next).hasValues()
                && labels.get(next).node().isEmpty()
                && labels.get(next).unknown().isEmpty();
        return allMovedDown || moved.includes(row) || lostBelow;
    }

    private MovedValues.Row valuesOf(int row) {
        List<TableColumn> meant =
                labels.get(row).told().map(table.vocabulary()::columnsOf).orElse(List.of());
        List<Cell> values = rows.get(row).values();
        if (meant.size() != 1 || columns.values().size() != 1) {
            return new MovedValues.Row(Optional.empty(), Map.of(), false, false);
        }
        Map<String, BigDecimal> numbers = values.stream()
                .findFirst()
                .flatMap(table::number)
                .map(number -> Map.of(meant.get(0).breakdownCode(), number))
                .orElse(Map.of());
        Optional<String> indicator = Optional.of(meant.get(0).indicator().code());
        return new MovedValues.Row(
                indicator, numbers, !values.isEmpty(), !rows.get(row).hasValues());
    }

    /** Headings with numbers before rows without any, more than once: each number stands one row too low. */
    private boolean headingsHaveValues() {
        long headings = IntStream.range(0, rows.size() - 1)
                .filter(row -> rows.get(row).hasValues() && !rows.get(row + 1).hasValues())
                .filter(row ->
                        labels.get(row).told().filter(node -> !node.hasCells()).isPresent())
                .filter(row ->
                        labels.get(row + 1).told().filter(LabelNode::hasCells).isPresent())
                .count();
        return headings > 1;
    }

    /**
     * Whether a cell is missing left of the values, so that they have moved left: the row's code is out of order or there is
     * none, and its last value is wanting as no more than a few others' are.
     */
    private boolean lacksCell(int row) {
        ListRow here = rows.get(row);
        List<ValueColumn> values = columns.values();
        if (values.size() < 2 || !columns.countsRows() || here.values().isEmpty()) {
            return false;
        }
        ValueColumn last = values.get(values.size() - 1);
        long ended = rows.stream()
                .filter(other -> other.values().stream().anyMatch(last::isOver))
                .count();
        long filled = rows.stream().filter(other -> !other.values().isEmpty()).count();
        boolean shorter = here.values().stream().noneMatch(last::isOver) && 2 * ended > filled;
        boolean noUnit = here.unit().filter(cell -> !table.isUnit(cell)).isPresent();
        return shorter && (noUnit || !isCounted(row));
    }

    /** Whether the row's code or number follows that of the row before. */
    private boolean isCounted(int row) {
        Optional<Cell> before = row == 0 ? Optional.empty() : rows.get(row - 1).serial();
        Optional<BigDecimal> next = before.flatMap(table::number).map(number -> number.add(BigDecimal.ONE));
        return rows.get(row).serial().isPresent()
                && (before.isEmpty() || next.equals(rows.get(row).serial().flatMap(table::number)));
    }

    /** The codes that the form gives are of use only where the rows have them, and not a numbering of their own. */
    private boolean mostCodesAreTheForms() {
        long coded = IntStream.range(0, rows.size())
                .filter(row ->
                        formCode(row).isPresent() && rows.get(row).serial().isPresent())
                .count();
        long differing =
                IntStream.range(0, rows.size()).filter(this::hasCodeOfAnother).count();
        return 2 * differing < coded;
    }

    private boolean hasCodeOfAnother(int row) {
        Optional<BigDecimal> wanted = formCode(row).map(BigDecimal::new);
        Optional<BigDecimal> printed = rows.get(row).serial().flatMap(table::number);
        return wanted.isPresent() && printed.isPresent() && wanted.get().compareTo(printed.get()) != 0;
    }

    private Optional<String> formCode(int row) {
        return labels.get(row)
                .told()
                .flatMap(node -> node.indicators().stream().findFirst())
                .flatMap(Indicator::formCode)
                .filter(code -> code.chars().allMatch(Character::isDigit));
    }
}
