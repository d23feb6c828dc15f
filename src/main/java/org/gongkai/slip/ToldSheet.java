package org.gongkai.slip;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;

/** The sheet of a slip with what the text of the report tells otherwise than its figures, sentence by sentence. */
final class ToldSheet {

    private static final int[] WIDTHS = {6, 26, 22, 14, 26, 26, 12, 30, 50};

    private final Language language;

    ToldSheet(Language language) {
        this.language = language;
    }

    void write(XSSFWorkbook workbook, SlipStyles styles, List<ToldFinding> findings) {
        SlipSheet sheet = new SlipSheet(workbook, language.choose("文字核对", "Text"), styles, WIDTHS);
        sheet.heading(List.of(
                language.choose("年度", "Year"),
                language.choose("文件", "File"),
                language.choose("位置", "Place"),
                language.choose("核对内容", "Checked"),
                language.choose("文中所述", "The text says"),
                language.choose("核对依据", "Held against"),
                language.choose("表中单元格", "Cell in the table"),
                language.choose("首先考虑", "First explanation"),
                language.choose("文中语句", "Sentence")));
        for (ToldFinding finding : findings) {
            sheet.row(List.of(
                    Integer.toString(finding.year()),
                    finding.file(),
                    finding.place(),
                    finding.kind(),
                    finding.says(),
                    finding.wanted(),
                    finding.tableCell(),
                    finding.cause(),
                    finding.sentence()));
        }
    }
}
