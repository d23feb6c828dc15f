package org.gongkai.compile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.gongkai.reporting.Language;

/**
 * The sheet that lists where a compiled form differs from what the whole reported, and what members gave that the form
 * has no cell for. All of it is in words: bare labels or numbers would be read as one more form.
 */
final class DifferenceSheet {

    private static final int[] WIDTHS = {12, 60, 32, 20, 30, 22, 22, 20, 80};

    private final CompiledForm form;
    private final CellNote notes;
    private final Language language;

    DifferenceSheet(CompiledForm form, CellNote notes, Language language) {
        this.form = form;
        this.notes = notes;
        this.language = language;
    }

    /** Writes the sheet; cells that differ come in the order of the form. */
    void write(XSSFSheet sheet, Map<FigureKey, XSSFCell> cells) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        CellStyle style = text(sheet);
        row(sheet, style, heading());
        cells.entrySet().stream()
                .filter(entry -> form.isMarked(form.cell(entry.getKey())))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(XSSFCell::getAddress)))
                .forEach(entry -> row(
                        sheet, style, line(entry.getValue().getAddress().formatAsString(), form.cell(entry.getKey()))));
        Set<FigureKey> elsewhere = new TreeSet<>(form.cells().keySet());
        elsewhere.removeAll(cells.keySet());
        elsewhere.forEach(key -> row(sheet, style, line(choose("本表无此栏", "not on this form"), form.cell(key))));
        sheet.createFreezePane(0, 1);
    }

    private List<String> heading() {
        return List.of(
                choose("位置", "Cell"),
                choose("统计栏目", "Figure"),
                choose("情况", "Finding"),
                choose("成员汇总", "Sum over members"),
                choose("约数的实际范围", "Where approximate"),
                choose("本单位上报", "Reported by the whole"),
                choose("汇总减上报", "Members less whole"),
                choose("有数的成员", "Members with a figure"),
                choose("未填的成员", "Members without"));
    }

    private List<String> line(String place, CompiledCell cell) {
        return List.of(
                place,
                choose("栏目《", "figure 《") + name(cell.key()) + choose("》的数", "》"),
                cell.verdict().text(language),
                choose("汇总 ", "sum ")
                        + cell.value().map(BigDecimal::toPlainString).orElse(choose("无", "none")),
                notes.bounds(cell).orElse(""),
                choose("上报 ", "whole ") + notes.own(cell),
                cell.difference()
                        .map(gap -> choose("差 ", "differs by ") + gap.toPlainString())
                        .orElse(""),
                choose("填报 ", "members ") + notes.coverage(cell),
                notes.names(form.without(cell)));
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

    /** Names and printed figures come from files: a quote prefix keeps {@code =1+1} from being run. */
    private static CellStyle text(XSSFSheet sheet) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void row(XSSFSheet sheet, CellStyle style, List<String> texts) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                XSSFCell cell = row.createCell(column);
                cell.setCellValue(texts.get(column));
                cell.setCellStyle(style);
            }
        }
    }

    private String choose(String zh, String en) {
        return language.choose(zh, en);
    }
}
