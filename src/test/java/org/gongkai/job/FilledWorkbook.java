package org.gongkai.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;
import org.gongkai.official.BlankForm;
import org.gongkai.official.FormDrawing;

/** A form as a clerk opens it: its cells by the figure that stands there. */
final class FilledWorkbook implements AutoCloseable {

    private final XSSFWorkbook book;
    private final Map<FigureKey, CellAddress> places = new TreeMap<>();

    FilledWorkbook(Path file, Edition edition) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            this.book = new XSSFWorkbook(bytes);
        }
        new FormDrawing(edition)
                .pieces()
                .forEach(piece ->
                        piece.figure().ifPresent(key -> places.put(key, new CellAddress(piece.row(), piece.column()))));
    }

    XSSFWorkbook book() {
        return book;
    }

    XSSFSheet form() {
        return book.getSheetAt(0);
    }

    XSSFCell cell(FigureKey key) {
        CellAddress place = places.get(key);
        return form().getRow(place.getRow()).getCell(place.getColumn());
    }

    Map<FigureKey, CellAddress> places() {
        return places;
    }

    /** Types a title and figures; where the form asks for a unit, it is typed too, but where it prints one. */
    void fill(String title, Edition edition, Map<FigureKey, BigDecimal> figures) {
        form().getRow(0).getCell(0).setCellValue(title);
        figures.forEach((key, value) -> {
            Indicator indicator = edition.indicator(key.indicator()).orElseThrow();
            if (indicator.path().contains("（万元")) {
                cell(key).setCellValue(value.movePointLeft(4).doubleValue());
            } else if (indicator.unitNeeded() && value.signum() != 0) {
                cell(key).setCellValue(value.toPlainString() + indicator.unit().orElseThrow());
            } else {
                cell(key).setCellValue(value.doubleValue());
            }
        });
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    /** What the second sheet of a blank form says of its identities, by their text. */
    Map<String, String> checks() {
        Map<String, String> checks = new TreeMap<>();
        book.getSheet(BlankForm.CHECK_SHEET).forEach(row -> {
            if (row.getRowNum() > 0) {
                checks.put(row.getCell(2).getStringCellValue(), row.getCell(0).getStringCellValue());
            }
        });
        return checks;
    }

    /** The figures whose cells a rule colours as they are filled in. */
    Set<FigureKey> reddened() {
        XSSFFormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
        ConditionalFormattingEvaluator rules = new ConditionalFormattingEvaluator(book, formulas);
        Set<FigureKey> reddened = new TreeSet<>();
        places.keySet().stream()
                .filter(key -> !rules.getConditionalFormattingForCell(cell(key)).isEmpty())
                .forEach(reddened::add);
        return reddened;
    }

    void save(Path file) {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
