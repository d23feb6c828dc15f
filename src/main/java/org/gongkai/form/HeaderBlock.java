package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * The header rows above the cells of a grid: for each column, the labels above it from the outermost to its own.
 *
 * @param columns the columns that have a label, from left to right
 */
record HeaderBlock(List<HeaderColumn> columns) {

    /**
     * A column as the header shows it.
     *
     * @param first first sheet column, from 0
     * @param last last sheet column, included
     * @param label its own label
     * @param cores cores of the labels above it, from the outermost to its own
     */
    record HeaderColumn(int first, int last, Cell label, List<String> cores) {}

    /** Reads the header that stands in those rows. What only a group's label stands above is no column. */
    static HeaderBlock of(Sheet sheet, TableVocabulary vocabulary, int firstRow, int lastRow) {
        Map<Cell, HeaderColumn> byInnermost = new LinkedHashMap<>();
        for (int column = 0; column < sheet.columnCount(); column++) {
            List<Cell> above = labelsAbove(sheet, vocabulary, firstRow, lastRow, column);
            if (above.isEmpty()) {
                continue;
            }
            int at = column;
            List<String> cores = above.stream()
                    .map(cell -> vocabulary.columnCore(Label.of(cell.text())).orElseThrow())
                    .toList();
            Cell label = above.get(above.size() - 1);
            byInnermost.merge(
                    label,
                    new HeaderColumn(at, at, label, cores),
                    (before, here) -> new HeaderColumn(before.first(), at, label, before.cores()));
        }
        Set<String> groups = groups(vocabulary);
        return new HeaderBlock(byInnermost.values().stream()
                .filter(column ->
                        !groups.contains(column.cores().get(column.cores().size() - 1)))
                .toList());
    }

    private static List<Cell> labelsAbove(
            Sheet sheet, TableVocabulary vocabulary, int firstRow, int lastRow, int column) {
        List<Cell> above = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            labelAt(sheet, vocabulary, row, column)
                    .filter(cell -> above.isEmpty() || above.get(above.size() - 1) != cell)
                    .ifPresent(above::add);
        }
        return above;
    }

    private static Optional<Cell> labelAt(Sheet sheet, TableVocabulary vocabulary, int row, int column) {
        Optional<Cell> here = sheet.at(row, column)
                .filter(cell -> !cell.isBlank())
                .filter(cell -> vocabulary.columnCore(Label.of(cell.text())).isPresent());
        return here.isPresent() ? here : groupToTheLeft(sheet, vocabulary, row, column);
    }

    /** Where cells were not merged, as in CSV, a group's label stands over its first column only. */
    private static Optional<Cell> groupToTheLeft(Sheet sheet, TableVocabulary vocabulary, int row, int column) {
        if (sheet.at(row, column).isPresent()) {
            return Optional.empty();
        }
        Set<String> groups = groups(vocabulary);
        for (int left = column - 1; left >= 0; left--) {
            Optional<Cell> cell = sheet.at(row, left);
            if (cell.isPresent()) {
                return cell.filter(found -> found.columnSpan() == 1 && !found.isBlank())
                        .filter(found -> vocabulary
                                .columnCore(Label.of(found.text()))
                                .filter(groups::contains)
                                .isPresent());
            }
        }
        return Optional.empty();
    }

    private static Set<String> groups(TableVocabulary vocabulary) {
        List<TableColumn> columns = vocabulary.hasRows()
                ? vocabulary.nodes().stream()
                        .flatMap(node -> vocabulary.columnsOf(node).stream())
                        .toList()
                : vocabulary.columnsWithoutRows();
        return columns.stream()
                .map(TableColumn::cores)
                .flatMap(cores -> cores.subList(0, cores.size() - 1).stream())
                .collect(Collectors.toSet());
    }

    /** The column that a cell stands under. */
    Optional<HeaderColumn> over(Cell cell) {
        return columns.stream()
                .filter(column -> cell.column() >= column.first() && cell.column() <= column.last())
                .findFirst();
    }
}
