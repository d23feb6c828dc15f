package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/** Takes a grid apart into headers and the rows below them, and each row into labels and values. */
final class GridSegments {

    private final TableReader table;
    private final HeaderReader headers;
    private final List<GridSegment> segments = new ArrayList<>();
    private final Map<Integer, Boolean> rowsOfNames = new HashMap<>();
    private Attribution whose = Attribution.NONE;

    GridSegments(TableReader table) {
        this.table = table;
        this.headers = new HeaderReader(table);
    }

    /** The segments from top to bottom; the first one has no header if rows stand above all headers. */
    List<GridSegment> read() {
        segments.add(GridSegment.of(HeaderBlock.NONE, table.band().firstRow() - 1, whose, List.of()));
        for (int row = table.band().firstRow(); row <= table.band().lastRow(); row++) {
            if (isHeader(row)) {
                row = startSegment(row);
            } else {
                addRow(row);
            }
        }
        return segments;
    }

    /** Whether labels of the form's columns stand above any of the rows. */
    boolean hasHeader() {
        return IntStream.rangeClosed(table.band().firstRow(), table.band().lastRow())
                .anyMatch(row -> !namesSeveral(row) && isHeader(row));
    }

    private GridSegment current() {
        return segments.get(segments.size() - 1);
    }

    /** Column labels or words that only headers have, no value, and no label that could only be a row's. */
    private boolean isHeader(int row) {
        if (namesSeveral(row)) {
            return true;
        }
        List<Cell> cells = table.row(row).stream()
                .filter(cell -> table.attribution(cell).isNone())
                .toList();
        boolean headerWord = cells.stream().anyMatch(this::isColumnHeaderWord);
        boolean columnLabel = cells.stream().anyMatch(cell -> isColumnLabel(cell) && !isLoneLabel(cell, cells))
                || !cells.isEmpty() && cells.stream().allMatch(cell -> table.isKnownText(cell) || isLikeColumn(cell));
        if (cells.stream().anyMatch(table::isValue)) {
            return headerWord && cells.stream().allMatch(cell -> isColumnHeaderWord(cell) || table.isValue(cell));
        }
        return (headerWord || columnLabel) && cells.stream().allMatch(cell -> isColumnLabel(cell) || !isRowLabel(cell));
    }

    /** Agencies or years side by side, each over columns of its own. */
    private boolean namesSeveral(int row) {
        return rowsOfNames.computeIfAbsent(row, this::holdsSeveralNames);
    }

    private boolean holdsSeveralNames(int row) {
        List<Cell> cells = table.row(row);
        long names = cells.stream()
                .map(table::attribution)
                .filter(named -> !named.isNone())
                .distinct()
                .count();
        return names > 1
                && cells.stream()
                        .allMatch(cell -> table.isKnownText(cell)
                                || !table.attribution(cell).isNone());
    }

    /** 总计 or 其他 alone where row labels stand is the label of a row left blank. */
    private boolean isLoneLabel(Cell cell, List<Cell> cells) {
        return cells.size() == 1
                && isRowLabel(cell)
                && !segments.isEmpty()
                && !current().header().columns().isEmpty()
                && current().header().over(cell).isEmpty();
    }

    private boolean isColumnHeaderWord(Cell cell) {
        return table.knownTexts()
                .header(Label.of(cell.text()).plain())
                .filter(KnownTexts.GRID_HEADERS::contains)
                .isPresent();
    }

    private boolean isColumnLabel(Cell cell) {
        Label label = Label.of(cell.text());
        return table.vocabulary().columnCore(label).isPresent()
                || table.vocabulary().columnPath(label).isPresent();
    }

    private boolean isLikeColumn(Cell cell) {
        return isColumnLabel(cell)
                || !isRowLabel(cell)
                        && !table.vocabulary()
                                .columnsLike(Label.of(cell.text()))
                                .isEmpty();
    }

    private boolean isRowLabel(Cell cell) {
        return !table.vocabulary().rowCandidates(Label.of(cell.text())).isEmpty();
    }

    /** Starts a segment with the header that begins in that row; returns the header's last row. */
    private int startSegment(int row) {
        int end = endOfHeader(row);
        List<Cell> values = new ArrayList<>();
        for (int at = row; at <= end; at++) {
            table.row(at).stream().filter(table::isValue).forEach(values::add);
        }
        HeaderBlock header = values.isEmpty() ? headers.read(row, end, labelColumns(end)) : HeaderBlock.NONE;
        for (int at = row; at <= end; at++) {
            table.row(at).forEach(cell -> enterHeaderCell(cell, header));
        }
        segments.add(GridSegment.of(header, end, whose, values));
        return end;
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
        return end;
    }

