package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.source.Cell;

/**
 * The rows below a header as they stand on one sheet, to be filled with the cells of another one with the same layout.
 * Numbers tell no more of them than whether a row has slipped.
 *
 * @param segment the segment, with at most one cell under each label and none beside them
 * @param labels what its rows are
 */
record GridLayout(GridSegment segment, List<RowLabels> labels) {

    /** The layouts of segments; none if cells stand beside the labels, or labels name whose they are. */
    static Optional<List<GridLayout>> of(List<GridSegment> segments, List<RowLabels> labels) {
        List<GridLayout> layouts = new ArrayList<>();
        int next = 0;
        for (GridSegment segment : segments) {
            if (!isPlain(segment)) {
                return Optional.empty();
            }
            int end = next + segment.rows().size();
            layouts.add(new GridLayout(segment, labels.subList(next, end)));
            next = end;
        }
        return Optional.of(layouts);
    }

    private static boolean isPlain(GridSegment segment) {
        return segment.whose().isNone()
                && segment.valuesInHeader().isEmpty()
                && segment.header().columns().stream()
                        .allMatch(column ->
                                column.whose().isNone() && column.held().isEmpty())
                && segment.rows().stream().allMatch(GridLayout::isPlain);
    }

    private static boolean isPlain(GridRow row) {
        return row.whose().isNone()
                && row.outside().isEmpty()
                && row.values().values().stream().allMatch(cells -> cells.size() <= 1);
    }

    /** Whether any row has slipped, with other cells in the place of these. */
    boolean slips(TableReader table, UnaryOperator<Cell> here) {
        List<GridRow> rows =
                segment.rows().stream().map(row -> withCells(row, here)).toList();
        Slippage slippage = new Slippage(
                table,
                new GridSegment(
                        segment.header(), segment.lastHeaderRow(), segment.whose(), segment.valuesInHeader(), rows));
        for (int i = 0; i < rows.size(); i++) {
            RowLabels label = table.vocabulary().hasRows() ? labels.get(i) : RowLabels.NONE;
            if (slippage.of(rows.get(i), label)) {
                return true;
            }
        }
        return false;
    }

    private static GridRow withCells(GridRow row, UnaryOperator<Cell> here) {
        Map<HeaderColumn, List<Cell>> values = new LinkedHashMap<>();
        row.values()
                .forEach((column, cells) ->
                        values.put(column, cells.isEmpty() ? cells : List.of(here.apply(cells.get(0)))));
        return new GridRow(row.number(), row.labels(), values, row.outside(), row.whose());
    }
}
