package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * A sheet on which a program wrote the text of a merged cell into each of the cells that it covered, and the sheet as it
 * was before: runs of one label are one cell again. Values are left as they are, since equal ones may stand side by side.
 *
 * @param sheet the sheet with runs of labels as merged cells
 * @param repeated cells that were joined to another, with the cell that begins their run
 */
record RepeatedLabels(Sheet sheet, Map<Cell, Cell> repeated) {

    private static final int LONG_RUN = 3;
    private static final int ROWS_THAT_PROVE = 2;

    /** The sheet with its runs joined, where long runs in several rows show that labels were repeated. */
    static RepeatedLabels of(Sheet sheet, ValueTexts values) {
        List<List<Cell>> runs = new ArrayList<>();
        rowsOfTwins(sheet).forEach(row -> runs.addAll(runs(sheet.row(row), values)));
        long proving = runs.stream()
                .filter(run -> run.size() >= LONG_RUN)
                .map(run -> run.get(0).row())
                .distinct()
                .count();
        Map<Cell, Cell> repeated = new LinkedHashMap<>();
        if (proving < ROWS_THAT_PROVE) {
            return new RepeatedLabels(sheet, repeated);
        }
        Map<Cell, Cell> joined = new LinkedHashMap<>();
        for (List<Cell> run : runs) {
            Cell first = run.get(0);
            Cell last = run.get(run.size() - 1);
            Cell whole = first.spanning(last.column() + last.columnSpan() - first.column());
            joined.put(first, whole);
            run.stream().skip(1).forEach(cell -> repeated.put(cell, whole));
        }
        return new RepeatedLabels(sheet.with(joined, repeated.keySet()), repeated);
    }

    /** The rows in which a cell says the same as the one before it: most have none, and no runs. */
    private static Set<Integer> rowsOfTwins(Sheet sheet) {
        Set<Integer> rows = new TreeSet<>();
        Cell last = null;
        for (Cell cell : sheet.contentCells()) {
            if (last != null && last.row() == cell.row() && last.text().equals(cell.text())) {
                rows.add(cell.row());
            }
            last = cell;
        }
        return rows;
    }

    /** Runs of two or more cells side by side that say the same and are no values. */
    private static List<List<Cell>> runs(List<Cell> row, ValueTexts values) {
        List<List<Cell>> runs = new ArrayList<>();
        List<Cell> run = new ArrayList<>();
        for (Cell cell : row) {
            boolean label = cell.rowSpan() == 1 && !values.isEntry(cell.text());
            Cell last = run.isEmpty() ? null : run.get(run.size() - 1);
            boolean goesOn = last != null
                    && label
                    && last.text().equals(cell.text())
                    && last.column() + last.columnSpan() == cell.column();
            if (!goesOn) {
                run = new ArrayList<>();
                runs.add(run);
            }
            if (label) {
                run.add(cell);
            } else {
                run = new ArrayList<>();
            }
        }
        return runs.stream().filter(found -> found.size() > 1).toList();
    }

    /** Enters the cells of each run as the cell that begins it. */
    void enterAll(CellLedger ledger) {
        repeated.forEach((cell, first) -> ledger.entry(first).ifPresent(entry -> ledger.enter(cell, entry)));
    }
}
