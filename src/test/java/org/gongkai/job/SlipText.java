package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What stands on the sheets of a slip. */
final class SlipText {

    private SlipText() {}

    /** The rows of the first sheet, empty cells left out. */
    static List<List<String>> rows(Path slip) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(slip.toFile(), null, true)) {
            return rows(workbook.getSheetAt(0));
        }
    }

    /** The rows of a sheet, empty cells left out. */
    static List<List<String>> rows(Path slip, String sheet) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(slip.toFile(), null, true)) {
            return rows(workbook.getSheet(sheet));
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            for (Cell cell : row) {
                if (!cell.getStringCellValue().isEmpty()) {
                    texts.add(cell.getStringCellValue());
                }
            }
            rows.add(texts);
        }
        return rows;
    }
}
