package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.TroubleCode;

/** The columns of a table with one indicator a row: which hold units, values and of whom, numbers of rows, remarks. */
final class ListColumns {

    private final TableReader table;
    private final Sheet sheet;
    private final int bodyStart;
    private final Map<Integer, List<Cell>> headers = new TreeMap<>();
    private final Set<Integer> units = new HashSet<>();
    private final Set<Integer> serials = new HashSet<>();
    private final Set<Integer> remarks = new HashSet<>();
    private final List<ValueColumn> values;

    private ListColumns(TableReader table) {
        this.table = table;
        this.sheet = table.sheet().sheet();
        this.bodyStart = bodyStart();
        readHeaders();
        this.values = valueColumns();
    }

    /** The columns of a table. */
    static ListColumns of(TableReader table) {
        return new ListColumns(table);
    }

    List<ValueColumn> values() {
        return values;
    }

    Optional<ValueColumn> over(Cell cell) {
        return values.stream().filter(column -> column.isOver(cell)).findFirst();
    }

    boolean isHeader(Cell cell) {
        return cell.row() < bodyStart;
    }

    boolean isUnit(Cell cell) {
        return over(cell).isEmpty() && (table.isUnit(cell) || units.contains(cell.column()) && !table.isValue(cell));
    }

    /** Whether the cell counts rows: under such a header, or a number left of the row's label. */
    boolean isSerial(Cell cell) {
        return serials.contains(cell.column()) || Digits.mayCountRows(cell.text()) && isLeftOfLabels(cell);
    }

    /** Whether the cell stands where rows are counted without a header, so that a small number there is none of its values. */
    boolean isLeftOfLabels(Cell cell) {
        return !values.isEmpty()
                && headers.getOrDefault(cell.column(), List.of()).isEmpty()
                && table.row(cell.row()).stream()
                                .filter(this::isRowLabel)
                                .mapToInt(Cell::column)
                                .min()
                                .orElse(-1)
                        > cell.column();
    }

    /** Whether a column has codes or numbers of rows. */
    boolean countsRows() {
        return !serials.isEmpty();
    }

    boolean isRemark(Cell cell) {
        return remarks.contains(cell.column());
    }

    void enterHeader(Cell cell) {
        if (table.isKnown(cell)) {
            return;
        }
        boolean known = !table.attributionOfHeader(cell).isNone()
                || table.vocabulary().columnCore(Label.of(cell.text())).isPresent();
        boolean numbered =
                table.row(cell.row()).stream().anyMatch(other -> isHeaderWord(other, KnownTexts.COLUMN_LETTER_HEADER));
        boolean onlyValue = values.size() == 1 && values.get(0).header().contains(cell);
        if (known || onlyValue || numbered || table.isTitleOfReport(cell)) {
            table.label(cell);
        } else if (Digits.in(cell.text())) {
            table.reject(TroubleCode.CELL_UNPLACED, cell, "");
        }
    }

    private boolean isRowLabel(Cell cell) {
        return !table.vocabulary().rowCandidates(Label.of(cell.text())).isEmpty();
    }

    private boolean isColumnLabel(Cell cell) {
        return table.vocabulary().columnCore(Label.of(cell.text())).isPresent();
    }

    private int bodyStart() {
        for (int row = table.band().firstRow(); row <= table.band().lastRow(); row++) {
            if (table.row(row).stream().anyMatch(cell -> isRowLabel(cell) && !isColumnLabel(cell))) {
                return row;
            }
        }
        return table.band().lastRow() + 1;
    }

    private void readHeaders() {
        for (int row = table.band().firstRow(); row < bodyStart; row++) {
            for (int column = 0; column < sheet.columnCount(); column++) {
                int at = column;
                headerAt(row, column).ifPresent(cell -> {
                    List<Cell> above = headers.computeIfAbsent(at, none -> new ArrayList<>());
                    if (!above.contains(cell)) {
                        above.add(cell);
                    }
                });
            }
        }
        headers.forEach((column, cells) -> cells.forEach(cell -> enterKind(column, cell)));
    }

    private Optional<Cell> headerAt(int row, int column) {
        Optional<Cell> cell = sheet.at(row, column);
        if (cell.isPresent() || row == bodyStart - 1) {
            return cell.filter(found -> !found.isBlank())
                    .filter(found -> !table.vocabulary().isTitle(Label.of(found.text())));
        }
        // Where cells were not merged, as in CSV, a name stands over the first of its columns only.
        for (int left = column - 1; left >= 0; left--) {
            Optional<Cell> found = sheet.at(row, left);
            if (found.isPresent()) {
                return found.filter(name -> !table.attributionOfHeader(name).isNone());
            }
        }
        return Optional.empty();
    }

    private void enterKind(int column, Cell cell) {
        String code = table.knownTexts().header(Label.of(cell.text()).plain()).orElse("");
        switch (code) {
            case KnownTexts.UNIT_HEADER -> addUnits(column);
            case KnownTexts.SERIAL_HEADER, KnownTexts.FORM_CODE_HEADER -> serials.add(column);
            case KnownTexts.REMARK_HEADER, KnownTexts.DERIVED_HEADER -> remarks.add(column);
            default -> {
                // Every other header says what the column's values are.
            }
        }
    }

