package org.gongkai.form;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.Identification;
import org.gongkai.agency.ReportIdentifier;
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

    private static List<SheetText> texts(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.text().length() <= LONGEST)
                .map(cell -> new SheetText(cell.row(), cell.column(), cell.text()))
                .toList();
    }
}
