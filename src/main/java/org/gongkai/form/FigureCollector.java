package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.figure.ExpectedValue;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.Unit;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.figure.ValueParser;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.CellKind;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Turns the cells of one report into figures, each indicator and breakdown once. */
final class FigureCollector {

    private final ValueParser parser;
    private final ValueVocabulary vocabulary;
    private final Breakdown total;
    private final List<Trouble> troubles;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    FigureCollector(ValueParser parser, ValueVocabulary vocabulary, Breakdown total, List<Trouble> troubles) {
        this.parser = parser;
        this.vocabulary = vocabulary;
        this.total = total;
        this.troubles = troubles;
    }

    /** Where a cell is meant to go. */
    record Target(SheetContext sheet, RecognisedTable table, TableColumn column) {}

    /** Takes a cell with content. The unit cell is the one in the unit column of its row, where the form has one. */
    void take(Target target, Cell cell, Optional<Cell> unitCell) {
        Indicator indicator = target.column().indicator();
        Place place = target.sheet().place(cell);
        Optional<String> columnUnit = unitCell.map(Cell::text).filter(text -> !text.isBlank());
        ReportedValue value = value(indicator, cell, columnUnit);
        CellLedger ledger = target.sheet().ledger();
        if (value.status() == FigureStatus.UNREADABLE) {
            troubles.add(unreadable(indicator, cell, place, value));
            ledger.enter(cell, CellLedger.Entry.REJECT);
            put(target, figure(target, value, cell.row(), cell.column()), place);
            return;
        }
        boolean taken = put(target, figure(target, value, cell.row(), cell.column()), place);
        ledger.enter(cell, taken ? CellLedger.Entry.FIGURE : CellLedger.Entry.REJECT);
        if (cell.formula()) {
            troubles.add(new Trouble(TroubleCode.FORMULA_RESULT_TAKEN, place, cell.text(), indicator.path()));
        }
        unitCell.ifPresent(unit -> noteUnit(target, indicator, unit));
    }

    /** Notes that the form has the cell and nothing stands in it. */
    void takeBlank(Target target, int row, int column) {
        ExpectedValue expected = expected(target.column().indicator());
        put(
                target,
                figure(target, parser.parse("", expected), row, column),
                target.sheet().place(row, column));
    }

    /** The unit that a label prints in brackets. */
    Optional<Cell> unitIn(Cell label) {
        return LabelUnit.in(label, vocabulary);
    }

    /** The figures, in the order in which they were taken. */
    List<Figure> figures() {
        return new ArrayList<>(figures.values());
    }

    private ReportedValue value(Indicator indicator, Cell cell, Optional<String> columnUnit) {
        if (columnUnit.isPresent() && vocabulary.unit(columnUnit.get()).isEmpty()) {
            return unknownUnit(cell.text());
        }
        ReportedValue value = parser.parse(cell.text(), expected(indicator), columnUnit);
        boolean unitMissing = indicator.unitNeeded()
                && value.unit().isEmpty()
                && value.value().filter(number -> number.signum() != 0).isPresent();
        return unitMissing ? unknownUnit(cell.text()) : value;
    }

    private static ReportedValue unknownUnit(String printed) {
        return ReportedValue.unreadable(UnreadableReason.UNKNOWN_UNIT, printed, Optional.empty());
    }

    private static ExpectedValue expected(Indicator indicator) {
        return new ExpectedValue(indicator.scale(), indicator.mayBeNegative(), indicator.unit());
    }

    private static Trouble unreadable(Indicator indicator, Cell cell, Place place, ReportedValue value) {
        TroubleCode code = cell.kind() == CellKind.FORMULA_WITHOUT_RESULT
                ? TroubleCode.FORMULA_WITHOUT_RESULT
                : TroubleCode.VALUE_UNREADABLE;
        Optional<UnreadableReason> reason = code == TroubleCode.VALUE_UNREADABLE ? value.reason() : Optional.empty();
        return WantedValue.of(indicator, reason, new Trouble(code, place, cell.text(), ""));
    }

    private Figure figure(Target target, ReportedValue value, int row, int column) {
        return new Figure(
                target.table().edition(),
                target.column().indicator(),
                target.column().breakdown().orElse(total),
                value,
                target.table().tableNo(),
                target.sheet().rowInFile(row, column),
                target.sheet().columnInFile(row, column));
    }

    /** Whether the figure is taken; one that was taken before must be equal, a blank form's gives way. */
    private boolean put(Target target, Figure figure, Place place) {
        String key = target.table().table() + "|" + figure.indicator().code() + "|"
                + figure.breakdown().code();
        Figure before = figures.get(key);
        if (before == null || before.tableNo() != figure.tableNo() && isOfBlankTable(before)) {
            figures.put(key, figure);
            return true;
        }
        boolean same = figure.value().status() == FigureStatus.BLANK || sameValue(before.value(), figure.value());
        if (!same) {
            String other = Cell.text(before.row(), before.column(), "").reference() + ": "
                    + before.value().printed();
            String path = figure.indicator().path();
            troubles.add(
                    new Trouble(TroubleCode.FIGURE_TWICE, place, figure.value().printed(), "")
                            .expecting("与 " + other + " 一致（" + path + "）", "the same as " + other + " (" + path + ")"));
        }
        return same;
    }

    /** A blank between figures is what its table says; a form that nobody filled in says nothing. */
    private boolean isOfBlankTable(Figure before) {
        return figures.values().stream()
                .filter(figure -> figure.tableNo() == before.tableNo())
                .allMatch(figure -> figure.value().status() == FigureStatus.BLANK);
    }

    private static boolean sameValue(ReportedValue one, ReportedValue other) {
        return one.status() == other.status()
                && one.value().equals(other.value())
                && one.low().equals(other.low())
                && one.high().equals(other.high());
    }

    private void noteUnit(Target target, Indicator indicator, Cell unitCell) {
        String plain = Label.plain(unitCell.text());
        String meant = vocabulary.unit(unitCell.text()).map(Unit::text).orElse(plain);
        String wanted = indicator.unit().orElse(meant);
        Place place = target.sheet().place(unitCell);
        if (!meant.equals(plain)) {
            troubles.add(WantedValue.ofUnit(
                    meant, indicator, new Trouble(TroubleCode.UNIT_TYPO, place, unitCell.text(), "")));
        } else if (!meant.equals(wanted)) {
            troubles.add(WantedValue.ofUnit(
                    wanted, indicator, new Trouble(TroubleCode.UNIT_DIFFERS, place, unitCell.text(), "")));
        }
    }
}
