package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Identification;
import org.gongkai.agency.SheetLine;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Trouble;

/**
 * Reads a sheet with the layout of one that was read before. Whose report it is and what its figures are is read anew;
 * where anything of it may be other than it was there, nothing is read and the sheet is recognised like any other.
 */
final class KnownSheetReading {

    private final FormKnowledge knowledge;
    private final SheetContext context;
    private final Statements statements;
    private final OpenReports reports;
    private final List<Trouble> troubles;
    private final List<Cell> cells;

    KnownSheetReading(
            FormKnowledge knowledge,
            SheetContext context,
            Statements statements,
            OpenReports reports,
            List<Trouble> troubles) {
        this.knowledge = knowledge;
        this.context = context;
        this.statements = statements;
        this.reports = reports;
        this.troubles = troubles;
        this.cells = context.sheet().contentCells();
    }

    /** Reads the sheet; returns its layout, or nothing where it was not read. */
    Optional<SheetLayout> read(LayoutKey key, KnownLayouts layouts) {
        Identification identification =
                statements.ofLines(lines(key, layouts), context.sheet().name());
        Panel panel = new Panel(context.sheet(), Attribution.of(identification), identification, Panel.Kind.READ);
        if (!panel.isIdentified()) {
            return Optional.empty();
        }
        Optional<SheetLayout> layout = layouts.of(panel.whose().year().orElseThrow());
        return layout.filter(known -> read(panel, known));
    }

    private List<SheetLine> lines(LayoutKey key, KnownLayouts layouts) {
        List<SheetLine> lines = new ArrayList<>();
        for (int at = 0; at < cells.size() && cells.get(at).row() < key.headEnd(); at++) {
            lines.add(line(at, true));
        }
        layouts.lines().forEach(line -> lines.add(line(line.cell(), line.above())));
        return lines;
    }

    private SheetLine line(int at, boolean above) {
        return Statements.line(cells, at, above);
    }

    private boolean read(Panel panel, SheetLayout layout) {
        Identification identification = panel.identification();
        if (layout.names().stream()
                .anyMatch(text -> identification.agencyNamed(text).isPresent())) {
            return false;
        }
        List<TableReader> readers =
                layout.tables().stream().map(table -> reader(table, panel)).toList();
        for (int i = 0; i < readers.size(); i++) {
            TableReader reader = readers.get(i);
            if (layout.tables().get(i).grids().stream().anyMatch(grid -> grid.slips(reader, this::here))) {
                return false;
            }
        }
        troubles.addAll(identification.notices(context.file()));
        for (int i = 0; i < readers.size(); i++) {
            TableReader reader = readers.get(i);
            layout.tables().get(i).taken().forEach(taken -> take(reader, taken));
        }
        return true;
    }

    private TableReader reader(TableLayout table, Panel panel) {
        TableReports tableReports =
                TableReports.of(reports, panel, context, table.vocabulary(), table.score(), table.knownTexts());
        Band band = new Band(
                context.sheet(),
                table.firstRow(),
                table.lastRow(),
                table.vocabulary().table().code());
        return new TableReader(
                knowledge, knowledge.headerNames(), context, band, table.vocabulary(), tableReports, troubles);
    }

    private void take(TableReader reader, TakenCell taken) {
        taken.cell()
                .ifPresentOrElse(
                        cell -> reader.take(taken.column(), Attribution.NONE, here(cell), taken.unit()),
                        () -> reader.takeBlank(taken.column(), Attribution.NONE, taken.row(), taken.at()));
    }

    /** The cell at the place of one on the sheet read before. */
    private Cell here(Cell there) {
        return context.sheet().at(there.row(), there.column()).orElseThrow();
    }
}
