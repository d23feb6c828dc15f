package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Layout;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** The reading of the forms on one sheet, each from table to table. */
final class SheetReading {

    private final FormKnowledge knowledge;
    private final SheetContext context;
    private final Statements statements;
    private final OpenReports reports;
    private final List<Trouble> troubles;
    private final BandFinder bandFinder;
    private final List<TableLayout> tables = new ArrayList<>();
    private Optional<Understood> form = Optional.empty();
    private int troublesOfFigures;

    SheetReading(
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
        this.bandFinder = new BandFinder(knowledge.labels(), knowledge.knownTexts(), knowledge.headerNames());
    }

    /**
     * A form that fills its sheet.
     *
     * @param panel whose it is
     * @param bands where its tables are
     * @param tables what they are
     * @param troublesOfFigures how many troubles come of the figures alone
     */
    record Understood(Panel panel, List<Band> bands, List<TableLayout> tables, int troublesOfFigures) {}

    /** Reads the sheet; returns whether it holds a table. */
    boolean read() {
        List<Panel> panels = new PanelFinder(knowledge, statements, bandFinder).panels(context.sheet());
        boolean found = false;
        for (Panel panel : panels) {
            List<Band> bands = bandFinder.find(panel.sheet());
            if (!bands.isEmpty()) {
                found = true;
                form = Optional.of(new Understood(panel, bands, List.of(), 0))
                        .filter(one -> panels.size() == 1 && panel.kind() == Panel.Kind.READ);
                read(panel, bands);
            }
        }
        return found;
    }

    private void read(Panel panel, List<Band> bands) {
        switch (panel.kind()) {
            case READ -> readTables(panel, bands);
            case DERIVED -> panel.sheet().contentCells().forEach(this::enterDerived);
            case ALIKE -> {
                Place place = new Place(context.file(), context.sheet().name(), "");
                troubles.add(new Trouble(TroubleCode.PANELS_ALIKE, place, "", ""));
                reject(panel);
            }
        }
    }

    private void enterDerived(Cell cell) {
        boolean digits = knowledge.values().isEntry(cell.text());
        context.ledger().enter(cell, digits ? CellLedger.Entry.NOTE : CellLedger.Entry.LABEL);
    }

    private void readTables(Panel panel, List<Band> bands) {
        List<Trouble> unidentified =
                panel.isIdentified() ? List.of() : panel.identification().troubles(context.file());
        if (!panel.isIdentified() && !namesInTables(panel)) {
            troubles.addAll(unidentified);
            reject(panel);
            return;
        }
        troubles.addAll(panel.identification().notices(context.file()));
        List<EditionEvidence> evidence = new EditionRecogniser(
                        knowledge.vocabularies(),
                        knowledge.editions(),
                        knowledge.knownTexts(),
                        knowledge.values(),
                        knowledge.units(),
                        knowledge.headerNames())
                .recognise(bands, panel.whose().year());
        HeaderNames headerNames = new HeaderNames(knowledge.identifier(), panel.identification()::agencyNamed);
        for (int i = 0; i < bands.size(); i++) {
            readTable(bands.get(i), evidence.get(i), panel, headerNames);
        }
    }

    /** Whether columns or rows may name what the sheet as a whole leaves open; what it contradicts they cannot mend. */
    private boolean namesInTables(Panel panel) {
        boolean contradicted = panel.identification().troubles(context.file()).stream()
                .map(Trouble::code)
                .anyMatch(code -> code != TroubleCode.AGENCY_NOT_FOUND && code != TroubleCode.YEAR_NOT_FOUND);
        return !contradicted
                && panel.sheet().contentCells().stream()
                        .anyMatch(cell -> !knowledge
                                .headerNames()
                                .attribution(cell.text())
                                .isNone());
    }

    private void reject(Panel panel) {
        panel.sheet().contentCells().forEach(cell -> context.ledger().enter(cell, CellLedger.Entry.REJECT));
    }

    private void readTable(Band band, EditionEvidence evidence, Panel panel, HeaderNames headerNames) {
        TableVocabulary vocabulary = evidence.vocabulary();
        Set<String> knownTexts = knownTextsIn(band);
        TableReports tableReports = TableReports.of(reports, panel, context, vocabulary, evidence.score(), knownTexts);
        TableReader reader = new TableReader(
                knowledge, headerNames, context.within(band.sheet()), band, vocabulary, tableReports, troubles);
        Optional<List<GridLayout>> grids;
        if (vocabulary.table().layout() == Layout.LIST || isListOfCells(reader)) {
            ListTableReader list = new ListTableReader(reader);
            closeTable(band.to(list.read()));
            grids = list.isToldByLabels() ? Optional.of(List.of()) : Optional.empty();
        } else {
            GridTableReader grid = new GridTableReader(reader);
            closeTable(band.to(grid.read()));
            grids = grid.layout();
        }
        troublesOfFigures += reader.troublesOfFigures();
        grids.flatMap(told -> reader.taken()
                        .map(taken -> new TableLayout(
                                band.firstRow(),
                                band.lastRow(),
                                vocabulary,
                                evidence.score(),
                                knownTexts,
                                told,
                                taken)))
                .ifPresent(tables::add);
    }

    /** What the sheet's tables were found to be, where it is one form and each of them explains itself. */
    Optional<Understood> understood() {
        return form.filter(read -> tables.size() == read.bands().size())
                .map(read -> new Understood(read.panel(), read.bands(), List.copyOf(tables), troublesOfFigures));
    }

    /** Where no column of the form heads a column of the sheet, the rows say all and columns only whose figures they are. */
    private boolean isListOfCells(TableReader reader) {
        if (!reader.vocabulary().hasRows() || new GridSegments(reader).hasHeader()) {
            return false;
        }
        List<ValueColumn> columns = ListColumns.of(reader).values();
        return !columns.isEmpty()
                && columns.stream().allMatch(ValueColumn::isTold)
                && columns.stream().anyMatch(column -> !column.header().isEmpty());
    }

    private Set<String> knownTextsIn(Band band) {
        Set<String> codes = new TreeSet<>();
        band.cells()
                .forEach(cell -> knowledge
                        .knownTexts()
                        .note(Label.of(cell.text()).plain())
                        .ifPresent(codes::add));
        return codes;
    }

    /** Inside a table a cell with a digit is never a note: what nobody has entered yet is lost if it holds one. */
    private void closeTable(Band table) {
        for (Cell cell : table.cells()) {
            if (context.ledger().isEntered(cell)) {
                continue;
            }
            boolean sentence =
                    context.ledger().isText(cell) && !knowledge.values().isValue(cell.text());
            if (Digits.in(cell.text()) && !sentence) {
                context.ledger().enter(cell, CellLedger.Entry.REJECT);
                troubles.add(new Trouble(TroubleCode.CELL_UNPLACED, context.place(cell), cell.text(), ""));
            } else {
                context.ledger().enter(cell, CellLedger.Entry.NOTE);
            }
        }
    }
}
