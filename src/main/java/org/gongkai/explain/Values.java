package org.gongkai.explain;

import java.util.Arrays;

/** The values of all cells at one point of the search, as whole numbers of the case's finest unit. */
final class Values {

    private static final byte BLANK = 0;
    private static final byte PRINTED = 1;
    private static final byte CHANGED = 2;
    private static final byte UNKNOWN = 3;

    private final Bounds printed;
    private final long[] value;
    private final byte[] state;

    /** What the printed figures leave open; shared by all points of a search. */
    private record Bounds(long[] low, long[] high, boolean[] mayBeNegative) {}

    /**
     * Values of blank cells.
     *
     * @param mayBeNegative for each cell whether it is a difference
     */
    Values(boolean[] mayBeNegative) {
        this(
                new Bounds(new long[mayBeNegative.length], new long[mayBeNegative.length], mayBeNegative),
                new long[mayBeNegative.length],
                new byte[mayBeNegative.length]);
    }

    private Values(Bounds printed, long[] value, byte[] state) {
        this.printed = printed;
        this.value = value;
        this.state = state;
    }

    Values copy() {
        return new Values(printed, value.clone(), state.clone());
    }

    /** The values after a step. */
    Values with(Move move) {
        Values after = copy();
        move.applyTo(after);
        return after;
    }

    /** Says what is printed in a cell. */
    void print(int cell, long exact, long low, long high) {
        value[cell] = exact;
        printed.low()[cell] = low;
        printed.high()[cell] = high;
        state[cell] = PRINTED;
    }

    /** Changes a cell to an exact value. */
    void set(int cell, long exact) {
        value[cell] = exact;
        state[cell] = CHANGED;
    }

    /** Takes over what another point of the same search says of a cell. */
    void take(int cell, Values other) {
        value[cell] = other.value[cell];
        state[cell] = other.state[cell];
    }

    /** Says that the cell is wrong, and that nothing tells what belongs there. */
    void forget(int cell) {
        value[cell] = 0;
        state[cell] = UNKNOWN;
    }

    /** The value, 0 where there is none. */
    long of(int cell) {
        return value[cell];
    }

    /**
     * The least that the cell can be. What is not reported may be anything, but nothing below 0 unless it is a difference.
     *
     * @param blankIsZero whether a blank counts as 0
     */
    long low(int cell, boolean blankIsZero) {
        return switch (state[cell]) {
            case PRINTED -> printed.low()[cell];
            case CHANGED -> value[cell];
            default -> isZero(cell, blankIsZero) || !printed.mayBeNegative()[cell] ? 0 : Problem.NO_LOW;
        };
    }

    /** The most that the cell can be, likewise. */
    long high(int cell, boolean blankIsZero) {
        return switch (state[cell]) {
            case PRINTED -> printed.high()[cell];
            case CHANGED -> value[cell];
            default -> isZero(cell, blankIsZero) ? 0 : Problem.NO_HIGH;
        };
    }

    private boolean isZero(int cell, boolean blankIsZero) {
        return blankIsZero && state[cell] == BLANK;
    }

    boolean isKnown(int cell) {
        return state[cell] == PRINTED || state[cell] == CHANGED;
    }

    boolean isUnknown(int cell) {
        return state[cell] == UNKNOWN;
    }

    /** Whether the cell's value is exact. */
    boolean isExact(int cell) {
        return state[cell] == CHANGED || state[cell] == PRINTED && printed.low()[cell] == printed.high()[cell];
    }

    /** An order of the values of the same cells that is the same everywhere. */
    static int compare(Values one, Values other) {
        return Arrays.compare(one.value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values
                && Arrays.equals(values.value, value)
                && Arrays.equals(values.state, state);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return Arrays.toString(value);
    }
}
