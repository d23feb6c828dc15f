package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final HeaderBlock NO_HEADER = new HeaderBlock(List.of());

    private final TableReader table;
    private final LabelContext context;

    /** The header that the next row stands under. */
    private HeaderBlock header = NO_HEADER;

    private int headerEnd;
    private boolean headerUsed;

    GridTableReader(TableReader table) {
        this.table = table;
        this.context = new LabelContext(table.vocabulary());
    }

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        int last = table.band().firstRow();
        for (int row = last; row <= table.band().lastRow(); row++) {
            if (isHeader(row)) {
                startHeader(row);
                row = headerEnd;
                last = headerEnd;
            } else if (readRow(row)) {
                last = row;
            }
        }
        readUnfilledRow();
        return last;
    }

    private void startHeader(int row) {
        headerEnd = endOfHeader(row);
        header = HeaderBlock.of(table.sheet().sheet(), table.vocabulary(), row, headerEnd);
        headerUsed = false;
    }

    /** Column labels, no value, and no label that could only be a row's. */
    private boolean isHeader(int row) {
        List<Cell> cells = table.row(row);
        return cells.stream().anyMatch(this::isColumnLabel)
                && cells.stream().noneMatch(table::isValue)
                && cells.stream().allMatch(cell -> isColumnLabel(cell) || !isRowLabel(cell));
    }

    /** The last row of the header; blank rows may stand between its rows. */
    private int endOfHeader(int row) {
        int end = row;
        for (int next = row + 1; next <= table.band().lastRow(); next++) {
            if (isHeader(next)) {
                end = next;
            } else if (!table.row(next).isEmpty()) {
                break;
            }
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

    /**
     * The cells of a row.
     *
     * @param number number of the row
     * @param labels cells that are neither under the header nor values
     * @param values cells under the header, for each of its columns
     * @param outside values that are not under the header
     */
    private record Row(int number, List<Cell> labels, Map<HeaderColumn, List<Cell>> values, List<Cell> outside) {

        List<Cell> underHeader() {
            return values.values().stream().flatMap(List::stream).toList();
        }

        /** Where one number is too many and one is wanting, or one stands before its columns, the row may have slipped. */
        boolean isSlipped() {
            boolean tooMany = !outside.isEmpty() || values.values().stream().anyMatch(cells -> cells.size() > 1);
            boolean wanting = values.values().stream().anyMatch(List::isEmpty);
            return tooMany && wanting || outside.stream().anyMatch(this::isBeforeColumns);
        }

        private boolean isBeforeColumns(Cell cell) {
            return labels.stream().anyMatch(label -> label.column() < cell.column())
                    && values.keySet().stream().allMatch(column -> column.first() > cell.column());
        }
    }

    private Row row(int number) {
        Row row = new Row(number, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        header.columns().forEach(column -> row.values().put(column, new ArrayList<>()));
        for (Cell cell : table.row(number)) {
            Optional<HeaderColumn> over = header.over(cell);
            if (over.isPresent() && !isRowLabel(cell) && !isKnownText(cell)) {
                row.values().get(over.get()).add(cell);
            } else if (table.isValue(cell)) {
                row.outside().add(cell);
            } else {
                row.labels().add(cell);
            }
        }
        return row;
    }

    private boolean isKnownText(Cell cell) {
        String plain = Label.plain(cell.text());
        return table.knownTexts().note(plain).isPresent()
                || table.knownTexts().header(plain).isPresent();
    }

    /** Reads a row below a header; returns whether it belongs to the table. */
    private boolean readRow(int number) {
        Row row = row(number);
        RowLabels labels = resolve(row.labels());
        row.outside().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, labels.path()));
        if (row.isSlipped()) {
            row.underHeader().forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, labels.path()));
            headerUsed = true;
            return true;
        }
        if (!table.vocabulary().hasRows()) {
            return readUnlabelledRow(row);
        }
        readValues(row, labels);
        dropHeaderAtUnknownOne(row, labels);
        return labels.node().isPresent()
                || !row.underHeader().isEmpty()
                || !row.outside().isEmpty();
    }

    /** Words where values are wanted, in a row without a label, are a header that nobody knows: the last one ends. */
    private void dropHeaderAtUnknownOne(Row row, RowLabels labels) {
        List<Cell> cells = row.underHeader();
        if (labels.node().isEmpty() && !cells.isEmpty() && isWords(cells)) {
            header = NO_HEADER;
        }
    }

    private boolean isWords(List<Cell> cells) {
        return cells.stream().noneMatch(cell -> table.isEntry(cell) || Digits.in(cell.text()));
    }

    /** What the labels of a row say. */
    private record RowLabels(Optional<LabelNode> node, Optional<Cell> unknown, List<LabelNode> candidates) {
        String path() {
            return node.map(LabelNode::path).orElse("");
        }
    }

    private RowLabels resolve(List<Cell> labels) {
        RowLabels row = new RowLabels(Optional.empty(), Optional.empty(), List.of());
        for (Cell cell : labels) {
            if (table.isKnown(cell)) {
                continue;
            }
            Resolution resolution = context.resolve(Label.of(cell.text()), row.node());
            if (resolution instanceof Resolution.Resolved resolved) {
                table.label(cell);
                row = new RowLabels(Optional.of(resolved.node()), Optional.empty(), List.of());
            } else {
                List<LabelNode> candidates =
                        resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
                row = new RowLabels(row.node(), Optional.of(cell), candidates);
            }
        }
        return row;
    }

    private void readValues(Row row, RowLabels labels) {
        if (labels.unknown().isPresent()) {
            rejectRow(row.underHeader(), labels);
            return;
        }
        List<TableColumn> columns =
                labels.node().map(table.vocabulary()::columnsOf).orElse(List.of());
        row.values().forEach((column, cells) -> readCell(row.number(), column, cells, columns, labels.path()));
    }

    private void rejectRow(List<Cell> cells, RowLabels labels) {
        Cell label = labels.unknown().orElseThrow();
        TroubleCode code = labels.candidates().isEmpty() ? TroubleCode.LABEL_UNKNOWN : TroubleCode.LABEL_AMBIGUOUS;
        if (cells.isEmpty() && !Digits.in(label.text())) {
            return;
        }
        context.forget();
        table.reject(code, label, TableReader.candidates(labels.candidates()));
        cells.forEach(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
    }

    /** The row of a table whose rows have no labels is the first one below its header that says anything. */
    private boolean readUnlabelledRow(Row row) {
        List<Cell> cells = row.underHeader();
        if (headerUsed || cells.stream().noneMatch(table::isEntry)) {
            List<Cell> withDigits =
                    cells.stream().filter(cell -> Digits.in(cell.text())).toList();
            withDigits.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            return !withDigits.isEmpty();
        }
        headerUsed = true;
        List<TableColumn> columns = table.vocabulary().columnsWithoutRows();
        row.values().forEach((column, values) -> readCell(row.number(), column, values, columns, ""));
        return true;
    }

    /** A header with nothing below it stands above a row left blank. */
    private void readUnfilledRow() {
        boolean rowIsThere = table.row(headerEnd + 1).isEmpty();
        if (!table.vocabulary().hasRows() && !headerUsed && rowIsThere) {
            List<TableColumn> columns = table.vocabulary().columnsWithoutRows();
            header.columns().forEach(column -> readCell(headerEnd + 1, column, List.of(), columns, ""));
        }
    }

    private void readCell(int row, HeaderColumn column, List<Cell> cells, List<TableColumn> columns, String path) {
        List<TableColumn> under =
                columns.stream().filter(meant -> meant.isUnder(column.cores())).toList();
        if (under.size() != 1 || isHeadedTwice(under.get(0))) {
            TroubleCode code = under.isEmpty() ? TroubleCode.CELL_UNPLACED : TroubleCode.LABEL_AMBIGUOUS;
            cells.forEach(cell -> table.reject(code, cell, path + " × " + String.join(" / ", column.cores())));
            return;
        }
        FigureCollector.Target target = table.target(under.get(0));
        Optional<Cell> covering = covering(row, column);
        if (!cells.isEmpty()) {
            table.figures().take(target, cells.get(0), table.figures().unitIn(column.label()));
            cells.stream().skip(1).forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, path));
        } else if (covering.isPresent()) {
            table.report(
                    TroubleCode.CELL_UNPLACED,
                    covering.get(),
                    under.get(0).indicator().path());
        } else {
            table.figures().takeBlank(target, row, column.first());
        }
    }

    /** Where two columns are headed alike, the first may be as wrong as the second. */
    private boolean isHeadedTwice(TableColumn meant) {
        return header.columns().stream()
                        .filter(column -> meant.isUnder(column.cores()))
                        .count()
                > 1;
    }

    private Optional<Cell> covering(int row, HeaderColumn column) {
        return IntStream.rangeClosed(column.first(), column.last())
                .mapToObj(at -> table.sheet().sheet().at(row, at))
                .flatMap(Optional::stream)
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }
}
