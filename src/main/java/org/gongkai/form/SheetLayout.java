package org.gongkai.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * What became of the cells of a sheet of which everything was understood: a form of one agency and year, without any
 * trouble. It holds for every sheet with the same key that is of the same year, as long as no row
 * of it has slipped and no label names an agency there.
 *
 * @param tables its tables, from top to bottom
 * @param others what became of each cell with content, in reading order; nothing where it is a figure
 * @param count the account of its cells
 * @param looseLabels what stands in it like a label and is none of any form, the cells above all tables aside
 * @param names its texts that are no agency's name there, and might be one's in another region
 */
record SheetLayout(
        List<TableLayout> tables,
        List<Optional<CellLedger.Entry>> others,
        CellCount count,
        LooseLabels looseLabels,
        Set<String> names) {

    /** The layout of a sheet that was just read; empty where one of its cells was taken and did not become a figure. */
    static Optional<SheetLayout> of(
            SheetContext context, int headEnd, List<TableLayout> tables, CellCount count, SheetLabels labels) {
        Sheet sheet = context.sheet();
        Set<Cell> taken = new HashSet<>();
        tables.forEach(table -> table.taken().forEach(cell -> cell.cell().ifPresent(taken::add)));
        LooseLabels loose = new LooseLabels(labels);
        Set<String> names = new HashSet<>();
        for (Cell cell : sheet.contentCells()) {
            boolean figure = context.ledger().isFigure(cell);
            if (figure != taken.contains(cell)) {
                return Optional.empty();
            }
            if (!figure && cell.row() >= headEnd) {
                loose.add(cell);
                if (HeaderNames.mayName(cell.text())) {
                    names.add(cell.text());
                }
            }
        }
        List<Optional<CellLedger.Entry>> others = sheet.contentCells().stream()
                .map(cell -> context.ledger().entry(cell).filter(entry -> entry != CellLedger.Entry.FIGURE))
                .toList();
        return Optional.of(new SheetLayout(tables, others, count, loose, names));
    }

    /** Enters the cells of another sheet with this layout that are no figures. */
    void enterOthers(SheetContext context) {
        List<Cell> cells = context.sheet().contentCells();
        IntStream.range(0, cells.size())
                .forEach(at ->
                        others.get(at).ifPresent(entry -> context.ledger().enter(cells.get(at), entry)));
    }
}
