package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.form.CellCount;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.ReportReading;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Severity;

/**
 * What a reader made of a file, against what the file says.
 *
 * @param printed values that are not blank
 * @param right those that came out at their place as they are
 * @param spared those that were rejected, and told, as they must or may be
 * @param lost those that were rejected, and told, though anybody can read them
 * @param wrong figures that the file does not report: another's number, a number for a blank, a blank for a number
 * @param silent values that were lost without a word
 */
record Verdict(int printed, int right, int spared, List<String> lost, List<String> wrong, List<String> silent) {

    static Verdict of(FileReading reading, List<Piece> values, List<Report> reports) {
        return new Judge(reading, values, reports).judge();
    }

    boolean isClean() {
        return wrong.isEmpty() && silent.isEmpty();
    }

    private static final class Judge {

        private final FileReading reading;
        private final List<Piece> values;
        private final Map<Slot, Figure> figures = new LinkedHashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private final List<String> silent = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final Set<String> told;
        private int printed;
        private int right;
        private int spared;

        Judge(FileReading reading, List<Piece> values, List<Report> reports) {
            this.reading = reading;
            this.values = values;
            this.told = placesTold(reading);
            reading.reports().forEach(report -> enter(report, reports));
        }

        private void enter(ReportReading read, List<Report> reports) {
            Optional<Report> report = reports.stream()
                    .filter(one -> one.isOf(read.agency().name(), read.year()))
                    .findFirst();
            if (report.isEmpty()) {
                wrong.add("report of %s %d".formatted(read.agency().name(), read.year()));
                return;
            }
            for (Figure figure : read.figures()) {
                Figure before = figures.put(Slot.of(report.get(), figure), figure);
                if (before != null && before.value().value().isPresent()) {
                    wrong.add("twice: " + told(figure));
                }
            }
        }

        Verdict judge() {
            values.forEach(this::judge);
            figures.forEach((slot, figure) -> {
                if (figure.value().value().isPresent()) {
                    wrong.add("out of nothing: %s %s".formatted(slot, told(figure)));
                }
            });
            CellCount cells = reading.cells();
            if (!cells.addsUp()
                    || cells.rejects() < lost.size() && reading.troubles().isEmpty()) {
                silent.add(cells.toString());
            }
            return new Verdict(printed, right, spared, lost, wrong, silent);
        }

        private void judge(Piece piece) {
            Printed says = piece.value().orElseThrow().printed();
            Slot slot = piece.value().orElseThrow().slot();
            Figure figure = figures.remove(slot);
            printed += says.isBlank() ? 0 : 1;
            boolean taken = figure != null && figure.value().status() != FigureStatus.UNREADABLE;
            if (!taken) {
                notTaken(piece, says, slot);
            } else if (agrees(piece, says, figure)) {
                right += says.isBlank() ? 0 : 1;
            } else {
                wrong.add("%s should be “%s” at %s but is %s".formatted(slot, says.text(), at(piece), told(figure)));
            }
        }

        private void notTaken(Piece piece, Printed says, Slot slot) {
            if (says.isBlank()) {
                return;
            }
            String name = "%s: “%s” at %s".formatted(slot, says.text(), at(piece));
            if (!isTold(piece)) {
                silent.add(name);
            } else if (says.duty() == Printed.Duty.TAKE || says.duty() == Printed.Duty.NO_NUMBER) {
                lost.add(name);
            } else {
                spared++;
            }
        }

        private static boolean agrees(Piece piece, Printed says, Figure figure) {
            ReportedValue value = figure.value();
            boolean place = figure.row() >= piece.row()
                    && figure.row() < piece.endRow()
                    && figure.column() >= piece.column()
                    && figure.column() < piece.endColumn();
            return switch (says.duty()) {
                case BLANK -> value.status() == FigureStatus.BLANK;
                case NO_NUMBER -> place && value.status() == FigureStatus.NOT_APPLICABLE;
                case REJECT -> false;
                case TAKE, TAKE_OR_REJECT -> place && sameNumber(value, says);
            };
        }

        private static boolean sameNumber(ReportedValue value, Printed says) {
            return value.value()
                    .filter(number -> number.compareTo(says.number().orElseThrow()) == 0)
                    .isPresent();
        }

        /** Whether a reject names the cell, another of its row or column, its sheet or the whole file. */
        private boolean isTold(Piece piece) {
            String cell = at(piece);
            return told.contains("")
                    || told.contains(cell.replaceAll("[A-Z]", ""))
                    || told.contains(cell.replaceAll("\\d", ""));
        }

        /** Rows and columns of the cells that rejects name; an empty text where one names no cell. */
        private static Set<String> placesTold(FileReading reading) {
            return reading.troubles().stream()
                    .filter(trouble -> trouble.code().severity() == Severity.REJECT)
                    .map(trouble -> trouble.place().cell())
                    .flatMap(cell -> Stream.of(cell.replaceAll("[A-Z]", ""), cell.replaceAll("\\d", "")))
                    .collect(Collectors.toSet());
        }

        private static String at(Piece piece) {
            return Cell.text(piece.row(), piece.column(), "").reference();
        }

        private static String told(Figure figure) {
            return "“%s” %s at %s"
                    .formatted(
                            figure.value().printed(),
                            figure.value().status(),
                            Cell.text(figure.row(), figure.column(), "").reference());
        }
    }
}
