package org.gongkai.explain;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * Values for cells that must all change, each as near to what is printed as the rules and the values chosen before allow.
 * The rules are met exactly, whatever is tolerated.
 */
final class NearestValues {

    private final Problem problem;
    private final List<Rule> rules;
    private final BitSet free;
    private final Values values;

    /**
     * Nothing is chosen yet.
     *
     * @param rules the rules that must hold
     * @param free the cells that change, and what is not reported
     */
    NearestValues(Problem problem, Values printed, List<Rule> rules, BitSet free) {
        this.problem = problem;
        this.rules = rules;
        this.free = (BitSet) free.clone();
        this.values = printed.copy();
    }

    /** Chooses the value of a cell; empty where nothing of its scale does. */
    OptionalLong choose(int cell) {
        LinearSystem.Range range =
                LinearSystem.exact(problem, values, free, rules).range(cell);
        long now = values.of(cell);
        long step = problem.quantum(cell);
        if (range.only().isPresent()) {
            BigInteger[] value = range.only().get();
            return value[0].mod(value[1]).signum() == 0
                    ? chosen(cell, value[0].divide(value[1]))
                    : OptionalLong.empty();
        }
        BigInteger nearest = BigInteger.valueOf(now);
        BigInteger inwards = BigInteger.ZERO;
        if (range.low().isPresent() && isBelow(nearest, range.low().get())) {
            nearest = floor(range.low().get(), step);
            inwards = BigInteger.valueOf(step);
        } else if (range.high().isPresent() && isAbove(nearest, range.high().get())) {
            nearest = floor(range.high().get(), step);
            inwards = BigInteger.valueOf(-step);
        }
        OptionalLong chosen = chosen(cell, nearest);
        return chosen.isPresent() || inwards.signum() == 0 ? chosen : chosen(cell, nearest.add(inwards));
    }

    private static boolean isBelow(BigInteger value, BigInteger[] end) {
        return value.multiply(end[1]).compareTo(end[0]) < 0;
    }

    private static boolean isAbove(BigInteger value, BigInteger[] end) {
        return value.multiply(end[1]).compareTo(end[0]) > 0;
    }

    /** The last step up to an end that need not be one. */
    private static BigInteger floor(BigInteger[] end, long step) {
        BigInteger size = end[1].multiply(BigInteger.valueOf(step));
        BigInteger[] parts = end[0].divideAndRemainder(size);
        BigInteger steps = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return steps.multiply(BigInteger.valueOf(step));
    }

    private OptionalLong chosen(int cell, BigInteger value) {
        if (value.bitLength() >= Long.SIZE || !problem.mayHold(cell, value.longValueExact())) {
            return OptionalLong.empty();
        }
        Values after = values.copy();
        after.set(cell, value.longValueExact());
        BitSet open = (BitSet) free.clone();
        open.clear(cell);
        if (LinearSystem.exact(problem, after, open, rules).conflict().isPresent()) {
            return OptionalLong.empty();
        }
        values.set(cell, value.longValueExact());
        free.clear(cell);
        return OptionalLong.of(value.longValueExact());
    }
}
