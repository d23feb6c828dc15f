package org.gongkai.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Key, Taken> figures = new LinkedHashMap<>();
    private final Set<Key> distrusted = new HashSet<>();
    private final RivalTables<ToldTwice> rivals = new RivalTables<>();

    FigureCollector(ValueParser parser, ValueVocabulary vocabulary, Breakdown total, List<Trouble> troubles) {
        this.parser = parser;
        this.vocabulary = vocabulary;
        this.total = total;
        this.troubles = troubles;
    }

    /** Where a cell is meant to go. */
    record Target(SheetContext sheet, RecognisedTable table, TableColumn column) {}

    /** What a report has one figure of: codes of a table, and of an indicator and a breakdown in it. */
    private record Key(String table, String indicator, String breakdown) {}

    /** A figure and where its sheet was read. */
    private record Taken(Figure figure, Target target, Cell cell) {}

    /** A figure that two tables tell alike. */
    private record ToldTwice(Taken before, Taken now) {}

    /** Takes a cell with content. The unit cell is the one in the unit column of its row, where the form has one. */
    void take(Target target, Cell cell, Optional<Cell> unitCell) {
        Indicator indicator = target.column().indicator();
        Optional<String> columnUnit = unitCell.map(Cell::text).filter(text -> !text.isBlank());
        ReportedValue value = value(indicator, cell, columnUnit);
        CellLedger ledger = target.sheet().ledger();
        if (value.status() == FigureStatus.UNREADABLE) {
            troubles.add(unreadable(indicator, cell, target.sheet().place(cell), value));
            ledger.enter(cell, CellLedger.Entry.REJECT);
            put(target, figure(target, value, cell.row(), cell.column()), cell);
            return;
        }
        boolean taken = put(target, figure(target, value, cell.row(), cell.column()), cell);
        ledger.enter(cell, taken ? CellLedger.Entry.FIGURE : CellLedger.Entry.REJECT);
        if (cell.formula()) {
            Place place = target.sheet().place(cell);
            troubles.add(new Trouble(TroubleCode.FORMULA_RESULT_TAKEN, place, cell.text(), indicator.path()));
        }
        unitCell.ifPresent(unit -> noteUnit(target, indicator, unit));
    }

    /** Notes that the form has the cell and nothing stands in it. */
    void takeBlank(Target target, int row, int column) {
        ExpectedValue expected = expected(target.column().indicator());
        put(target, figure(target, parser.parse("", expected), row, column), Cell.text(row, column, ""));
    }

    /** The figures, in the order in which they were taken. */
    List<Figure> figures() {
        return figures.values().stream().map(Taken::figure).toList();
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

    /** Takes back what was taken for a column, where it turns out that its row may have been another one. */
    void distrust(Target target) {
        Key key = key(target);
        Taken before = figures.remove(key);
        distrusted.add(key);
        if (before != null && !before.cell().isBlank()) {
            before.target().sheet().ledger().revoke(before.cell());
            tellTwice(before, "");
        }
    }

    boolean isTaken(Target target) {
        return figures.containsKey(key(target));
    }

    private Key key(Target target) {
        TableColumn column = target.column();
        return new Key(
                target.table().table(),
                column.indicator().code(),
                column.breakdown().orElse(total).code());
    }

    /**
     * Whether the figure is taken. One that was taken before must be equal; a blank form's gives way. Two that differ in
     * one sheet are both rejected, since nothing tells which of them is the indicator's.
     */
    private boolean put(Target target, Figure figure, Cell cell) {
        Key key = key(target);
        Taken now = new Taken(figure, target, cell);
        boolean blank = figure.value().status() == FigureStatus.BLANK;
        if (distrusted.contains(key)) {
            if (!blank) {
                tellTwice(now, "");
            }
            return false;
        }
        Taken before = figures.putIfAbsent(key, now);
        if (before == null) {
            return true;
        }
        if (before.figure().tableNo() != figure.tableNo() && isOfBlankTable(before.figure())) {
            figures.put(key, now);
            return true;
        }
        if (blank) {
            return true;
        }
        if (sameValue(before.figure().value(), figure.value())) {
            return isBelievedAgain(before, now);
        }
        String other = Cell.text(before.figure().row(), before.figure().column(), "")
                        .reference() + ": " + before.figure().value().printed();
        tellTwice(now, other);
        if (onOneSheet(before, now)) {
            distrust(target);
            rivals.differ(before.figure().tableNo(), figure.tableNo()).forEach(this::distrust);
        }
        return false;
    }

    private static boolean onOneSheet(Taken one, Taken other) {
        return one.target().table().sheetNo() == other.target().table().sheetNo();
    }

    /** Whether a figure that is told again may be believed: not where the tables that tell it differ elsewhere. */
    private boolean isBelievedAgain(Taken before, Taken now) {
        if (!onOneSheet(before, now)
                || rivals.agree(before.figure().tableNo(), now.figure().tableNo(), new ToldTwice(before, now))) {
            return true;
        }
        distrust(before.target());
        tellTwice(now, "");
        return false;
    }

    private void distrust(ToldTwice figure) {
        if (isTaken(figure.before().target())) {
            distrust(figure.before().target());
            figure.now().target().sheet().ledger().revoke(figure.now().cell());
            tellTwice(figure.now(), "");
        }
    }

    private void tellTwice(Taken taken, String other) {
        Place place = taken.target().sheet().place(taken.cell());
        String path = taken.figure().indicator().path();
        Trouble twice = new Trouble(
                TroubleCode.FIGURE_TWICE, place, taken.figure().value().printed(), "");
        troubles.add(
                other.isEmpty()
                        ? twice.expecting(path, path)
                        : twice.expecting(
                                "与 " + other + " 一致（" + path + "）", "the same as " + other + " (" + path + ")"));
    }

    /** A blank between figures is what its table says; a form that nobody filled in says nothing. */
    private boolean isOfBlankTable(Figure before) {
        return figures.values().stream()
                .map(Taken::figure)
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
