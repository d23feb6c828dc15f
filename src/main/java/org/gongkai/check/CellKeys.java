package org.gongkai.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.warehouse.Warehouse;

/** The cells of all forms by the numbers of their indicator and breakdown. */
final class CellKeys {

    private FigureKey[][] keys = new FigureKey[0][];
    private final Map<Integer, String> editions = new HashMap<>();

    /** The cells that the warehouse knows. */
    CellKeys(Warehouse warehouse) {
        warehouse.query("explain/cells").query(row -> {
            editions.put(row.getInt(1), row.getString(3));
            put(row.getInt(1), row.getInt(2), new FigureKey(row.getString(4), row.getString(5)));
        });
    }

    private void put(int indicator, int breakdown, FigureKey key) {
        if (indicator >= keys.length) {
            keys = Arrays.copyOf(keys, 2 * indicator + 1);
        }
        FigureKey[] row = keys[indicator] == null ? new FigureKey[0] : keys[indicator];
        keys[indicator] = breakdown < row.length ? row : Arrays.copyOf(row, breakdown + 1);
        keys[indicator][breakdown] = key;
    }

    /** The edition of an indicator. */
    String edition(int indicator) {
        return editions.get(indicator);
    }

    /** Above the numbers of all breakdowns of an indicator. */
    int breakdowns(int indicator) {
        return keys[indicator].length;
    }

    /** A cell, whatever its edition. */
    FigureKey of(int indicator, int breakdown) {
        return keys[indicator][breakdown];
    }
}
