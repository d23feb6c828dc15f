package org.gongkai.form;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.figure.ValueParser;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** What the readers of all layouts share: the table being read and how its cells are entered. */
final class TableReader {

    /** Candidates named in a message; more would not help. */
    private static final int MOST_CANDIDATES = 5;

    private final SheetContext sheet;
    private final Band band;
    private final TableVocabulary vocabulary;
    private final RecognisedTable table;
    private final KnownTexts knownTexts;
    private final ValueParser parser;
    private final FigureCollector figures;
    private final List<Trouble> troubles;

    TableReader(
            SheetContext sheet,
            Band band,
            TableVocabulary vocabulary,
            RecognisedTable table,
            KnownTexts knownTexts,
            ValueParser parser,
            FigureCollector figures,
            List<Trouble> troubles) {
        this.sheet = sheet;
        this.band = band;
        this.vocabulary = vocabulary;
        this.table = table;
        this.knownTexts = knownTexts;
        this.parser = parser;
        this.figures = figures;
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

    KnownTexts knownTexts() {
        return knownTexts;
    }

    ValueParser parser() {
        return parser;
    }

    FigureCollector figures() {
        return figures;
    }

    FigureCollector.Target target(TableColumn column) {
        return new FigureCollector.Target(sheet, table, column);
    }

    /** Cells with content that begin in that row, from left to right. */
    List<Cell> row(int row) {
        return band.cells().stream().filter(cell -> cell.row() == row).toList();
    }

    void label(Cell cell) {
        sheet.ledger().enter(cell, CellLedger.Entry.LABEL);
    }

    /** Enters the cell if it is a header word, a heading or a note that forms are known to have. */
    boolean isKnown(Cell cell) {
        Label label = Label.of(cell.text());
        if (knownTexts.note(label.plain()).isPresent()) {
            sheet.ledger().enter(cell, CellLedger.Entry.NOTE);
            return true;
        }
        boolean known =
                vocabulary.isTitle(label) || knownTexts.header(label.plain()).isPresent();
        if (known) {
            label(cell);
        }
        return known;
    }

    boolean isValue(Cell cell) {
        return Digits.isValue(cell.text(), parser);
    }

    /** Whether the cell says something of a figure, be it that there is none. */
    boolean isEntry(Cell cell) {
        return Digits.isEntry(cell.text(), parser);
    }

    /** A cell that cannot be taken because of where it stands or what stands beside it. */
    void reject(TroubleCode code, Cell cell, String detail) {
        sheet.ledger().enter(cell, CellLedger.Entry.REJECT);
        troubles.add(new Trouble(code, sheet.place(cell), cell.text(), detail));
    }

    /** A cell that somebody must look at, though nothing of it can be counted as lost by itself. */
    void report(TroubleCode code, Cell cell, String detail) {
        troubles.add(new Trouble(code, sheet.place(cell), cell.text(), detail));
    }

    static String candidates(List<LabelNode> nodes) {
        return nodes.stream().limit(MOST_CANDIDATES).map(LabelNode::path).collect(Collectors.joining("; "));
    }
}