    /** 单位 over labels of rows heads the agencies of a form on its side. */
    private void addUnits(int column) {
        boolean labels = table.band().cells().stream()
                .filter(cell -> cell.row() >= bodyStart && cell.column() == column)
                .anyMatch(this::isRowLabel);
        if (!labels) {
            units.add(column);
        }
    }

    private List<ValueColumn> valueColumns() {
        Map<Integer, Set<Integer>> rowsByColumn = rowsWithValues();
        Map<List<Cell>, ValueColumn> columns = new LinkedHashMap<>();
        int labels = labelColumn();
        for (int column = 0; column < sheet.columnCount(); column++) {
            if (column == labels) {
                continue;
            }
            List<Cell> header = headers.getOrDefault(column, List.of());
            boolean apart = units.contains(column) || serials.contains(column) || remarks.contains(column);
            if (!apart && (rowsByColumn.containsKey(column) || header.stream().anyMatch(this::headsValues))) {
                columns.merge(
                        header.isEmpty() ? List.of(Cell.text(0, column, "")) : header,
                        column(column, header),
                        ListColumns::joined);
            }
        }
        return certain(withoutHeaderAsOne(List.copyOf(columns.values()), rowsByColumn));
    }

    /** The leftmost column with row labels. */
    private int labelColumn() {
        return table.band().cells().stream()
                .filter(cell -> cell.row() >= bodyStart)
                .filter(this::isRowLabel)
                .mapToInt(Cell::column)
                .min()
                .orElse(sheet.columnCount());
    }

    private Map<Integer, Set<Integer>> rowsWithValues() {
        Map<Integer, Set<Integer>> rows = new TreeMap<>();
        for (int row = bodyStart; row <= table.band().lastRow(); row++) {
            int label = table.row(row).stream()
                    .filter(this::isRowLabel)
                    .mapToInt(Cell::column)
                    .max()
                    .orElse(sheet.columnCount());
            for (Cell cell : table.row(row)) {
                if (cell.column() > label && table.isValue(cell)) {
                    rows.computeIfAbsent(cell.column(), none -> new HashSet<>()).add(row);
                }
            }
        }
        return rows;
    }

    private boolean isHeaderWord(Cell cell, String code) {
        return table.knownTexts()
                .header(Label.of(cell.text()).plain())
                .filter(code::equals)
                .isPresent();
    }

    private boolean headsValues(Cell cell) {
        return isHeaderWord(cell, KnownTexts.VALUE_HEADER)
                || !table.attributionOfHeader(cell).isNone()
                || isColumnLabel(cell);
    }

    private ValueColumn column(int column, List<Cell> header) {
        Attribution whose = header.stream()
                .map(table::attributionOfHeader)
                .reduce(Attribution.NONE, (above, below) -> below.orElse(above));
        List<String> cores = header.stream()
                .flatMap(cell -> table.vocabulary().columnCore(Label.of(cell.text())).stream())
                .toList();
        boolean told = header.stream().anyMatch(this::headsValues);
        Optional<Cell> unit =
                header.stream().flatMap(cell -> table.unitIn(cell).stream()).findFirst();
        return new ValueColumn(column, column, header, whose, cores, told, unit);
    }

    private static ValueColumn joined(ValueColumn before, ValueColumn here) {
        return new ValueColumn(
                before.first(),
                here.last(),
                before.header(),
                before.whose(),
                before.cores(),
                before.isTold(),
                before.unit());
    }

    /** Columns without a header that never have a value in the same row are one, cut up by merged cells. */
    private static List<ValueColumn> withoutHeaderAsOne(
            List<ValueColumn> columns, Map<Integer, Set<Integer>> rowsByColumn) {
        boolean headless = columns.size() > 1
                && columns.stream().allMatch(column -> column.header().isEmpty());
        int rows = rowsByColumn.values().stream().mapToInt(Set::size).sum();
        Set<Integer> different = new HashSet<>();
        rowsByColumn.values().forEach(different::addAll);
        if (!headless || different.size() < rows) {
            return columns;
        }
        return List.of(joined(columns.get(0), columns.get(columns.size() - 1)));
    }

    /** Whether units stand where the header has figures: the header has moved against what stands below it. */
    private boolean holdsUnits(ValueColumn column) {
        List<Cell> cells = table.band().cells().stream()
                .filter(cell -> cell.row() >= bodyStart && column.isOver(cell))
                .toList();
        return 2 * cells.stream().filter(table::isUnit).count() > cells.size();
    }

    /** A lone column needs no header; of several, each needs one that tells it from the others. */
    private List<ValueColumn> certain(List<ValueColumn> columns) {
        if (columns.size() == 1) {
            ValueColumn only = columns.get(0);
            boolean another = only.header().stream()
                    .map(cell -> Label.of(cell.text()).plain())
                    .anyMatch(table.knownTexts()::isOfAnotherKind);
            return List.of(only.told(!another));
        }
        boolean moved = columns.stream().anyMatch(this::holdsUnits);
        return columns.stream()
                .map(column -> column.told(!moved
                        && column.isTold()
                        && columns.stream()
                                        .filter(other -> other.isTold()
                                                && other.whose().equals(column.whose())
                                                && other.cores().equals(column.cores()))
                                        .count()
                                == 1))
                .toList();
    }
}
