package org.gongkai.form;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.figure.FigureStatus;
import org.gongkai.source.FileFormat;
import org.gongkai.trouble.Trouble;

/**
 * What was read from a file.
 *
 * @param file path of the file below the folder of reports
 * @param format what it is by its content
 * @param charset charset of its text, where the format does not say it
 * @param reports what it says, by agency and year
 * @param troubles what could not be taken, and what somebody may want to know
 * @param cells the account of its cells
 * @param sheets the account by sheet
 * @param looseLabels cores of what stands in it like a label and is none of any form
 * @param namesSeen what it gives as names of agencies, in plain text
 * @param statements figures that the text around its tables tells
 */
public record FileReading(
        String file,
        FileFormat format,
        Optional<Charset> charset,
        List<ReportReading> reports,
        List<Trouble> troubles,
        CellCount cells,
        List<SheetCount> sheets,
        Set<String> looseLabels,
        Set<String> namesSeen,
        List<PlacedStatement> statements) {

    public FileReading {
        reports = List.copyOf(reports);
        troubles = List.copyOf(troubles);
        sheets = List.copyOf(sheets);
        looseLabels = Set.copyOf(looseLabels);
        namesSeen = Set.copyOf(namesSeen);
        statements = List.copyOf(statements);
    }

    /** A file without text around its tables. */
    public FileReading(
            String file,
            FileFormat format,
            Optional<Charset> charset,
            List<ReportReading> reports,
            List<Trouble> troubles,
            CellCount cells,
            List<SheetCount> sheets,
            Set<String> looseLabels,
            Set<String> namesSeen) {
        this(file, format, charset, reports, troubles, cells, sheets, looseLabels, namesSeen, List.of());
    }

    /** A file of which no sheet was read. */
    public static FileReading nothing(String file, FileFormat format, Trouble why) {
        return new FileReading(
                file, format, Optional.empty(), List.of(), List.of(why), CellCount.NONE, List.of(), Set.of(), Set.of());
    }

    private record Position(int sheetNo, int row, int column) {}

    /** How many cells its figures stand in: one that is printed twice counts once, blank and unreadable ones not. */
    public int cellsOfFigures() {
        Set<Position> cells = new HashSet<>();
        for (ReportReading report : reports) {
            for (Figure figure : report.figures()) {
                if (isTaken(figure)) {
                    int sheetNo = report.table(figure.tableNo()).sheetNo();
                    cells.add(new Position(sheetNo, figure.row(), figure.column()));
                }
            }
        }
        return cells.size();
    }

    private static boolean isTaken(Figure figure) {
        FigureStatus status = figure.value().status();
        boolean nothing =
                status == FigureStatus.BLANK && figure.value().printed().isEmpty();
        return !nothing && status != FigureStatus.UNREADABLE;
    }
}
