package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Takes forms or tables apart that stand side by side: one form several times has the same labels again and again in
 * the same rows; different tables have their labels in columns apart from each other.
 */
final class SideBySide {

    /** One row may have a label twice by chance. */
    private static final int LEAST_ROWS = 2;

    private final SheetLabels labels;

    SideBySide(SheetLabels labels) {
        this.labels = labels;
    }

    /** The parts of a sheet; the sheet itself where nothing stands side by side. */
    List<Sheet> parts(Sheet sheet) {
        List<Integer> starts = firstColumns(sheet);
        return starts.size() > 1 ? cut(sheet, starts) : tablesApart(sheet);
    }

    private static List<Sheet> cut(Sheet sheet, List<Integer> starts) {
        List<Sheet> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : sheet.columnCount();
            parts.add(sheet.columns(starts.get(i), end));
        }
        return parts;
    }

    /** First columns of the forms side by side; one, the first, where there is only one. */
    private List<Integer> firstColumns(Sheet sheet) {
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> starts = new TreeMap<>();
        for (int row = 0; row < sheet.rowCount(); row++) {
            List<Cell> cells = sheet.row(row);
            int weight = weight(cells);
            repeated(cells).forEach((occurrence, column) -> {
                rows.merge(occurrence, weight, Integer::sum);
                starts.merge(occurrence, column, Math::min);
            });
        }
        List<Integer> first = new ArrayList<>(List.of(0));
        starts.forEach((occurrence, column) -> {
            if (rows.get(occurrence) >= LEAST_ROWS && column > first.get(first.size() - 1)) {
                first.add(column);
            }
        });
        return first;
    }

    /** The header of the column of indicators, twice in a row, tells enough by itself. */
    private int weight(List<Cell> cells) {
        long headers = cells.stream()
                .filter(cell -> labels.isHeader(cell, KnownTexts.INDICATOR_HEADER))
                .count();
        return headers > 1 ? LEAST_ROWS : 1;
    }

    /** The leftmost column of the second, third … occurrence of a label in one row. */
    private Map<Integer, Integer> repeated(List<Cell> row) {
        Map<String, List<Cell>> byText = row.stream()
                .filter(this::isRepeatable)
                .collect(Collectors.groupingBy(cell -> Label.of(cell.text()).plain()));
        Map<Integer, Integer> columns = new HashMap<>();
        for (List<Cell> cells : byText.values()) {
            for (int occurrence = 1; occurrence < cells.size(); occurrence++) {
                columns.merge(occurrence, cells.get(occurrence).column(), Math::min);
            }
        }
        return columns;
    }

    /** Whether no form has the text twice in a row. */
    private boolean isRepeatable(Cell cell) {
        return labels.isRowLabel(cell)
                || labels.isHeader(cell, KnownTexts.INDICATOR_HEADER)
                || labels.isHeader(cell, KnownTexts.SERIAL_HEADER);
    }

    /** Where the labels of one table stand. */
    private record Extent(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        static Extent of(Cell cell) {
            return new Extent(cell.row(), cell.row(), cell.column(), cell.column());
        }

        Extent with(Extent other) {
            return new Extent(
                    Math.min(firstRow, other.firstRow),
                    Math.max(lastRow, other.lastRow),
                    Math.min(firstColumn, other.firstColumn),
                    Math.max(lastColumn, other.lastColumn));
        }

        boolean isBeside(Extent other) {
            boolean sameRows = firstRow <= other.lastRow && other.firstRow <= lastRow;
            return sameRows && (lastColumn < other.firstColumn || other.lastColumn < firstColumn);
        }
    }

    /** Cuts the rows in which different tables stand side by side; what stands above and below them stays whole. */
    private List<Sheet> tablesApart(Sheet sheet) {
        Map<String, Extent> extents = new TreeMap<>();
        for (Cell cell : sheet.contentCells()) {
            labels.onlyTable(cell).ifPresent(table -> extents.merge(table, Extent.of(cell), Extent::with));
        }
        List<Extent> beside = extents.values().stream()
                .filter(extent -> extents.values().stream().anyMatch(extent::isBeside))
                .toList();
        if (beside.isEmpty()) {
            return List.of(sheet);
        }
        int from = beside.stream().mapToInt(Extent::firstRow).min().orElseThrow();
        int last = beside.stream().mapToInt(Extent::lastRow).max().orElseThrow();
        int to = extents.values().stream()
                .mapToInt(Extent::firstRow)
                .filter(row -> row > last)
                .min()
                .orElse(sheet.rowCount());
        TreeSet<Integer> starts =
                beside.stream().map(Extent::firstColumn).collect(Collectors.toCollection(TreeSet::new));
        starts.pollFirst();
        List<Integer> columns = new ArrayList<>(List.of(0));
        columns.addAll(starts);
        List<Sheet> parts = new ArrayList<>(List.of(sheet.rows(0, from)));
        parts.addAll(cut(sheet.rows(from, to), columns));
        parts.add(sheet.rows(to, sheet.rowCount()));
        return parts.stream().filter(part -> !part.contentCells().isEmpty()).toList();
    }
}
