package org.gongkai.compile;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.gongkai.official.FilledForm;
import org.gongkai.official.FormDrawing;
import org.gongkai.official.FormWorkbook;

/**
 * A compiled form as a workbook in the official layout. A cell that differs from what the whole reported is red where
 * the two contradict each other and yellow where members that are missing may account for it; its comment says the rest.
 * The second sheet lists those cells.
 */
public final class CompiledWorkbook {

    /** Name of the sheet that lists differences. */
    public static final String DIFFERENCES = "差异";

    private static final String AUTHOR = "汇总";
    private static final int COMMENT_COLUMNS = 5;
    private static final int COMMENT_ROWS = 7;
    private static final List<String> HEADING = List.of("位置", "情况", "说明");
    private static final int[] WIDTHS = {12, 20, 150};

    private final CompiledForm form;
    private final CellNote notes;

    /** The workbook of that form. */
    public CompiledWorkbook(CompiledForm form) {
        this.form = form;
        this.notes = new CellNote(form);
    }

    /** The workbook; the same form gives the same bytes. */
    public byte[] bytes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("汇总表");
            FilledForm filled = new FilledForm(
                    FilledForm.title(form.agency(), form.year()), new FormDrawing(form.edition()), figures());
            Map<FigureKey, XSSFCell> cells = new TreeMap<>(FormWorkbook.draw(filled, sheet));
            comment(sheet.getRow(0).getCell(0), "由 " + form.size() + " 个成员中 " + form.reporting() + " 个的报表汇总。");
            mark(book, cells);
            list(book.createSheet(DIFFERENCES), cells);
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
            if (notes.isMarked(cell)) {
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

    private static void comment(XSSFCell cell, String text) {
        ClientAnchor place = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        place.setCol1(cell.getColumnIndex() + 1);
        place.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        place.setRow1(cell.getRowIndex());
        place.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(place);
        comment.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /** Cells that differ in the order of the form, then what members gave that the form has no cell for. */
    private void list(XSSFSheet sheet, Map<FigureKey, XSSFCell> cells) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        write(sheet, HEADING);
        cells.entrySet().stream()
                .filter(entry -> notes.isMarked(form.cell(entry.getKey())))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(XSSFCell::getAddress)))
                .forEach(entry ->
                        line(sheet, entry.getValue().getAddress().formatAsString(), form.cell(entry.getKey())));
        Set<FigureKey> elsewhere = new TreeSet<>(form.cells().keySet());
        elsewhere.removeAll(cells.keySet());
        elsewhere.forEach(key -> line(sheet, "本表无此栏", form.cell(key)));
        sheet.createFreezePane(0, 1);
    }

    /** In sentences: a sheet of labels and numbers would be read as one more form. */
    private void line(XSSFSheet sheet, String place, CompiledCell cell) {
        String text = "《" + name(cell.key()) + "》汇总 "
                + cell.value().map(BigDecimal::toPlainString).orElse("无") + "，上报 "
                + cell.own().map(CompiledCell.Own::printed).orElse("无")
                + cell.difference().map(gap -> "，汇总减上报 " + gap.toPlainString()).orElse("")
                + "；填报成员 " + notes.coverage(cell);
        List<String> without = form.without(cell);
        write(
                sheet,
                List.of(
                        place,
                        cell.verdict().textZh(),
                        without.isEmpty() ? text : text + "，未填：" + String.join("、", without)));
    }

    private String name(FigureKey key) {
        String indicator =
                form.edition().indicator(key.indicator()).map(Indicator::path).orElse(key.indicator());
        return form.edition().tables().stream()
                .filter(table -> table.indicator(key.indicator()).isPresent())
                .flatMap(table -> table.breakdowns().stream())
                .filter(breakdown -> breakdown.code().equals(key.breakdown()))
                .map(breakdown -> indicator + Indicator.PATH_SEPARATOR + breakdown.labelZh())
                .findFirst()
                .orElse(indicator);
    }

    private static void write(XSSFSheet sheet, List<String> texts) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }
}
