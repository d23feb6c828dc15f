package org.gongkai.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gongkai.form.RowResolver.LabelRow;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Reads a table in which the labels to the left and above cross at the cell: the disclosure table with a header for
 * each of its blocks, the request matrix, the row of reviews and lawsuits.
 */
final class GridTableReader {

    private final TableReader table;
    private int last;
    private Optional<List<GridLayout>> layout = Optional.empty();

    GridTableReader(TableReader table) {
        this.table = table;
    }

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        last = table.band().firstRow();
        List<GridSegment> segments = new GridSegments(table).read();
        List<GridRow> rows =
                segments.stream().flatMap(segment -> segment.rows().stream()).toList();
        List<RowLabels> labels = new RowResolver(table, rowsWithCells())
                .resolve(rows.stream()
                        .map(row -> new LabelRow(row.labels(), row.hasValues()))
                        .toList());
        MovedValues moved = MovedValues.among(
                IntStream.range(0, rows.size())
                        .mapToObj(row -> valuesOf(rows.get(row), labels.get(row)))
                        .toList(),
                table.edition());
        int next = 0;
        for (GridSegment segment : segments) {
            int end = next + segment.rows().size();
            int first = next;
            read(segment, labels.subList(first, end), row -> moved.includes(first + row));
            next = end;
        }
        layout = moved.askedNumbers() ? Optional.empty() : GridLayout.of(segments, labels);
        return last;
    }

    /** How the cells stand below headers, once read; empty where more than that and the sums in rows tells what they are. */
    Optional<List<GridLayout>> layout() {
        return layout;
    }

    private MovedValues.Row valuesOf(GridRow row, RowLabels label) {
        List<TableColumn> columns =
                label.told().map(table.vocabulary()::columnsOf).orElse(List.of());
        List<String> indicators = columns.stream()
                .map(column -> column.indicator().code())
                .distinct()
                .toList();
        Map<String, BigDecimal> numbers = new HashMap<>();
        row.values()
                .forEach((column, cells) -> columns.stream()
                        .filter(meant -> meant.isUnder(column.cores()))
                        .forEach(meant -> cells.stream()
                                .findFirst()
                                .flatMap(table::number)
                                .ifPresent(number -> numbers.put(meant.breakdownCode(), number))));
        boolean filled = row.values().values().stream().noneMatch(List::isEmpty);
        Optional<String> indicator = indicators.size() == 1 ? Optional.of(indicators.get(0)) : Optional.empty();
        return new MovedValues.Row(indicator, numbers, filled, !row.hasValues());
    }

    private List<LabelNode> rowsWithCells() {
        return table.vocabulary().nodes().stream().filter(LabelNode::hasCells).toList();
    }

    /** Reads a segment; of its rows, by number, some may have values that are not their own. */
    private void read(GridSegment segment, List<RowLabels> labels, IntPredicate moved) {
        if (!segment.header().columns().isEmpty() || !segment.valuesInHeader().isEmpty()) {
            last = Math.max(last, segment.lastHeaderRow());
        }
        if (table.vocabulary().hasRows()) {
            readLabelled(segment, labels, moved);
        } else {
            readUnlabelled(segment);
        }
    }

    private void readLabelled(GridSegment segment, List<RowLabels> labels, IntPredicate moved) {
        List<GridRow> rows = segment.rows();
        HeaderlessRows headerless = new HeaderlessRows(table, segment, labels);
        Slippage slippage = new Slippage(table, segment);
        List<Cell> held = headerless.valuesOfHeader();
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            RowLabels label = labels.get(i);
            if (belongs(row, label)) {
                last = row.number();
            }
            if (!isBeforeLostValue(rows, labels, i) && !headerless.take(row, label)) {
                readRow(segment, moved.test(i) || slippage.of(row, label), row, label);
            }
        }
        held.forEach(cell -> table.rejectUnlessEntered(TroubleCode.CELL_UNPLACED, cell, ""));
    }

    /** Whether a row without values stands above values without a label: they may be its own. */
    private static boolean isBeforeLostValue(List<GridRow> rows, List<RowLabels> labels, int row) {
        int next = row + 1;
        return next < rows.size()
                && labels.get(row).told().isPresent()
                && !rows.get(row).hasValues()
                && rows.get(next).hasValues()
                && labels.get(next).node().isEmpty()
                && labels.get(next).unknown().isEmpty();
    }

    private static boolean belongs(GridRow row, RowLabels label) {
        return label.node().isPresent() || row.hasValues();
    }

    private void readRow(GridSegment segment, boolean moved, GridRow row, RowLabels label) {
        if (label.unknown().isPresent()) {
            row.outside().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, label.path()));
            rejectRow(row, label);
            return;
        }
        row.outside().forEach(cell -> enterOutside(row, label, cell));
        if (moved || row.labels().stream().anyMatch(table::isOfAnotherYear)) {
            row.underHeader().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, label.path()));
            return;
        }
        Optional<Cell> numbered =
                row.labels().stream().filter(table::holdsNumber).findFirst();
        if (numbered.isPresent() && row.underHeader().isEmpty()) {
            table.report(TroubleCode.CELL_UNPLACED, numbered.get(), label.path());
            return;
        }
        List<TableColumn> columns =
                label.node().map(table.vocabulary()::columnsOf).orElse(List.of());
        Attribution whose = row.whose().orElse(segment.whose());
        row.values().forEach((column, cells) -> {
            List<Cell> found = cells.isEmpty() && column.held().isPresent() && holdsAlone(segment)
                    ? List.of(column.held().get())
                    : cells;
            readCell(segment.header(), row.number(), column, found, columns, label.path(), whose);
        });
    }

    /** Numbers left of a row's label count rows. */
    private void enterOutside(GridRow row, RowLabels label, Cell cell) {
        if (label.node().isPresent() && Slippage.isBeforeLabels(row, cell)) {
            table.label(cell);
        } else {
            table.reject(TroubleCode.CELL_UNPLACED, cell, label.path());
        }
    }

    /** A value behind the label of its header is that of the only row below. */
    private static boolean holdsAlone(GridSegment segment) {
        return segment.rows().stream().filter(row -> !row.labels().isEmpty()).count() == 1;
    }

    private void rejectRow(GridRow row, RowLabels labels) {
        Cell label = labels.unknown().orElseThrow();
        List<Cell> cells = row.underHeader();
        TroubleCode code = labels.candidates().isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
        boolean sentence = table.sheet().ledger().isText(label);
        if (!row.hasValues() && (sentence || !Digits.in(label.text()))) {
            return;
        }
        table.reject(code, label, TableReader.candidates(labels.candidates()));
        cells.forEach(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
        table.distrust(labels.candidates(), row.whose());
    }

    /** The row of a table whose rows have no labels is the first one below its header that says anything. */
    private void readUnlabelled(GridSegment segment) {
        boolean used = segment.header().columns().isEmpty();
        Slippage slippage = new Slippage(table, segment);
        boolean severalUnnamed = hasSeveralUnnamed(segment);
        for (GridRow row : segment.rows()) {
            List<Cell> cells = row.underHeader();
            row.labels().stream().filter(cell -> !table.isKnown(cell)).forEach(cell -> noteOrReject(cell));
            row.outside().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            boolean named = !row.whose().isNone();
            if (slippage.of(row, RowLabels.NONE)) {
                cells.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
                used = true;
            } else if (row.labels().stream().anyMatch(table::isOfAnotherKind) || severalUnnamed && !named) {
                cells.stream()
                        .filter(cell -> table.isEntry(cell) || Digits.in(cell.text()))
                        .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            } else if (used && !named || cells.stream().noneMatch(table::isEntry)) {
                cells.stream()
                        .filter(cell -> Digits.in(cell.text()))
                        .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            } else {
                used = true;
                readUnlabelledRow(segment, row.number(), row);
            }
            if (row.hasValues()) {
                last = row.number();
            }
        }
        readUnfilledRow(segment, used);
    }

    /** Several rows of figures under labels that name nobody (本级, 下级): none can be told to be the report's. */
    private boolean hasSeveralUnnamed(GridSegment segment) {
        List<GridRow> unnamed = segment.rows().stream()
                .filter(row ->
                        row.whose().isNone() && row.underHeader().stream().anyMatch(table::isValue))
                .filter(row -> row.labels().stream().noneMatch(table::isOfAnotherKind))
                .toList();
        return unnamed.size() > 1 && unnamed.get(0).labels().stream().anyMatch(cell -> !table.isKnownText(cell));
    }

    private void noteOrReject(Cell cell) {
        if (Digits.in(cell.text())) {
            table.reject(TroubleCode.LABEL_UNKNOWN, cell, "");
        }
    }

    private void readUnlabelledRow(GridSegment segment, int number, GridRow row) {
        List<TableColumn> columns = table.vocabulary().columnsWithoutRows();
        Attribution whose = row.whose().orElse(segment.whose());
        row.values().forEach((column, values) -> {
            if (!values.isEmpty() || !isFilledBelow(segment, number, column)) {
                readCell(segment.header(), number, column, values, columns, "", whose);
            }
        });
    }

    /** Whether a value that stands one row too low may be the cell's. */
    private static boolean isFilledBelow(GridSegment segment, int number, HeaderColumn column) {
        return segment.rows().stream()
                .filter(row -> row.number() > number && row.whose().isNone())
                .anyMatch(row -> !row.values().get(column).isEmpty());
    }

    /** A header with nothing below it stands above a row left blank. */
    private void readUnfilledRow(GridSegment segment, boolean used) {
        int row = segment.lastHeaderRow() + 1;
        if (!used && table.row(row).isEmpty()) {
            readUnlabelledRow(segment, row, GridRow.of(row, segment.header(), Attribution.NONE));
        }
    }

    private void readCell(
            HeaderBlock header,
            int row,
            HeaderColumn column,
            List<Cell> cells,
            List<TableColumn> columns,
            String path,
            Attribution whose) {
        List<TableColumn> under =
                columns.stream().filter(meant -> meant.isUnder(column.cores())).toList();
        if (under.size() != 1
                || header.headsTwice(under.get(0), column.whose())
                || table.isOfAnotherYear(column.label())) {
            TroubleCode code = under.isEmpty() ? TroubleCode.CELL_UNPLACED : TroubleCode.LABEL_AMBIGUOUS;
            cells.forEach(cell -> table.reject(code, cell, path + " × " + String.join(" / ", column.cores())));
            return;
        }
        TableColumn meant = under.get(0);
        Attribution named = column.whose().orElse(whose);
        Optional<Cell> covering = column.shownIn(table.sheet().sheet(), row);
        if (!cells.isEmpty()) {
            table.take(meant, named, cells.get(0), table.unitIn(column.label()));
            if (column.isFilledWithOne(cells)) {
                cells.stream().skip(1).forEach(cell -> table.take(meant, named, cell, table.unitIn(column.label())));
            }
            cells.stream()
                    .skip(1)
                    .filter(cell -> !table.sheet().ledger().isEntered(cell))
                    .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, path));
        } else if (covering.isPresent()) {
            table.report(
                    TroubleCode.CELL_UNPLACED, covering.get(), meant.indicator().path());
        } else {
            table.takeBlank(meant, named, row, column.first());
        }
    }
}
