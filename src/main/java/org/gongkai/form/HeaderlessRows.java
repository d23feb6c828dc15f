package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Rows whose header is lost, and what tells all the same what their values are: a row that the form gives one cell; a
 * row that the form gives as many cells as there are values, if the values add up as only that order does; values that
 * stand in the header itself, above a row without any.
 */
final class HeaderlessRows {

    /** A total that one row happens to give is no evidence. */
    private static final int ROWS_THAT_PROVE = 2;

    private final TableReader table;
    private final GridSegment segment;
    private final List<RowLabels> labels;
    private final boolean addsUp;

    HeaderlessRows(TableReader table, GridSegment segment, List<RowLabels> labels) {
        this.table = table;
        this.segment = segment;
        this.labels = labels;
        this.addsUp = segment.header().columns().isEmpty() && addsUp();
    }

    /** The values that stand in the header. */
    List<Cell> valuesOfHeader() {
        return segment.valuesInHeader();
    }

    /** Takes the values of a row, if it is one whose header is lost and its columns are certain; says whether it did. */
    boolean take(GridRow row, RowLabels label) {
        Optional<LabelNode> node = label.told();
        if (!segment.header().columns().isEmpty() || node.isEmpty()) {
            return false;
        }
        List<TableColumn> columns = table.vocabulary().columnsOf(node.get());
        if (columns.isEmpty()) {
            return false;
        }
        List<Cell> values = rightOfLabels(row);
        if (values.isEmpty()) {
            return takeFromHeader(row, columns);
        }
        boolean certain = columns.size() == 1 && values.size() == 1 && !standsBelowUnknownHeader()
                || addsUp && values.size() == columns.size();
        if (certain) {
            take(row, columns, values);
        }
        return certain;
    }

    private void take(GridRow row, List<TableColumn> columns, List<Cell> values) {
        Attribution whose = row.whose().orElse(segment.whose());
        for (int i = 0; i < columns.size(); i++) {
            table.take(columns.get(i), whose, values.get(i), Optional.empty());
        }
        table.report(
                TroubleCode.HEADER_INFERRED,
                values.get(0),
                columns.get(0).indicator().path());
    }

    private boolean standsBelowUnknownHeader() {
        return segment.lastHeaderRow() >= table.band().firstRow();
    }

    /** As many values as columns stand in order; where all are the same, it does not matter which is which. */
    private boolean takeFromHeader(GridRow row, List<TableColumn> columns) {
        List<Cell> values = segment.valuesInHeader();
        boolean alone =
                labels.stream().filter(label -> label.told().isPresent()).count() == 1;
        boolean same = values.stream().map(Cell::text).distinct().count() == 1;
        if (!alone || values.isEmpty() || !same && values.size() != columns.size()) {
            return false;
        }
        Attribution whose = row.whose().orElse(segment.whose());
        for (int i = 0; i < Math.max(values.size(), columns.size()); i++) {
            Cell value = values.get(Math.min(i, values.size() - 1));
            table.take(columns.get(Math.min(i, columns.size() - 1)), whose, value, Optional.empty());
        }
        table.report(
                TroubleCode.HEADER_INFERRED,
                values.get(0),
                columns.get(0).indicator().path());
        return true;
    }

    private static List<Cell> rightOfLabels(GridRow row) {
        return row.outside().stream()
                .filter(cell -> row.labels().stream().allMatch(label -> label.column() < cell.column()))
                .toList();
    }

    /** Whether in each row with a value for every column the last one is the sum of the others. */
    private boolean addsUp() {
        if (table.vocabulary().table().breakdowns().size() < 2) {
            return false;
        }
        int proving = 0;
        for (int i = 0; i < segment.rows().size(); i++) {
            List<Cell> values = rightOfLabels(segment.rows().get(i));
            if (labels.get(i).told().isEmpty() || values.isEmpty()) {
                continue;
            }
            Optional<List<BigDecimal>> numbers = numbers(values);
            if (numbers.isEmpty()
                    || values.size() != table.vocabulary().table().breakdowns().size()) {
                return false;
            }
            BigDecimal total = numbers.get().get(values.size() - 1);
            BigDecimal sum =
                    numbers.get().subList(0, values.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(total) != 0) {
                return false;
            }
            proving += total.signum();
        }
        return proving >= ROWS_THAT_PROVE;
    }

    private Optional<List<BigDecimal>> numbers(List<Cell> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Cell cell : values) {
            Optional<BigDecimal> number = table.number(cell);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }
}
