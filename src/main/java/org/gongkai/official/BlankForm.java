package org.gongkai.official;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnownText;
import org.gongkai.label.Label;

/**
 * The blank form of an edition, to hand out: its cells take what they may hold only, its labels are locked, a cell whose
 * identity (勾稽关系) fails, whatever will be put into what is blank, turns red, and a second sheet says of each identity
 * whether it holds (平, 不平).
 */
public final class BlankForm {

    /** Name of the sheet that is filled in. */
    public static final String FORM_SHEET = "统计表";

    /** Name of the sheet that says which identities hold. */
    public static final String CHECK_SHEET = "勾稽核对";

    private static final String PREFIX = FORM_SHEET + "!";
    private static final String TITLE = "（单位全称）（四位数年度）年政府信息公开工作年度报告";
    private static final int[] CHECK_WIDTHS = {10, 12, 90};

    private final Edition edition;
    private final Knowledge knowledge;

    /** The form of that edition, which is one of the knowledge. */
    public BlankForm(Edition edition, Knowledge knowledge) {
        this.edition = edition;
        this.knowledge = knowledge;
    }

    /** The workbook; the same edition gives the same bytes. */
    public byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet form = book.createSheet(FORM_SHEET);
            FormDrawing drawing = FormDrawing.withNotes(edition);
            Map<FigureKey, XSSFCell> cells = FormWorkbook.draw(new FilledForm(TITLE, drawing, Map.of()), form);
            unlock(book, form, cells.values(), drawing.headRows());
            new InputRules(new ValueVocabulary(knowledge.values()))
                    .lay(form, cells, edition.indicators().toList());
            Map<FigureKey, String> addresses = new TreeMap<>();
            cells.forEach((key, cell) -> addresses.put(key, cell.getAddress().formatAsString()));
            List<CheckFormula> checks = CheckFormula.of(edition, addresses, printedTexts());
            checks.forEach(check -> redden(form, check));
            form.enableLocking();
            write(checks, book.createSheet(CHECK_SHEET));
            // Excel counts anew when it opens the file; who reads what is stored finds the state of a blank form.
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.setForceFormulaRecalculation(true);
            return FormWorkbook.bytes(book);
        }
    }

    private Set<String> printedTexts() {
        return edition.notes().stream()
                .map(Label::plain)
                .flatMap(note -> knowledge.knownTexts().stream().filter(text -> text.matches(note)))
                .map(KnownText::code)
                .collect(Collectors.toSet());
    }

    private static void unlock(XSSFWorkbook book, XSSFSheet form, Collection<XSSFCell> figures, int headRows) {
        CellStyle input = book.createCellStyle();
        input.setLocked(false);
        figures.forEach(cell -> cell.setCellStyle(input));
        for (int row = 1; row <= headRows; row++) {
            form.getRow(row).getCell(0).setCellStyle(input);
        }
        CellStyle title = book.createCellStyle();
        title.setLocked(false);
        title.setWrapText(true);
        form.getRow(0).getCell(0).setCellStyle(title);
    }

    /** The first cell of an identity turns red while it fails: its total, or the part that exceeds the whole. */
    private static void redden(XSSFSheet form, CheckFormula check) {
        SheetConditionalFormatting formats = form.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(check.fails(""));
        PatternFormatting red = rule.createPatternFormatting();
        red.setFillBackgroundColor(check.isHard() ? IndexedColors.ROSE.getIndex() : IndexedColors.YELLOW.getIndex());
        red.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(check.firstCell())}, rule);
    }

    private static void write(List<CheckFormula> checks, XSSFSheet sheet) {
        for (int column = 0; column < CHECK_WIDTHS.length; column++) {
            sheet.setColumnWidth(column, CHECK_WIDTHS[column] * 256);
        }
        XSSFRow heading = sheet.createRow(0);
        heading.createCell(0).setCellValue("核对结果");
        heading.createCell(1).setCellValue("左减右");
        heading.createCell(2).setCellValue("勾稽关系");
        for (CheckFormula check : checks) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String filled = check.isFilled(PREFIX);
            String fails = check.fails(PREFIX);
            row.createCell(0).setCellFormula("IF(" + fails + ",\"不平\",IF(" + filled + ",\"平\",\"未填全\"))");
            // As words, since a bare number on a sheet without a table would have to be looked at when it is read.
            row.createCell(1)
                    .setCellFormula("IF(OR(" + filled + "," + fails + "),\"差 \"&" + check.gap(PREFIX) + ",\"\")");
            row.createCell(2).setCellValue((check.isHard() ? "" : "（供核实）") + check.text());
        }
        sheet.createFreezePane(0, 1);
        sheet.enableLocking();
    }
}
