package org.gongkai.slip;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.reporting.Language;
import org.gongkai.trouble.RowContext;

/**
 * The part of a slip that tells what could not be taken: a sheet with a line for each reject, and a sheet with the rows
 * that they stand in, as printed, the offending cells marked.
 */
final class RejectSheets {

    /** A clerk who gets more has to send another file; the rest stands in the report of all rejects. */
    static final int MOST_REJECTS = 5000;

    private static final int[] WIDTHS_OF_REJECTS = {22, 10, 7, 14, 24, 24, 18, 26};
    private static final int[] WIDTHS_OF_ROWS = {22, 10, 7, 16, 14, 14, 14, 14, 14, 14};

    private final Language language;
    private final int mostRejects;

    RejectSheets(Language language) {
        this(language, MOST_REJECTS);
    }

    RejectSheets(Language language, int mostRejects) {
        this.language = language;
        this.mostRejects = mostRejects;
    }

    void write(XSSFWorkbook workbook, SlipStyles styles, List<Reject> all) {
        List<Reject> rejects = all.subList(0, Math.min(mostRejects, all.size()));
        writeRejects(workbook, styles, rejects, all.size() - rejects.size());
        writeRows(workbook, styles, rejects);
    }

    private void writeRejects(XSSFWorkbook workbook, SlipStyles styles, List<Reject> rejects, int left) {
        SlipSheet sheet = new SlipSheet(workbook, language.choose("未收录", "Not taken"), styles, WIDTHS_OF_REJECTS);
        List<String> heading = new ArrayList<>(placeHeading());
        heading.addAll(List.of(
                language.choose("原文", "Found"),
                language.choose("问题", "Problem"),
                language.choose("应为", "Wanted"),
                language.choose("可能是", "May be meant"),
                language.choose("怎么改", "What to do")));
        sheet.heading(heading);
        for (Reject reject : rejects) {
            List<String> texts = new ArrayList<>(reject.place());
            texts.addAll(
                    List.of(reject.found(), reject.problem(), reject.wanted(), reject.candidates(), reject.nextStep()));
            sheet.row(texts);
        }
        if (left > 0) {
            sheet.row(List.of(language.choose("另有 " + left + " 处，见 rejects.csv", left + " more, see rejects.csv")));
        }
    }

    private void writeRows(XSSFWorkbook workbook, SlipStyles styles, List<Reject> rejects) {
        SlipSheet sheet = new SlipSheet(workbook, language.choose("原表各行", "Rows as printed"), styles, WIDTHS_OF_ROWS);
        List<String> heading = new ArrayList<>(placeHeading());
        heading.add(language.choose("该行原文（有问题的格已标出）", "The row as printed, the offending cell marked"));
        sheet.heading(heading);
        for (Reject reject : rejects) {
            List<String> cells = reject.row().cells();
            if (!cells.isEmpty()) {
                XSSFRow row = sheet.row(reject.place());
                cells.forEach(text -> writeCell(row, text, styles));
                sheet.fitHeight(row);
            }
        }
    }

    private List<String> placeHeading() {
        return List.of(language.choose("文件", "File"), language.choose("工作表", "Sheet"), language.choose("单元格", "Cell"));
    }

    private static void writeCell(XSSFRow row, String text, SlipStyles styles) {
        boolean marked = RowContext.isMarked(text);
        XSSFCell cell = SlipSheet.write(row, marked ? text.substring(1, text.length() - 1) : text, styles.text());
        if (marked) {
            cell.setCellStyle(styles.marked());
        }
    }
}
