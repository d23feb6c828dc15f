package org.gongkai.form.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.figure.FigureStatus;
import org.gongkai.form.Figure;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;
import org.gongkai.form.ReportReading;
import org.gongkai.source.Cell;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.Sheet;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.WorkbookReader;

/**
 * A sample report as a sheet that a test can change. Every plain number is replaced by one that occurs once, so that no
 * figure can be taken for another unnoticed. What stands where is told by the reading of the untouched file, which other
 * tests compare with what people read in it.
 *
 * @param file name of the file
 * @param report whose, and of which year
 * @param sheet its first sheet
 */
record SampleForm(String file, Report report, Canvas sheet) {

    private static final Path REPORTS = Path.of("data/reports");
    private static final int LEAST_FIGURES = 10;

    /** The sample reports that are forms of one body and year; of those that there are twice, one is enough. */
    static List<SampleForm> all(FormReader reader) {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(xlsx|xls|csv)"))
                    .filter(name -> !name.endsWith(".xls") || !Files.exists(REPORTS.resolve(name + "x")))
                    .sorted()
                    .flatMap(name -> of(name, reader).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SampleForm> of(String file, FormReader reader) {
        FileReading reading = reader.read(bytes(file), file);
        boolean oneReport = reading.reports().size() == 1
                && reading.reports().get(0).figures().size() >= LEAST_FIGURES;
        Sheet sheet = sheet(file);
        return oneReport && !isLongTable(sheet)
                ? Optional.of(of(file, reading.reports().get(0), sheet))
                : Optional.empty();
    }

    /** A line for each figure, told by its heads, is no form. */
    private static boolean isLongTable(Sheet sheet) {
        return sheet.contentCells().stream()
                .filter(cell -> cell.row() == 0)
                .anyMatch(cell -> cell.text().equals("indicator"));
    }

    private static SampleForm of(String file, ReportReading reading, Sheet sheet) {
        Report report = new Report(reading.agency().name(), reading.year());
        Map<String, Figure> figures = new HashMap<>();
        reading.figures().forEach(figure -> figures.put(figure.row() + " " + figure.column(), figure));
        Canvas canvas = new Canvas(sheet.name());
        int number = 20001;
        for (Cell cell : sheet.contentCells()) {
            Figure figure = figures.remove(cell.row() + " " + cell.column());
            Piece piece = new Piece(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), "", Optional.empty());
            canvas.add(figure == null ? piece : valued(piece, Slot.of(report, figure), printed(figure, number++)));
        }
        figures.values().forEach(blank -> canvas.add(blankPiece(sheet, Slot.of(report, blank), blank)));
        return new SampleForm(file, report, canvas);
    }

    private static Piece valued(Piece piece, Slot slot, Printed printed) {
        return new Piece(
                piece.row(),
                piece.column(),
                piece.rows(),
                piece.columns(),
                printed.text(),
                slot.toString(),
                Optional.of(new Piece.Value(slot, printed)));
    }

    private static Printed printed(Figure figure, int number) {
        String text = figure.value().printed();
        boolean plain = text.matches("[0-9]+") && !figure.indicator().unitNeeded();
        if (plain) {
            return Printed.number(number);
        }
        return figure.value().status() == FigureStatus.NOT_APPLICABLE
                ? Printed.none(text)
                : Printed.of(text, figure.value().value().orElseThrow().toPlainString());
    }

    private static Piece blankPiece(Sheet sheet, Slot slot, Figure blank) {
        Optional<Cell> merged = sheet.at(blank.row(), blank.column());
        Piece piece = new Piece(
                blank.row(),
                blank.column(),
                merged.map(Cell::rowSpan).orElse(1),
                merged.map(Cell::columnSpan).orElse(1),
                "",
                slot.toString(),
                Optional.empty());
        return valued(piece, slot, Printed.BLANK);
    }

    private static Sheet sheet(String file) {
        try {
            return new WorkbookReader(ReadingLimits.defaults())
                    .read(bytes(file), file)
                    .sheets()
                    .get(0);
        } catch (UnreadableFileException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(REPORTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has one indicator a row. */
    boolean isList() {
        return sheet.pieces().stream()
                .anyMatch(piece -> Slips.bare(piece.text()).equals("统计数"));
    }

    /** A copy that a test may change. */
    Canvas copy() {
        Canvas copy = new Canvas(sheet.name());
        sheet.pieces().forEach(copy::add);
        return copy;
    }

    /** The same form of another body or year, with other numbers. */
    Canvas of(Report other) {
        return copy().each(piece -> piece.value()
                .map(value -> valued(
                        piece,
                        new Slot(other, value.slot().labels(), value.slot().breakdown()),
                        raised(value.printed())))
                .orElseGet(() -> piece.saying(piece.text()
                        .replace(report.agency(), other.agency())
                        .replace(String.valueOf(report.year()), String.valueOf(other.year())))));
    }

    private static Printed raised(Printed printed) {
        boolean plain = printed.text().matches("2\\d{4}");
        return plain ? Printed.number(Long.parseLong(printed.text()) + 5000) : printed;
    }

    RealisticCase with(String name, String extension, Canvas... sheets) {
        String renamed = file.replaceFirst("\\.[a-z]+$", extension);
        return new RealisticCase(name, renamed, List.of(report), new Book(List.of(sheets)));
    }
}
