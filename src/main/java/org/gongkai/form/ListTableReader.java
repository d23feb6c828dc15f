package org.gongkai.form;

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
    private boolean isToldByLabels;

    ListTableReader(TableReader table) {
        this.table = table;
        this.columns = ListColumns.of(table);
    }

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        List<ListRow> rows = new ArrayList<>();
        for (int row = table.band().firstRow(); row <= table.band().lastRow(); row++) {
            rows.add(row(row));
        }
        List<RowLabels> labels = new RowResolver(table, formRows())
                .resolve(rows.stream()
                        .map(row -> new LabelRow(row.labels(), row.hasValues()))
                        .toList());
        MovedListRows moved = new MovedListRows(table, columns, rows, labels);
        isToldByLabels = !moved.askedNumbers() && rows.stream().noneMatch(this::mayCountRows);
        int last = table.band().firstRow();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hasValues() && moved.isNotItsOwn(i)) {
                reject(rows.get(i), labels.get(i));
                last = rows.get(i).number();
            } else if (readRow(rows.get(i), labels.get(i), moved.mayHaveItsValueBelow(i))) {
                last = rows.get(i).number();
            }
        }
        return last;
    }

    /** Whether labels, once read, told what every cell is, whatever numbers stand in it. */
    boolean isToldByLabels() {
        return isToldByLabels;
    }

    private boolean mayCountRows(ListRow row) {
        return Stream.concat(row.values().stream(), row.outside().stream()).anyMatch(columns::isLeftOfLabels);
    }

    private void reject(ListRow row, RowLabels labels) {
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

    private ListRow row(int number) {
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
        return new ListRow(number, labels, columnLabels, unit, serial, values, outside, remarks);
    }

    private boolean isColumnLabel(Cell cell) {
        Label label = Label.of(cell.text());
        return table.vocabulary().columnCore(label).isPresent()
                && table.vocabulary().rowCandidates(label).isEmpty();
    }

    private boolean readRow(ListRow row, RowLabels labels, boolean valueMayBeBelow) {
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
    private boolean valueStandsElsewhere(ListRow row, String path) {
        if (row.hasValues()) {
            return false;
        }
        List<Cell> remarks = row.remarks().stream().filter(table::isValue).toList();
        remarks.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, path));
        Optional<Cell> label = row.labels().stream().filter(table::holdsNumber).findFirst();
        label.ifPresent(cell -> table.report(TroubleCode.CELL_UNPLACED, cell, path));
        return label.isPresent() || !remarks.isEmpty();
    }

    private boolean rejectRow(ListRow row, RowLabels labels) {
        Cell label = labels.unknown().orElseThrow();
        boolean lost = !row.values().isEmpty() || Digits.in(label.text());
        if (lost) {
            TroubleCode code = labels.candidates().isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
            table.reject(code, label, TableReader.candidates(labels.candidates()));
            row.values().forEach(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
        }
        return lost;
    }

    private void readCell(ListRow row, LabelNode node, ValueColumn column, boolean valueMayBeBelow) {
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
    private List<TableColumn> meant(ListRow row, LabelNode node, ValueColumn column) {
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
