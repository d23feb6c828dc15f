package org.gongkai.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** Changes of forms as clerks make them. */
final class ReportForms {

    private ReportForms() {}

    /** Another figure in a cell of the first sheet. */
    static void setFigure(Path form, String cell, double figure) throws IOException {
        change(form, sheet -> cell(sheet, cell).setCellValue(figure));
    }

    /** Another text in a cell of the first sheet. */
    static void setText(Path form, String cell, String text) throws IOException {
        change(form, sheet -> cell(sheet, cell).setCellValue(text));
    }

    /** An empty row above all others. */
    static void insertEmptyRowOnTop(Path form) throws IOException {
        change(form, sheet -> sheet.shiftRows(0, sheet.getLastRowNum(), 1));
    }

    /** The form of another agency, whose name stands in the title in cell A1. */
    static byte[] ofAgency(byte[] form, String title) throws IOException {
        return changed(form, sheet -> cell(sheet, "A1").setCellValue(title));
    }

    private static void change(Path form, Consumer<Sheet> change) throws IOException {
        Files.write(form, changed(Files.readAllBytes(form), change));
    }

    private static byte[] changed(byte[] form, Consumer<Sheet> change) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(form));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Cell cell(Sheet sheet, String reference) {
        CellReference place = new CellReference(reference);
        Row row = sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
