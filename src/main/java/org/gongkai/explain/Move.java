package org.gongkai.explain;

import java.util.List;

/**
 * A step of the search: a slip undone.
 *
 * @param family what slip
 * @param follows whether it is no slip of its own but a figure computed from one that was changed before
 * @param cells the cells that change
 * @param values their new values; {@link #UNKNOWN} where nothing tells it
 * @param cost how unlikely it is
 * @param witnesses cells that show it
 * @param otherFamilies what else leads to the same values, the likeliest first
 */
record Move(
        SlipFamily family,
        boolean follows,
        int[] cells,
        long[] values,
        int cost,
        List<Integer> witnesses,
        List<SlipFamily> otherFamilies) {

    /** The new value of a cell that is wrong while nothing tells what belongs there. */
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    static Move ofCell(SlipFamily family, int cell, long value, int cost, List<Integer> witnesses) {
        return new Move(family, false, new int[] {cell}, new long[] {value}, cost, witnesses, List.of());
    }

    static Move ofCells(SlipFamily family, int[] cells, long[] values, int cost, List<Integer> witnesses) {
        return new Move(family, false, cells, values, cost, witnesses, List.of());
    }

    /** The same at another cost, with what else leads to the same values. */
    Move withCost(int newCost, List<SlipFamily> others) {
        return new Move(family, follows, cells, values, newCost, witnesses, others);
    }

    boolean touches(Rule rule) {
        for (int cell : cells) {
            if (rule.has(cell)) {
                return true;
            }
        }
        return false;
    }

    void applyTo(Values target) {
        for (int i = 0; i < cells.length; i++) {
            if (values[i] == UNKNOWN) {
                target.forget(cells[i]);
            } else {
                target.set(cells[i], values[i]);
            }
        }
    }
}
