package org.gongkai.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.FigureKey;

/**
 * A form with the figures of a report.
 *
 * @param title what stands in its first row, and is the name of its file
 * @param drawing the form
 * @param figures the figures; what is not among them is blank
 */
public record FilledForm(String title, FormDrawing drawing, Map<FigureKey, BigDecimal> figures) {

    /**
     * A cell that says something.
     *
     * @param text what it says
     * @param number its number, where it is a plain one
     */
    public record Cell(FormPiece piece, String text, Optional<BigDecimal> number) {}

    public FilledForm {
        figures = Map.copyOf(figures);
    }

    /** The title of a yearly report, as it names agency and year. */
    public static String title(String agency, int year) {
        return agency + year + "年政府信息公开工作年度报告";
    }

    /** The cells from top to bottom; blank ones keep their merged place and say nothing. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        cells.add(words(new FormPiece(0, 0, 1, drawing.width(), title, Optional.empty())));
        drawing.pieces().forEach(piece -> cells.add(piece.figure().isPresent() ? figure(piece) : words(piece)));
        return cells;
    }

    private static Cell words(FormPiece piece) {
        return new Cell(piece, piece.text(), Optional.empty());
    }

    private Cell figure(FormPiece piece) {
        Optional<BigDecimal> number =
                Optional.ofNullable(figures.get(piece.figure().orElseThrow()));
        String plain = number.map(BigDecimal::toPlainString).orElse("");
        boolean needsUnit = number.filter(value -> value.signum() != 0).isPresent()
                && !piece.text().isEmpty();
        return needsUnit ? new Cell(piece, plain + piece.text(), Optional.empty()) : new Cell(piece, plain, number);
    }
}
