package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.FigureKey;

/**
 * The figures of a report of another year. It may be on another edition, where the same code means the same; where several
 * of its editions have the code, that of the edition that asks comes first, then the first by name.
 */
public final class YearFigures {

    /** Where there is no report. */
    public static final YearFigures NONE = new YearFigures();

    private final Map<FigureKey, List<OfEdition>> figures = new HashMap<>();

    private record OfEdition(String edition, CaseFigure figure) {}

    /** A report on one edition, whichever that is. */
    private static final String ANY_EDITION = "";

    /** Exact figures of a report on one edition. */
    public static YearFigures exactly(Map<FigureKey, BigDecimal> values) {
        YearFigures figures = new YearFigures();
        values.forEach((cell, value) -> figures.add(ANY_EDITION, cell, CaseFigure.of(value)));
        return figures;
    }

    /** Adds a figure of that edition. */
    public void add(String edition, FigureKey cell, CaseFigure figure) {
        List<OfEdition> known = figures.put(cell, List.of(new OfEdition(edition, figure)));
        if (known != null) {
            List<OfEdition> all = new ArrayList<>(known);
            all.add(new OfEdition(edition, figure));
            figures.put(cell, all);
        }
    }

    /** What it has figures of, whatever the edition. */
    Set<FigureKey> cells() {
        return figures.keySet();
    }

    /** The figure of a cell, as an edition asks for it; empty where the report has none. */
    Optional<CaseFigure> of(FigureKey cell, String edition) {
        List<OfEdition> known = figures.getOrDefault(plain(cell), List.of());
        if (known.size() == 1) {
            return Optional.of(known.get(0).figure());
        }
        OfEdition first = null;
        for (OfEdition one : known) {
            if (one.edition().equals(edition)) {
                return Optional.of(one.figure());
            }
            first = first == null || one.edition().compareTo(first.edition()) < 0 ? one : first;
        }
        return Optional.ofNullable(first).map(OfEdition::figure);
    }

    /** The figure of a cell of that edition and no other: what a report's own identities speak of. */
    Optional<CaseFigure> strictlyOf(FigureKey cell, String edition) {
        return figures.getOrDefault(plain(cell), List.of()).stream()
                .filter(one -> one.edition().equals(edition) || one.edition().equals(ANY_EDITION))
                .map(OfEdition::figure)
                .findFirst();
    }

    private static FigureKey plain(FigureKey cell) {
        return cell.edition().isEmpty() ? cell : cell.in("");
    }
}
