package org.gongkai.slip;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;

/** The sheet of a slip with the blanks that the form determines. */
final class HintSheet {

    private static final int[] WIDTHS = {6, 26, 22, 8, 40, 10, 40};

    private final Language language;

    HintSheet(Language language) {
        this.language = language;
    }

    void write(XSSFWorkbook workbook, SlipStyles styles, List<BlankHint> hints) {
        SlipSheet sheet = new SlipSheet(workbook, language.choose("空白提示", "Blanks"), styles, WIDTHS);
        sheet.heading(List.of(
                language.choose("年度", "Year"),
                language.choose("文件", "File"),
                language.choose("工作表", "Sheet"),
                language.choose("单元格", "Cell"),
                language.choose("栏目", "Row and column"),
                language.choose("应为", "Must be"),
                language.choose("依据", "Follows from")));
        for (BlankHint hint : hints) {
            sheet.row(List.of(
                    Integer.toString(hint.year()),
                    hint.file(),
                    hint.sheet(),
                    hint.cell(),
                    hint.label(),
                    hint.value().isEmpty() ? language.choose("互相矛盾", "contradiction") : hint.value(),
                    hint.reason()));
        }
    }
}
