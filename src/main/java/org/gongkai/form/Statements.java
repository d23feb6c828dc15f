package org.gongkai.form;

import java.util.List;
import org.gongkai.agency.Identification;
import org.gongkai.agency.ReportIdentifier;
import org.gongkai.agency.SheetText;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * What a sheet and the name of its file say of whose report it holds and of which year.
 *
 * @param identifier tells it from texts
 * @param file path of the file below the folder of reports
 */
record Statements(ReportIdentifier identifier, String file) {

    /** What all of the sheet, its name and the name of the file say. */
    Identification ofAll(Sheet sheet, int firstTableRow) {
        return identifier.identify(texts(sheet.contentCells()), firstTableRow, sheet.name(), file);
    }

    /** What the cells alone say. */
    Identification of(List<Cell> cells, int firstTableRow) {
        return identifier.identify(texts(cells), firstTableRow, "", "");
    }

    boolean isTitle(String text) {
        return identifier.isTitle(text);
    }

    private static List<SheetText> texts(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new SheetText(cell.row(), cell.column(), cell.text()))
                .toList();
    }
}
