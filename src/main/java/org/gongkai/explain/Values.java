package org.gongkai.explain;

import java.util.Arrays;

/** The values of all cells at one point of the search, as whole numbers of the case's finest unit. */
final class Values {

    private static final byte BLANK = 0;
    private static final byte KNOWN = 1;
    private static final byte UNKNOWN = 2;

    private final long[] value;
    private final long[] low;
    private final long[] high;
    private final byte[] state;
    private final boolean[] mayBeNegative;

    /**
     * Values of blank cells.
     *
     * @param mayBeNegative for each cell whether it is a difference
     */
    Values(boolean[] mayBeNegative) {
        this(
                new long[mayBeNegative.length],
                new long[mayBeNegative.length],
                new long[mayBeNegative.length],
                new byte[mayBeNegative.length],
                mayBeNegative);
    }

    private Values(long[] value, long[] low, long[] high, byte[] state, boolean[] mayBeNegative) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.state = state;
        this.mayBeNegative = mayBeNegative;
    }

    Values copy() {
        return new Values(value.clone(), low.clone(), high.clone(), state.clone(), mayBeNegative);
    }

    void set(int cell, long exact, long least, long most) {
        value[cell] = exact;
        low[cell] = least;
        high[cell] = most;
        state[cell] = KNOWN;
    }

    void set(int cell, long exact) {
        set(cell, exact, exact, exact);
    }

    /** Says that the cell is wrong, and that nothing tells what belongs there. */
    void forget(int cell) {
        state[cell] = UNKNOWN;
    }

    /** The value, 0 where there is none. */
    long of(int cell) {
        return state[cell] == KNOWN ? value[cell] : 0;
    }

    /**
     * The least that the cell can be. What is not reported may be anything, but nothing below 0 unless it is a difference.
     *
     * @param blankIsZero whether a blank counts as 0
     */
    long low(int cell, boolean blankIsZero) {
        if (state[cell] == KNOWN) {
            return low[cell];
        }
        return blankIsZero && state[cell] == BLANK || !mayBeNegative[cell] ? 0 : Problem.NO_LOW;
    }

    /** The most that the cell can be, likewise. */
    long high(int cell, boolean blankIsZero) {
        if (state[cell] == KNOWN) {
            return high[cell];
        }
        return blankIsZero && state[cell] == BLANK ? 0 : Problem.NO_HIGH;
    }

    boolean isKnown(int cell) {
        return state[cell] == KNOWN;
    }

    boolean isUnknown(int cell) {
        return state[cell] == UNKNOWN;
    }

    boolean isBlank(int cell) {
        return state[cell] == BLANK;
    }

    /** Whether the cell's value is exact. */
    boolean isExact(int cell) {
        return state[cell] == KNOWN && low[cell] == high[cell];
    }

    @Override
    public String toString() {
        return Arrays.toString(value);
    }
}
