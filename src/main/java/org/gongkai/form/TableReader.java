package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.figure.Unit;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Edition;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** What the readers of all layouts share: the table being read and how its cells are entered. */
final class TableReader {

    /** Candidates named in a message; more would not help. */
    private static final int MOST_CANDIDATES = 5;

    private final FormKnowledge knowledge;
    private final HeaderNames headerNames;
    private final SheetContext sheet;
    private final Band band;
    private final TableVocabulary vocabulary;
    private final TableReports reports;
    private final List<Trouble> troubles;
    private final List<TakenCell> taken = new ArrayList<>();
    private boolean takesForOthers;
    private int troublesOfFigures;

    TableReader(
            FormKnowledge knowledge,
            HeaderNames headerNames,
            SheetContext sheet,
            Band band,
            TableVocabulary vocabulary,
            TableReports reports,
            List<Trouble> troubles) {
        this.knowledge = knowledge;
        this.headerNames = headerNames;
        this.sheet = sheet;
        this.band = band;
        this.vocabulary = vocabulary;
        this.reports = reports;
        this.troubles = troubles;
    }

    SheetContext sheet() {
        return sheet;
    }

    Band band() {
        return band;
    }

    TableVocabulary vocabulary() {
        return vocabulary;
    }

    /** The edition of the form that the table is of. */
    Edition edition() {
        return knowledge.editions().get(vocabulary.table().edition());
    }

    KnownTexts knownTexts() {
        return knowledge.knownTexts();
    }

    /** Cells with content that begin in that row, from left to right. */
    List<Cell> row(int row) {
        return row < band.firstRow() || row > band.lastRow()
                ? List.of()
                : sheet.sheet().row(row);
    }

    /** The agency or year that the cell names, if that is all it says. */
    Attribution attribution(Cell cell) {
        return headerNames.attribution(cell.text());
    }

    /** The same of a header, where a bare number may be a year. */
    Attribution attributionOfHeader(Cell cell) {
        return headerNames.inHeader(cell.text());
    }

    void label(Cell cell) {
        sheet.ledger().enter(cell, CellLedger.Entry.LABEL);
    }

    void note(Cell cell) {
        sheet.ledger().enter(cell, CellLedger.Entry.NOTE);
    }

    /** Whether the cell is a header word, a heading or a note that forms are known to have. */
    boolean isKnownText(Cell cell) {
        Label label = Label.of(cell.text());
        return vocabulary.isTitle(label)
                || knownTexts().note(label.plain()).isPresent()
                || knownTexts().header(label.plain()).isPresent();
    }

    /** Enters the cell if it is a header word, a heading or a note that forms are known to have. */
    boolean isKnown(Cell cell) {
        if (knownTexts().note(Label.of(cell.text()).plain()).isPresent()) {
            note(cell);
            return true;
        }
        boolean known = isKnownText(cell);
        if (known) {
            label(cell);
        }
        return known;
    }

    /** Whether the cell says that what stands beside it is another quantity, or that of another time. */
    boolean isOfAnotherKind(Cell cell) {
        String plain = Label.of(cell.text()).plain();
        return knownTexts().isOfAnotherKind(plain)
                || knownTexts()
                        .header(plain)
                        .filter(KnownTexts.DERIVED_HEADER::equals)
                        .isPresent();
    }

    /** Whether the cell says whose report it is or of which year. */
    boolean isTitleOfReport(Cell cell) {
        return knowledge.identifier().isTitle(cell.text());
    }

    boolean isOfAnotherYear(Cell label) {
        Label read = Label.of(label.text());
        return reports.isOfAnotherYear(read, knownTexts().isOfYearBefore(read.core()) ? 1 : 0);
    }

    /** Whether a label holds a number in brackets: 传真申请数（3件）. */
    boolean holdsNumber(Cell label) {
        return Label.of(label.text()).remarks().stream()
                .anyMatch(remark -> knowledge.values().isValue(remark));
    }

    boolean isValue(Cell cell) {
        return knowledge.values().isValue(cell.text());
    }

    /** Whether the cell says something of a figure, be it that there is none. */
    boolean isEntry(Cell cell) {
        return knowledge.values().isEntry(cell.text());
    }

    boolean isUnit(Cell cell) {
        return knowledge.units().unit(cell.text()).isPresent();
    }

