package org.gongkai.check;

import java.util.Optional;
import org.gongkai.explain.CaseFigure;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.FormCases.CellFigures;
import org.gongkai.knowledge.FigureKey;

/** The figures of a report by the numbers of its cells. */
final class FiguresByNumber implements CellFigures {

    /** Those of a report that has none. */
    static final FiguresByNumber NONE = new FiguresByNumber(0);

    private final CaseFigure[] figures;

    /** None yet, of so many cells. */
    FiguresByNumber(int cells) {
        this(new CaseFigure[cells]);
    }

    private FiguresByNumber(CaseFigure[] figures) {
        this.figures = figures;
    }

    FiguresByNumber copy() {
        return new FiguresByNumber(figures.clone());
    }

    void putZero(int number) {
        put(number, CaseFigure.ZERO);
    }

    void put(int number, CaseFigure figure) {
        if (number != FormCases.NO_CELL) {
            figures[number] = figure;
        }
    }

    @Override
    public Optional<CaseFigure> of(int number, FigureKey cell) {
        return number < figures.length ? Optional.ofNullable(figures[number]) : Optional.empty();
    }
}