    /** The columns in which the rows below have their labels. */
    private Set<Integer> labelColumns(int headerEnd) {
        Set<Integer> columns = new HashSet<>();
        for (int row = headerEnd + 1; row <= table.band().lastRow() && !isHeader(row); row++) {
            // A heading alone in its row may be merged over all columns.
            boolean alone = table.row(row).size() == 1;
            for (Cell cell : table.row(row)) {
                if (!alone && isRowLabel(cell) && !isColumnLabel(cell)) {
                    IntStream.range(cell.column(), cell.column() + cell.columnSpan())
                            .forEach(columns::add);
                }
            }
        }
        return columns;
    }

    private void enterHeaderCell(Cell cell, HeaderBlock header) {
        boolean holdsValue = header.columns().stream()
                .anyMatch(column -> column.label().equals(cell) && column.held().isPresent());
        if (table.isKnown(cell) || holdsValue || table.isValue(cell)) {
            return;
        }
        boolean told =
                header.columns().stream().anyMatch(column -> column.label().equals(cell));
        if (isColumnLabel(cell) || !table.attribution(cell).isNone()) {
            table.label(cell);
        } else if (told) {
            table.label(cell);
            table.report(
                    TroubleCode.LABEL_READ_AS,
                    cell,
                    header.over(cell)
                            .map(column -> String.join(" / ", column.cores()))
                            .orElse(""));
        } else if (Digits.in(cell.text())) {
            table.reject(TroubleCode.LABEL_UNKNOWN, cell, "");
        }
    }

    private void addRow(int number) {
        List<Cell> cells = table.row(number);
        boolean namesOnly = !cells.isEmpty()
                && cells.stream().noneMatch(table::isValue)
                && cells.stream().noneMatch(cell -> table.attribution(cell).isNone());
        if (namesOnly) {
            cells.forEach(table::label);
            whose = attribution(cells);
            segments.add(GridSegment.of(current().header(), number, whose, List.of()));
            return;
        }
        HeaderBlock header = current().header();
        GridRow row = row(number, cells, header).inOrder(header);
        current().rows().add(row);
        dropHeaderAtUnknownOne(row);
    }

    private Attribution attribution(List<Cell> cells) {
        return cells.stream().map(table::attribution).reduce(Attribution.NONE, (before, here) -> here.orElse(before));
    }

    private GridRow row(int number, List<Cell> cells, HeaderBlock header) {
        List<Cell> names = cells.stream()
                .filter(cell -> header.over(cell).isEmpty())
                .filter(cell -> !nameBeside(cell, header).isNone())
                .toList();
        names.forEach(table::label);
        Attribution named = names.stream()
                .map(cell -> nameBeside(cell, header))
                .reduce(Attribution.NONE, (before, here) -> here.orElse(before));
        GridRow row = GridRow.of(number, header, named);
        for (Cell cell : cells) {
            Optional<HeaderColumn> over = header.over(cell);
            if (names.contains(cell)) {
                continue;
            }
            if (over.isPresent() && !isRowLabel(cell) && !table.isKnownText(cell)) {
                row.values().get(over.get()).add(cell);
            } else if (table.isValue(cell)) {
                row.outside().add(cell);
            } else {
                row.labels().add(cell);
            }
        }
        return row;
    }

    /** What a cell beside the columns names; where rows have no labels, a bare number before them may be a year. */
    private Attribution nameBeside(Cell cell, HeaderBlock header) {
        boolean before = !table.vocabulary().hasRows()
                && !header.columns().isEmpty()
                && header.columns().stream().allMatch(column -> column.first() > cell.column());
        return before ? table.attributionOfHeader(cell) : table.attribution(cell);
    }

    /** Words where values are wanted, in a row without a label, are a header that nobody knows: the last one ends. */
    private void dropHeaderAtUnknownOne(GridRow row) {
        List<Cell> cells = row.underHeader();
        boolean labelled = row.labels().stream().anyMatch(this::isRowLabel);
        boolean across = cells.size() > 1;
        boolean words = cells.stream().noneMatch(cell -> table.isEntry(cell) || Digits.in(cell.text()));
        if (table.vocabulary().hasRows() && !labelled && across && words) {
            segments.add(GridSegment.of(HeaderBlock.NONE, row.number(), whose, List.of()));
        }
    }
}
