package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.explain.SlipFamily;
import org.gongkai.knowledge.FigureKey;

/**
 * A slip that was put into a report.
 *
 * @param family what kind of slip it is
 * @param changes the cells that it changed, in the order of the form
 */
public record Slip(SlipFamily family, List<CellChange> changes) {

    public Slip {
        changes = List.copyOf(changes);
    }

    /** The figures with the slip. */
    public Map<FigureKey, BigDecimal> printed(Map<FigureKey, BigDecimal> truth) {
        Map<FigureKey, BigDecimal> figures = new LinkedHashMap<>(truth);
        changes.forEach(change -> figures.put(change.cell(), change.printed()));
        return figures;
    }

    /** The figures without it. */
    public Map<FigureKey, BigDecimal> restored(Map<FigureKey, BigDecimal> printed) {
        Map<FigureKey, BigDecimal> figures = new LinkedHashMap<>(printed);
        changes.forEach(change -> figures.put(change.cell(), change.truth()));
        return figures;
    }
}
