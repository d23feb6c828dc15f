package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.knowledge.FigureKey;

/**
 * A report whose findings are to be explained.
 *
 * @param cells its cells
 * @param rules the identities that its cells take part in
 * @param swapPairs cells that are known to be mistaken for each other, such as revenue and costs
 * @param tolerance by how much every identity may be missed, beyond its own tolerance
 */
public record ReportCase(List<CaseCell> cells, List<CaseRule> rules, List<SwapPair> swapPairs, BigDecimal tolerance) {

    public ReportCase {
        cells = List.copyOf(cells);
        rules = List.copyOf(rules);
        swapPairs = List.copyOf(swapPairs);
    }

    /**
     * The cell that is that.
     *
     * @throws IllegalArgumentException if the report has none such
     */
    public CaseCell cell(FigureKey key) {
        for (CaseCell cell : cells) {
            if (cell.key().equals(key)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("the report has no cell " + key);
    }

    /** Its cells by what they are. */
    public Map<FigureKey, CaseCell> cellsByKey() {
        Map<FigureKey, CaseCell> byKey = new HashMap<>(2 * cells.size());
        cells.forEach(cell -> byKey.put(cell.key(), cell));
        return byKey;
    }

    /** Two cells that may take each other's place. */
    public record SwapPair(FigureKey one, FigureKey other) {}
}
