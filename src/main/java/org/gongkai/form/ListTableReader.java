package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.form.RowResolver.LabelRow;
import org.gongkai.knowledge.Layout;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Reads a table with one indicator a row (统计指标, 单位, 统计数), with one column of values or one for each agency, year
 * or period. Labels of columns may stand in the row too, where a form was laid on its side.
 */
final class ListTableReader {

    private final TableReader table;
    private final ListColumns columns;

    ListTableReader(TableReader table) {
        this.table = table;
        this.columns = ListColumns.of(table);
    }

    /** The cells of a row by what they are. */
    private record Row(
            int number,
            List<Cell> labels,
            List<Cell> columnLabels,
            Optional<Cell> unit,
            Optional<Cell> serial,
            List<Cell> values,
            List<Cell> outside,
            List<Cell> remarks) {

        boolean hasValues() {
            return !values.isEmpty() || !outside.isEmpty();
        }
    }

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        List<Row> rows = new ArrayList<>();
        for (int row = table.band().firstRow(); row <= table.band().lastRow(); row++) {
            rows.add(row(row));
        }
        List<RowLabels> labels = new RowResolver(table, formRows())
                .resolve(rows.stream()
                        .map(row -> new LabelRow(row.labels(), row.hasValues()))
                        .toList());
        int last = table.band().firstRow();
        boolean moved = valuesMovedDown(rows, labels);
        for (int i = 0; i < rows.size(); i++) {
            boolean another = rows.get(i).labels().stream().anyMatch(table::isOfAnotherYear);
            if ((moved || another || lacksCell(rows, i)) && rows.get(i).hasValues()) {
                reject(rows.get(i), labels.get(i));
                last = rows.get(i).number();
            } else if (readRow(rows.get(i), labels.get(i), moved || isBeforeLostValue(rows, labels, i))) {
                last = rows.get(i).number();
            }
        }
        return last;
    }

    /** Headings with numbers before rows without any, more than once: each number stands one row too low. */
    private static boolean valuesMovedDown(List<Row> rows, List<RowLabels> labels) {
        int headings = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            boolean heading =
                    labels.get(i).told().filter(node -> !node.hasCells()).isPresent();
            boolean blankBelow =
                    labels.get(i + 1).told().filter(LabelNode::hasCells).isPresent()
                            && !rows.get(i + 1).hasValues();
            headings += heading && rows.get(i).hasValues() && blankBelow ? 1 : 0;
        }
        return headings > 1;
    }

    /**
     * Whether a cell is missing left of the values, so that they have moved left: the row's code is out of order or none, and
     * its last value is wanting as no more than a few others' are.
     */
    private boolean lacksCell(List<Row> rows, int row) {
        List<ValueColumn> values = columns.values();
        Optional<Cell> serial = rows.get(row).serial();
        if (values.size() < 2 || !columns.countsRows() || rows.get(row).values().isEmpty()) {
            return false;
        }
        ValueColumn last = values.get(values.size() - 1);
        long ended = rows.stream()
                .filter(other -> other.values().stream().anyMatch(last::isOver))
                .count();
        long filled = rows.stream().filter(other -> !other.values().isEmpty()).count();
        boolean shorter = rows.get(row).values().stream().noneMatch(last::isOver) && 2 * ended > filled;
        boolean strange =
                serial.isEmpty() || row > 0 && !follows(rows.get(row - 1).serial(), serial.get());
        return shorter
                && (strange
                        || rows.get(row)
                                .unit()
                                .filter(cell -> !table.isUnit(cell))
                                .isPresent());
    }

    private boolean follows(Optional<Cell> before, Cell serial) {
        Optional<BigDecimal> next = before.flatMap(table::number).map(number -> number.add(BigDecimal.ONE));
        return before.isEmpty() || next.equals(table.number(serial));
    }

    /** Whether the next row has numbers and no label: one of them may be this row's. */
    private static boolean isBeforeLostValue(List<Row> rows, List<RowLabels> labels, int row) {
        int next = row + 1;
        return next < rows.size()
                && rows.get(next).hasValues()
                && labels.get(next).node().isEmpty()
                && labels.get(next).unknown().isEmpty();
    }

    private void reject(Row row, RowLabels labels) {
        row.unit().ifPresent(table::label);
        Stream.concat(row.values().stream(), row.outside().stream())
                .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, labels.path()));
    }

    private List<LabelNode> formRows() {
        boolean headingsTakeRows = table.vocabulary().table().layout() == Layout.LIST;
        return table.vocabulary().nodes().stream()
                .filter(node -> headingsTakeRows || node.hasCells())
                .toList();
    }

    private Row row(int number) {
        List<Cell> labels = new ArrayList<>();
        List<Cell> columnLabels = new ArrayList<>();
        List<Cell> values = new ArrayList<>();
        List<Cell> outside = new ArrayList<>();
        List<Cell> remarks = new ArrayList<>();
        Optional<Cell> unit = Optional.empty();
        Optional<Cell> serial = Optional.empty();
        for (Cell cell : table.row(number)) {
            if (columns.isHeader(cell)) {
                columns.enterHeader(cell);
            } else if (columns.isUnit(cell)) {
                unit = Optional.of(cell);
            } else if (columns.isSerial(cell)) {
                table.label(cell);
                serial = Optional.of(cell);
            } else if (columns.isRemark(cell)) {
                remarks.add(cell);
            } else if (columns.over(cell).isPresent()) {
                values.add(cell);
            } else if (table.isValue(cell)) {
                outside.add(cell);
            } else if (isColumnLabel(cell)) {
                columnLabels.add(cell);
            } else {
                labels.add(cell);
            }
        }
        return new Row(number, labels, columnLabels, unit, serial, values, outside, remarks);
    }

    private boolean isColumnLabel(Cell cell) {
        Label label = Label.of(cell.text());
        return table.vocabulary().columnCore(label).isPresent()
                && table.vocabulary().rowCandidates(label).isEmpty();
    }

    private boolean readRow(Row row, RowLabels labels, boolean valueMayBeBelow) {
        row.unit().ifPresent(table::label);
        row.outside().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, labels.path()));
        boolean elsewhere = labels.told().isPresent() && valueStandsElsewhere(row, labels.path());
        row.remarks().forEach(table::note);
        if (elsewhere) {
            return true;
        }
        if (labels.unknown().isPresent()) {
            return rejectRow(row, labels) || !row.outside().isEmpty();
        }
        if (labels.node().isEmpty()) {
            row.values().stream()
                    .filter(cell -> !table.isKnown(cell) && Digits.in(cell.text()))
                    .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            return row.hasValues();
        }
        row.columnLabels().forEach(table::label);
        for (ValueColumn column : columns.values()) {
            readCell(row, labels.node().get(), column, valueMayBeBelow);
        }
        return true;
    }

    /** Whether the row's number stands in its label or among the remarks, where its own cell is empty. */
    private boolean valueStandsElsewhere(Row row, String path) {
        if (row.hasValues()) {
            return false;
        }
        List<Cell> remarks = row.remarks().stream().filter(table::isValue).toList();
        remarks.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, path));
        Optional<Cell> label = row.labels().stream().filter(table::holdsNumber).findFirst();
        label.ifPresent(cell -> table.report(TroubleCode.CELL_UNPLACED, cell, path));
        return label.isPresent() || !remarks.isEmpty();
    }

    private boolean rejectRow(Row row, RowLabels labels) {
        Cell label = labels.unknown().orElseThrow();
        boolean lost = !row.values().isEmpty() || Digits.in(label.text());
        if (lost) {
            TroubleCode code = labels.candidates().isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
            table.reject(code, label, TableReader.candidates(labels.candidates()));
            row.values().forEach(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
        }
        return lost;
    }

    private void readCell(Row row, LabelNode node, ValueColumn column, boolean valueMayBeBelow) {
        List<Cell> cells = row.values().stream().filter(column::isOver).toList();
        List<TableColumn> meant = meant(row, node, column);
        if (meant.size() != 1 || !column.isTold()) {
            TroubleCode code = meant.size() > 1 ? TroubleCode.LABEL_AMBIGUOUS : TroubleCode.CELL_UNPLACED;
            cells.forEach(cell -> table.reject(code, cell, node.path() + column.headerText()));
        } else if (!cells.isEmpty()) {
            Optional<Cell> unit = row.unit().or(column::unit);
            table.take(meant.get(0), column.whose(), cells.get(0), unit);
            cells.stream().skip(1).forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, node.path()));
        } else if (!valueMayBeBelow
                && row.outside().isEmpty()
                && row.values().stream().allMatch(this::isTold)) {
            // A number beside its column is no blank.
            table.takeBlank(meant.get(0), column.whose(), row.number(), column.at());
        }
    }

    private boolean isTold(Cell cell) {
        return columns.over(cell).filter(ValueColumn::isTold).isPresent();
    }

    /** The columns of the form that the cell may be of: by the labels in its row and above it, else its total. */
    private List<TableColumn> meant(Row row, LabelNode node, ValueColumn column) {
        List<TableColumn> all = table.vocabulary().columnsOf(node);
        List<String> cores = new ArrayList<>(column.cores());
        row.columnLabels()
                .forEach(cell ->
                        table.vocabulary().columnCore(Label.of(cell.text())).ifPresent(cores::add));
        if (all.size() < 2) {
            return all;
        }
        if (cores.isEmpty()) {
            return all.stream().filter(TableColumn::isTotal).toList();
        }
        return all.stream().filter(meant -> meant.isUnder(cores)).toList();
    }
}
