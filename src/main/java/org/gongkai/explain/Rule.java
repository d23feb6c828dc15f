package org.gongkai.explain;

import java.math.BigInteger;
import java.util.Optional;
import org.gongkai.identity.Relation;

/**
 * A rule made ready for the search.
 *
 * @param number its number in the case
 * @param source what it was made from
 * @param cells numbers of its cells
 * @param coefficients what their values are multiplied by, as whole numbers
 * @param constant what is added, in the same unit
 * @param tolerance by how much it may be missed, in the same unit
 */
record Rule(int number, CaseRule source, int[] cells, long[] coefficients, Constant constant, long tolerance) {

    /**
     * What is added.
     *
     * @param value as it was reported
     * @param low the least that it can be, {@link Problem#NO_LOW} where there is no bound
     * @param high the most that it can be, {@link Problem#NO_HIGH} where there is no bound
     */
    record Constant(long value, long low, long high) {

        boolean isExact() {
            return low == high;
        }
    }

    boolean isEquality() {
        return source.relation() == Relation.EQUAL;
    }

    boolean isHard() {
        return source.hard();
    }

    /**
     * Whether it holds, as far as its figures tell: what is not reported may be what the rule wants. One loop finds both ends of
     * what left minus right can be, since this is asked more often than anything else.
     */
    boolean holds(Values values) {
        if (!isAsked(values)) {
            return true;
        }
        long least = constant.low();
        long most = constant.high();
        for (int i = 0; i < cells.length; i++) {
            least = least == Problem.NO_LOW ? least : plus(least, values, i, true);
            most = most == Problem.NO_HIGH ? most : plus(most, values, i, false);
        }
        boolean openBelow = least == Problem.NO_LOW;
        boolean openAbove = most == Problem.NO_HIGH;
        return switch (source.relation()) {
            case EQUAL -> (openBelow || least <= tolerance) && (openAbove || most >= -tolerance);
            case AT_MOST -> openBelow || least <= tolerance;
            case AT_LEAST -> openAbove || most >= -tolerance;
            case LESS -> openBelow || least < tolerance;
            case GREATER -> openAbove || most > -tolerance;
        };
    }

    /** An end with that of a term added; no bound where the term has none. */
    private long plus(long sum, Values values, int term, boolean least) {
        long end = end(values, term, least);
        return isOpen(end)
                ? least ? Problem.NO_LOW : Problem.NO_HIGH
                : Math.addExact(sum, Math.multiplyExact(coefficients[term], end));
    }

    private static boolean isOpen(long end) {
        return end == Problem.NO_LOW || end == Problem.NO_HIGH;
    }

    /** Whether it asks anything of these values. */
    boolean isAsked(Values values) {
        if (source.asked() == Asked.ALWAYS) {
            return true;
        }
        for (int cell : cells) {
            if (values.isKnown(cell) && (source.asked() == Asked.WHERE_REPORTED || values.of(cell) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Left minus right, with the values as reported; what is not reported counts as 0. */
    long gap(Values values) {
        long sum = constant.value();
        for (int i = 0; i < cells.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(coefficients[i], values.of(cells[i])));
        }
        return sum;
    }

    /** By how much it is missed at least: positive where the left side is too large, 0 where it holds. */
    long excess(Values values) {
        boolean tooLarge = source.relation() != Relation.AT_LEAST && source.relation() != Relation.GREATER;
        boolean tooSmall = source.relation() != Relation.AT_MOST && source.relation() != Relation.LESS;
        if (tooLarge && !isOpen(values, true) && bound(values, true) > 0) {
            return bound(values, true);
        }
        return tooSmall && !isOpen(values, false) && bound(values, false) < 0 ? bound(values, false) : 0;
    }

    /** The least that left minus right can be; empty where there is no bound. */
    Optional<BigInteger> least(Values values) {
        return isOpen(values, true) ? Optional.empty() : Optional.of(BigInteger.valueOf(bound(values, true)));
    }

    /** The most that left minus right can be; empty where there is no bound. */
    Optional<BigInteger> most(Values values) {
        return isOpen(values, false) ? Optional.empty() : Optional.of(BigInteger.valueOf(bound(values, false)));
    }

    private long bound(Values values, boolean least) {
        long sum = least ? constant.low() : constant.high();
        for (int i = 0; i < cells.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(coefficients[i], end(values, i, least)));
        }
        return sum;
    }

    private long end(Values values, int term, boolean least) {
        return coefficients[term] > 0 == least
                ? values.low(cells[term], source.blankIsZero())
                : values.high(cells[term], source.blankIsZero());
    }

    private boolean isOpen(Values values, boolean least) {
        if (least ? constant.low() == Problem.NO_LOW : constant.high() == Problem.NO_HIGH) {
            return true;
        }
        for (int i = 0; i < cells.length; i++) {
            if (isOpen(end(values, i, least))) {
                return true;
            }
        }
        return false;
    }

    /** What the cell's value is multiplied by; 0 where the rule does not speak of it. */
    long coefficient(int cell) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += cells[i] == cell ? coefficients[i] : 0;
        }
        return sum;
    }

    boolean has(int cell) {
        return coefficient(cell) != 0;
    }

    boolean sharesCellWith(Rule other) {
        for (int cell : cells) {
            if (other.has(cell)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && rule.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return source.id();
    }
}