    /** The number that the cell holds, where it is an exact one. */
    Optional<BigDecimal> number(Cell cell) {
        return knowledge.values().number(cell.text());
    }

    /** The unit that a label prints in brackets. */
    Optional<Cell> unitIn(Cell label) {
        return LabelUnit.in(label, knowledge.units());
    }

    /** Takes a cell as the figure of a column; the unit cell is the one in the unit column of its row. */
    void take(TableColumn column, Attribution whose, Cell cell, Optional<Cell> unitCell) {
        note(whose, new TakenCell(column, Optional.of(cell), cell.row(), cell.column(), unitCell));
        Optional<TableReports.Entry> entry = reports.of(whose);
        if (entry.isEmpty()) {
            reject(reports.missing(whose), cell, column.indicator().path());
            return;
        }
        FigureCollector.Target target =
                new FigureCollector.Target(sheet, entry.get().table(), column);
        int before = troubles.size();
        entry.get().figures().take(target, cell, unitCell.or(() -> unitLine(column)));
        troublesOfFigures += troubles.size() - before;
    }

    private Optional<Cell> unitLine(TableColumn column) {
        return column.indicator()
                .unit()
                .flatMap(knowledge.units()::unit)
                .filter(Unit::isMoney)
                .flatMap(money -> UnitLine.in(sheet.sheet().contentCells(), knowledge.knownTexts(), knowledge.units()));
    }

    /** Notes that the form has the cell and nothing stands in it. */
    void takeBlank(TableColumn column, Attribution whose, int row, int at) {
        note(whose, new TakenCell(column, Optional.empty(), row, at, Optional.empty()));
        reports.of(whose)
                .ifPresent(entry ->
                        entry.figures().takeBlank(new FigureCollector.Target(sheet, entry.table(), column), row, at));
    }

    private void note(Attribution whose, TakenCell cell) {
        taken.add(cell);
        takesForOthers |= !whose.isNone();
    }

    /** Where all figures were taken from, in their order; empty where some are not those of the sheet's own report. */
    Optional<List<TakenCell>> taken() {
        return takesForOthers ? Optional.empty() : Optional.of(taken);
    }

    /** How many troubles are those of the figures taken, which whoever takes them again is told again. */
    int troublesOfFigures() {
        return troublesOfFigures;
    }

    /** A row that may be the only candidate once more: what was taken for it before may have been another's. */
    void distrust(List<LabelNode> candidates, Attribution whose) {
        if (candidates.size() != 1) {
            return;
        }
        reports.of(whose)
                .ifPresent(entry -> vocabulary.columnsOf(candidates.get(0)).stream()
                        .map(column -> new FigureCollector.Target(sheet, entry.table(), column))
                        .filter(entry.figures()::isTaken)
                        .forEach(entry.figures()::distrust));
    }

    /** A cell that cannot be taken because of where it stands or what stands beside it. */
    void reject(TroubleCode code, Cell cell, String expected) {
        if (isRejected(cell)) {
            troubles.add(new Trouble(code, sheet.place(cell), cell.text(), expected));
        }
    }

    /** A cell that cannot be taken for want of a label that is one of the candidates beyond doubt. */
    void reject(TroubleCode code, Cell cell, List<String> candidates) {
        if (isRejected(cell)) {
            troubles.add(new Trouble(code, sheet.place(cell), cell.text(), "", candidates));
        }
    }

    /** Sentences between tables are full of numbers that no table wants; a bare number must be looked at even there. */
    private boolean isRejected(Cell cell) {
        boolean note = sheet.ledger().isText(cell) && !isEntry(cell);
        sheet.ledger().enter(cell, note ? CellLedger.Entry.NOTE : CellLedger.Entry.REJECT);
        return !note;
    }

    void rejectUnlessEntered(TroubleCode code, Cell cell, String detail) {
        if (!sheet.ledger().isEntered(cell)) {
            reject(code, cell, detail);
        }
    }

    /** A cell that somebody must look at, though nothing of it can be counted as lost by itself. */
    void report(TroubleCode code, Cell cell, String expected) {
        troubles.add(new Trouble(code, sheet.place(cell), cell.text(), expected));
    }

    static List<String> candidates(List<LabelNode> nodes) {
        return nodes.stream().limit(MOST_CANDIDATES).map(LabelNode::path).toList();
    }
}
