package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.HeaderBlock.HeaderColumn;
import org.gongkai.form.LabelContext.Resolution;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Reads a table in which the labels to the left and above cross at the cell: the disclosure table with a header for
 * each of its blocks, the request matrix, the row of reviews and lawsuits.
 */
final class GridTableReader {

    private final TableReader table;
    private final LabelContext context;

    GridTableReader(TableReader table) {
        this.table = table;
        this.context = new LabelContext(table.vocabulary());
    }

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        int firstRow = table.band().firstRow();
        int last = firstRow;
        Optional<HeaderBlock> header = Optional.empty();
        boolean headerUsed = false;
        for (int row = firstRow; row <= table.band().lastRow(); row++) {
            if (isHeader(row)) {
                int end = endOfHeader(row);
                header = Optional.of(HeaderBlock.of(table.sheet().sheet(), table.vocabulary(), row, end));
                headerUsed = false;
                row = end;
                last = end;
            } else if (readRow(row, header, headerUsed)) {
                headerUsed = true;
                last = row;
            }
        }
        return last;
    }

    /** Column labels, no value, and no label that could only be a row's. */
    private boolean isHeader(int row) {
        List<Cell> cells = table.row(row);
        return cells.stream().anyMatch(this::isColumnLabel)
                && cells.stream().noneMatch(table::isValue)
                && cells.stream().allMatch(cell -> isColumnLabel(cell) || !isRowLabel(cell));
    }

    private int endOfHeader(int row) {
        int end = row;
        while (end < table.band().lastRow() && isHeader(end + 1)) {
            end++;
        }
        for (int at = row; at <= end; at++) {
            table.row(at).forEach(this::enterHeaderCell);
        }
        return end;
    }

    private void enterHeaderCell(Cell cell) {
        if (table.isKnown(cell)) {
            return;
        }
        if (isColumnLabel(cell)) {
            table.label(cell);
        } else if (Digits.in(cell.text())) {
            table.reject(TroubleCode.LABEL_UNKNOWN, cell, "");
        }
    }

    private boolean isColumnLabel(Cell cell) {
        return table.vocabulary().columnCore(Label.of(cell.text())).isPresent();
    }

    private boolean isRowLabel(Cell cell) {
        return !table.vocabulary().rowCandidates(Label.of(cell.text())).isEmpty();
    }

    /** Reads a row below a header; returns whether it belongs to the table. */
    private boolean readRow(int row, Optional<HeaderBlock> header, boolean headerUsed) {
        List<Cell> labels = new ArrayList<>();
        Map<HeaderColumn, List<Cell>> values = new LinkedHashMap<>();
        header.ifPresent(block -> block.columns().forEach(column -> values.put(column, new ArrayList<>())));
        List<Cell> outside = new ArrayList<>();
        for (Cell cell : table.row(row)) {
            Optional<HeaderColumn> over = header.flatMap(block -> block.over(cell));
            if (over.isPresent() && !isRowLabel(cell) && !isKnownText(cell)) {
                values.get(over.get()).add(cell);
            } else if (table.isValue(cell)) {
                outside.add(cell);
            } else {
                labels.add(cell);
            }
        }
        RowLabels resolved = resolve(labels);
        outside.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, resolved.path()));
        if (!table.vocabulary().hasRows()) {
            return readUnlabelledRow(row, values, headerUsed);
        }
        boolean any = values.values().stream().anyMatch(cells -> !cells.isEmpty());
        readValues(row, values, resolved);
        return resolved.node().isPresent() || any || !outside.isEmpty();
    }

    private boolean isKnownText(Cell cell) {
        String plain = Label.plain(cell.text());
        return table.knownTexts().note(plain).isPresent()
                || table.knownTexts().header(plain).isPresent();
    }

    /** What the labels of a row say. */
    private record RowLabels(Optional<LabelNode> node, Optional<Cell> unknown, List<LabelNode> candidates) {
        String path() {
            return node.map(LabelNode::path).orElse("");
        }
    }

    private RowLabels resolve(List<Cell> labels) {
        Optional<LabelNode> node = Optional.empty();
        Optional<Cell> unknown = Optional.empty();
        List<LabelNode> candidates = List.of();
        for (Cell cell : labels) {
            if (table.isKnown(cell)) {
                continue;
            }
            Resolution resolution = context.resolve(Label.of(cell.text()));
            if (resolution instanceof Resolution.Resolved resolved) {
                table.label(cell);
                node = Optional.of(resolved.node());
                unknown = Optional.empty();
            } else {
                unknown = Optional.of(cell);
                candidates = resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
            }
        }
        return new RowLabels(node, unknown, candidates);
    }

    private void readValues(int row, Map<HeaderColumn, List<Cell>> values, RowLabels labels) {
        if (labels.unknown().isPresent()) {
            rejectRow(values, labels);
            return;
        }
        List<TableColumn> columns =
                labels.node().map(table.vocabulary()::columnsOf).orElse(List.of());
        values.forEach((header, cells) -> readCell(row, header, cells, columns, labels.path()));
    }

    private void rejectRow(Map<HeaderColumn, List<Cell>> values, RowLabels labels) {
        Cell label = labels.unknown().orElseThrow();
        TroubleCode code = labels.candidates().isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
        List<Cell> cells = values.values().stream().flatMap(List::stream).toList();
        if (cells.isEmpty() && !Digits.in(label.text())) {
            return;
        }
        table.reject(code, label, TableReader.candidates(labels.candidates()));
        cells.forEach(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
    }

    /** The row of a table whose rows have no labels is the first one below its header, even if it is blank. */
    private boolean readUnlabelledRow(int row, Map<HeaderColumn, List<Cell>> values, boolean headerUsed) {
        boolean any = values.values().stream().anyMatch(cells -> !cells.isEmpty());
        if (headerUsed) {
            values.values()
                    .forEach(cells -> cells.stream()
                            .filter(table::isValue)
                            .forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, "")));
            return any && values.values().stream().flatMap(List::stream).anyMatch(table::isValue);
        }
        if (values.isEmpty()
                || !any && row < table.band().lastRow() && !table.row(row + 1).isEmpty()) {
            return false;
        }
        List<TableColumn> columns = table.vocabulary().columnsWithoutRows();
        values.forEach((header, cells) -> readCell(row, header, cells, columns, ""));
        return true;
    }

    private void readCell(int row, HeaderColumn header, List<Cell> cells, List<TableColumn> columns, String path) {
        List<TableColumn> under = columns.stream()
                .filter(column -> column.isUnder(header.cores()))
                .toList();
        if (under.size() != 1) {
            TroubleCode code = under.isEmpty() ? TroubleCode.CELL_UNPLACED : TroubleCode.LABEL_AMBIGUOUS;
            cells.forEach(cell -> table.reject(code, cell, path + " × " + String.join(" / ", header.cores())));
            return;
        }
        FigureCollector.Target target = table.target(under.get(0));
        Optional<Cell> covering = table.sheet().sheet().at(row, header.first()).filter(cell -> !cell.isBlank());
        if (!cells.isEmpty()) {
            table.figures().take(target, cells.get(0), Optional.empty());
            cells.stream().skip(1).forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, path));
        } else if (covering.isPresent()) {
            table.report(
                    TroubleCode.CELL_UNPLACED,
                    covering.get(),
                    under.get(0).indicator().path());
        } else {
            table.figures().takeBlank(target, row, header.first());
        }
    }
}
