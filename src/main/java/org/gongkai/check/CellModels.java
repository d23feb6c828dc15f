package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.explain.FormCases;
import org.gongkai.warehouse.Warehouse;

/**
 * Which cells the reports of a batch have. Most reports have the same ones, with a 0 in most of them, so that the cells are
 * read of one report in place of all, and of each only the figures that are not 0.
 */
final class CellModels {

    private final Map<Integer, List<Cell>> cells = new HashMap<>();
    private final Map<Like, FiguresByNumber> zeros = new HashMap<>();

    /** Those of a batch. */
    CellModels(Warehouse warehouse, int batch) {
        warehouse.query("explain/cells_of_models").param("batch", batch).query(row -> {
            cells.computeIfAbsent(row.getInt(1), none -> new ArrayList<>()).add(new Cell(row.getInt(2), row.getInt(3)));
        });
    }

    private record Cell(int indicator, int breakdown) {}

    private record Like(int model, FormCases forms) {}

    /** Figures of 0 in all cells that a report has, which must have any. */
    FiguresByNumber zeros(int model, FormCases forms, CellNumbers numbers) {
        return zeros.computeIfAbsent(new Like(model, forms), like -> {
                    FiguresByNumber all = new FiguresByNumber(forms.size());
                    cells.get(model).forEach(cell -> all.putZero(numbers.of(cell.indicator(), cell.breakdown())));
                    return all;
                })
                .copy();
    }
}
