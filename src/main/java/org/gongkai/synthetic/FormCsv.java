package org.gongkai.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongkai.official.FilledForm;

/** A form as Excel saves it as CSV: what is merged stands in the first of its cells. */
final class FormCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FormCsv() {}

    static byte[] bytes(FilledForm form) {
        List<FilledForm.Cell> cells = form.cells();
        int rows = cells.stream().mapToInt(cell -> cell.piece().endRow()).max().orElse(0);
        String[][] texts = new String[rows][form.drawing().width()];
        for (String[] row : texts) {
            Arrays.fill(row, "");
        }
        cells.forEach(cell -> texts[cell.piece().row()][cell.piece().column()] = cell.text());
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        for (String[] row : texts) {
            text.append(CsvLine.of(row)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
