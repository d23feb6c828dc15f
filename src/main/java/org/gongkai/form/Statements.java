package org.gongkai.form;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Identification;
import org.gongkai.agency.ReportIdentifier;
import org.gongkai.agency.SheetLine;
import org.gongkai.agency.SheetText;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * What a sheet and the name of its file say of whose report it holds and of which year.
 *
 * @param identifier tells it from texts
 * @param file path of the file below the folder of reports
 */
record Statements(ReportIdentifier identifier, String file) {

    /** A longer text is the report itself, and looking for each word in it would take long. */
    private static final int LONGEST = 10_000;

    /** What all of the sheet, its name and the name of the file say. */
    Identification ofAll(Sheet sheet, Predicate<SheetText> above) {
        return identifier.identify(texts(sheet.contentCells()), above, sheet.name(), file);
    }

    /** What those lines of a sheet, its name and the name of the file say. */
    Identification ofLines(List<SheetLine> lines, String sheetName) {
        return identifier.identify(lines, sheetName, file);
    }

    /** What the cells alone say. */
    Identification of(List<Cell> cells, Predicate<SheetText> above) {
        return identifier.identify(texts(cells), above, "", "");
    }

    boolean isTitle(String text) {
        return text.length() <= LONGEST && identifier.isTitle(text);
    }

    /** What around the cells may name an agency: names of sheets, of the file and of its folders, in plain text. */
    Set<String> namesAround(List<Sheet> sheets) {
        return Stream.concat(Stream.of(file.split("/")), sheets.stream().map(Sheet::name))
                .map(Label::plain)
                .collect(Collectors.toSet());
    }

    /** The line of a cell among those with content. */
    static SheetLine line(List<Cell> cells, int at, boolean above) {
        Cell cell = cells.get(at);
        Optional<SheetText> right = Optional.of(at + 1)
                .filter(next -> next < cells.size() && cells.get(next).row() == cell.row())
                .map(next -> text(cells.get(next)));
        return new SheetLine(text(cell), right, above);
    }

    private static SheetText text(Cell cell) {
        return new SheetText(cell.row(), cell.column(), cell.text());
    }

    /** The cells as texts, made when they are looked at: a long table has many of which few are. */
    private static List<SheetText> texts(List<Cell> cells) {
        boolean longer = cells.stream().anyMatch(cell -> cell.text().length() > LONGEST);
        List<Cell> lines = longer
                ? cells.stream().filter(cell -> cell.text().length() <= LONGEST).toList()
                : cells;
        return new AbstractList<>() {
            @Override
            public SheetText get(int index) {
                return text(lines.get(index));
            }

            @Override
            public int size() {
                return lines.size();
            }
        };
    }
}
