package org.gongkai.compile;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.official.FilledForm;
import org.gongkai.official.FormDrawing;
import org.gongkai.official.FormWorkbook;
import org.gongkai.reporting.Language;

/**
 * A compiled form as a workbook in the official layout. A cell that differs from what the whole reported is red where
 * the two contradict each other and yellow where missing members or bodies that are not listed may account for it; its
 * comment says the rest. The second sheet lists those cells.
 */
public final class CompiledWorkbook {

    private static final int COMMENT_COLUMNS = 5;
    private static final int COMMENT_ROWS = 7;

    private final CompiledForm form;
    private final Language language;
    private final CellNote notes;

    /**
     * The workbook of that form.
     *
     * @param language language of what is said about the form; the form itself is in Chinese
     */
    public CompiledWorkbook(CompiledForm form, Language language) {
        this.form = form;
        this.language = language;
        this.notes = new CellNote(form, language);
    }

    /** The workbook; the same form gives the same bytes. */
    public byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet(language.choose("汇总表", "Compiled"));
            FilledForm filled = new FilledForm(
                    FilledForm.title(form.agency(), form.year()), FormDrawing.withNotes(form.edition()), figures());
            Map<FigureKey, XSSFCell> cells = new TreeMap<>(FormWorkbook.draw(filled, sheet));
            comment(
                    sheet.getRow(0).getCell(0),
                    language.choose(
                            "由 " + form.size() + " 个成员中 " + form.reporting() + " 个的报表汇总。",
                            "Compiled from the reports of " + form.reporting() + " of " + form.size() + " members."));
            mark(book, cells);
            new DifferenceSheet(form, notes, language)
                    .write(book.createSheet(language.choose("差异", "Differences")), cells);
            return FormWorkbook.bytes(book);
        }
    }

    private Map<FigureKey, BigDecimal> figures() {
        Map<FigureKey, BigDecimal> figures = new TreeMap<>();
        form.cells().forEach((key, cell) -> {
            if (form.isAdditive(key)) {
                cell.value().ifPresent(value -> figures.put(key, value));
            }
        });
        return figures;
    }

    private void mark(XSSFWorkbook book, Map<FigureKey, XSSFCell> cells) {
        XSSFCellStyle contradicting = filled(book, IndexedColors.ROSE);
        XSSFCellStyle differing = filled(book, IndexedColors.LIGHT_YELLOW);
        cells.forEach((key, target) -> {
            CompiledCell cell = form.cell(key);
            notes.of(cell).ifPresent(note -> comment(target, note));
            if (form.isMarked(cell)) {
                target.setCellStyle(cell.verdict() == Verdict.CONTRADICTS ? contradicting : differing);
            }
        });
    }

    private static XSSFCellStyle filled(XSSFWorkbook book, IndexedColors colour) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void comment(XSSFCell cell, String text) {
        CreationHelper create = cell.getSheet().getWorkbook().getCreationHelper();
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(beside(cell, create));
        comment.setString(create.createRichTextString(text));
        comment.setAuthor(language.choose("汇总", "gongkai"));
        cell.setCellComment(comment);
    }

    /** A comment belongs to the cell that its anchor begins in, so it begins at that cell's right edge. */
    private static ClientAnchor beside(XSSFCell cell, CreationHelper create) {
        ClientAnchor place = create.createClientAnchor();
        place.setCol1(cell.getColumnIndex());
        place.setDx1(Units.pixelToEMU((int) cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex())));
        place.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        place.setRow1(cell.getRowIndex());
        place.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        return place;
    }
}
