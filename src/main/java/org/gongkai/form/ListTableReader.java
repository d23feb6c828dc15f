package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.form.LabelContext.Resolution;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/** Reads a table with one indicator a row: 统计指标, 单位, 统计数. */
final class ListTableReader {

    private final TableReader table;
    private final ValueVocabulary units;
    private final LabelContext context;

    ListTableReader(TableReader table, ValueVocabulary units) {
        this.table = table;
        this.units = units;
        this.context = new LabelContext(table.vocabulary());
    }

    /** Which columns hold what; the value column is empty where the header does not tell it. */
    private record Columns(OptionalInt unit, OptionalInt value) {}

    /** Reads the table; returns the last row that belongs to it. */
    int read() {
        Columns columns = columns();
        int last = table.band().firstRow();
        for (int row = table.band().firstRow(); row <= table.band().lastRow(); row++) {
            if (readRow(row, columns)) {
                last = row;
            }
        }
        return last;
    }

    private Columns columns() {
        OptionalInt headed = headed(KnownTexts.VALUE_HEADER);
        OptionalInt unit = headed(KnownTexts.UNIT_HEADER);
        return new Columns(unit, headed.isPresent() ? headed : onlyColumnWithValues(unit));
    }

    /** The column under that header word, if there is just one. */
    private OptionalInt headed(String code) {
        List<Integer> columns = table.band().cells().stream()
                .filter(cell -> table.knownTexts()
                        .header(Label.plain(cell.text()))
                        .filter(code::equals)
                        .isPresent())
                .map(Cell::column)
                .distinct()
                .toList();
        return columns.size() == 1 ? OptionalInt.of(columns.get(0)) : OptionalInt.empty();
    }

    private OptionalInt onlyColumnWithValues(OptionalInt unit) {
        List<Integer> columns = table.band().cells().stream()
                .filter(table::isValue)
                .filter(this::isRightOfLabel)
                .map(Cell::column)
                .filter(column -> unit.isEmpty() || unit.getAsInt() != column)
                .distinct()
                .toList();
        return columns.size() == 1 ? OptionalInt.of(columns.get(0)) : OptionalInt.empty();
    }

    /** Serial numbers before the labels and numbers of pages are no values. */
    private boolean isRightOfLabel(Cell value) {
        return table.row(value.row()).stream()
                .filter(cell -> cell.column() < value.column())
                .anyMatch(cell ->
                        !table.vocabulary().rowCandidates(Label.of(cell.text())).isEmpty());
    }

    private boolean readRow(int row, Columns columns) {
        Optional<Cell> unitCell = Optional.empty();
        Optional<Cell> valueCell = Optional.empty();
        List<Cell> labels = new ArrayList<>();
        List<Cell> outside = new ArrayList<>();
        for (Cell cell : table.row(row)) {
            if (isUnit(cell) || isAt(columns.unit(), cell) && !table.isValue(cell)) {
                unitCell = Optional.of(cell);
            } else if (isAt(columns.value(), cell)) {
                valueCell = Optional.of(cell);
            } else if (table.isValue(cell)) {
                outside.add(cell);
            } else {
                labels.add(cell);
            }
        }
        // A number beside its column is no blank.
        OptionalInt blankColumn = outside.isEmpty() ? columns.value() : OptionalInt.empty();
        boolean read = readLabelled(row, blankColumn, labels, unitCell, valueCell);
        outside.forEach(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
        return read || !outside.isEmpty();
    }

    private static boolean isAt(OptionalInt column, Cell cell) {
        return column.isPresent() && column.getAsInt() == cell.column();
    }

    private boolean isUnit(Cell cell) {
        return units.unit(cell.text()).isPresent();
    }

    private boolean readLabelled(
            int row, OptionalInt blankColumn, List<Cell> labels, Optional<Cell> unitCell, Optional<Cell> valueCell) {
        List<Cell> open = labels.stream().filter(cell -> !table.isKnown(cell)).toList();
        if (open.isEmpty()) {
            unitCell.filter(cell -> !table.isKnown(cell)).ifPresent(table::label);
            valueCell
                    .filter(cell -> !table.isKnown(cell))
                    .filter(cell -> Digits.in(cell.text()))
                    .ifPresent(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, ""));
            return valueCell.isPresent();
        }
        Resolution resolution = resolve(open);
        if (resolution instanceof Resolution.Resolved resolved) {
            open.forEach(table::label);
            unitCell.ifPresent(table::label);
            readFigure(row, blankColumn, resolved.node(), unitCell, valueCell);
            return true;
        }
        return rejectRow(open.get(open.size() - 1), resolution, unitCell, valueCell);
    }

    /** Labels side by side in one row are parts of one path; the last one is the row's own. */
    private Resolution resolve(List<Cell> labels) {
        Resolution resolution = new Resolution.Unknown();
        Optional<LabelNode> left = Optional.empty();
        for (Cell cell : labels) {
            resolution = context.resolve(Label.of(cell.text()), left);
            if (!(resolution instanceof Resolution.Resolved resolved)) {
                return resolution;
            }
            left = Optional.of(resolved.node());
        }
        return resolution;
    }

    private boolean rejectRow(Cell label, Resolution resolution, Optional<Cell> unitCell, Optional<Cell> valueCell) {
        boolean lost = valueCell.isPresent() || Digits.in(label.text());
        if (lost) {
            context.forget();
            boolean ambiguous = resolution instanceof Resolution.Ambiguous;
            List<LabelNode> candidates =
                    resolution instanceof Resolution.Ambiguous several ? several.candidates() : List.of();
            table.reject(
                    ambiguous ? TroubleCode.LABEL_AMBIGUOUS : TroubleCode.LABEL_UNKNOWN,
                    label,
                    TableReader.candidates(candidates));
            valueCell.ifPresent(cell -> table.sheet().ledger().enter(cell, CellLedger.Entry.REJECT));
        }
        unitCell.ifPresent(table::label);
        return lost;
    }

    private void readFigure(
            int row, OptionalInt blankColumn, LabelNode node, Optional<Cell> unitCell, Optional<Cell> valueCell) {
        List<TableColumn> cells = table.vocabulary().columnsOf(node);
        if (cells.isEmpty()) {
            valueCell.ifPresent(cell -> table.reject(TroubleCode.CELL_UNPLACED, cell, node.path()));
        } else if (valueCell.isPresent()) {
            table.figures().take(table.target(cells.get(0)), valueCell.get(), unitCell);
        } else if (blankColumn.isPresent()) {
            table.figures().takeBlank(table.target(cells.get(0)), row, blankColumn.getAsInt());
        }
    }
}
