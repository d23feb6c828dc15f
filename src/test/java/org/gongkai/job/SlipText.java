package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What stands on the first sheet of a slip. */
final class SlipText {

    private SlipText() {}

    /** The rows, empty cells left out. */
    static List<List<String>> rows(Path slip) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(slip.toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
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
}
