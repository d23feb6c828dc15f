package org.gongkai.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Relation;

/**
 * The rules as conditions on the cells that are free to change, all others standing as printed: Gauss eliminates by
 * equalities, Fourier and Motzkin by inequalities, in whole numbers throughout. A contradiction names the fixed cells that
 * it rests on; one of them must be freed.
 */
final class LinearSystem {

    /** Conditions beyond which elimination is given up. */
    private static final int MOST_ROWS = 4000;

    /**
     * {@code sum of factor × free cell + constant}, to be 0, at most 0 or less than 0.
     *
     * @param restsOn the fixed cells that it was made of
     */
    private record Row(BigInteger[] factors, BigInteger constant, boolean equality, boolean strict, BitSet restsOn) {

        boolean isEmpty() {
            for (BigInteger factor : factors) {
                if (factor.signum() != 0) {
                    return false;
                }
            }
            return true;
        }

        boolean isContradiction() {
            return isEmpty()
                    && (equality ? constant.signum() != 0 : strict ? constant.signum() >= 0 : constant.signum() > 0);
        }

        /** This one times a positive number plus the other one times another, so that a free cell falls out. */
        Row with(Row other, BigInteger mine, BigInteger theirs) {
            BigInteger[] sum = new BigInteger[factors.length];
            BigInteger divisor = BigInteger.ZERO;
            for (int i = 0; i < sum.length; i++) {
                sum[i] = factors[i].multiply(mine).add(other.factors[i].multiply(theirs));
                divisor = divisor.gcd(sum[i]);
            }
            BigInteger added = constant.multiply(mine).add(other.constant.multiply(theirs));
            divisor = divisor.gcd(added);
            if (divisor.signum() > 0) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = sum[i].divide(divisor);
                }
                added = added.divide(divisor);
            }
            BitSet cells = (BitSet) restsOn.clone();
            cells.or(other.restsOn);
            return new Row(sum, added, equality && other.equality, strict || other.strict, cells);
        }
    }

    /** Bounds of a free cell; empty where there is none. */
    record Range(Optional<BigInteger[]> low, Optional<BigInteger[]> high) {

        /** The one value that is possible, as numerator and denominator. */
        Optional<BigInteger[]> only() {
            boolean one = low.isPresent()
                    && high.isPresent()
                    && low.get()[0].multiply(high.get()[1]).equals(high.get()[0].multiply(low.get()[1]));
            return one ? low : Optional.empty();
        }
    }

    private final int[] free;
    private List<Row> rows = new ArrayList<>();

    /** Conditions that may be missed by what is tolerated. */
    LinearSystem(Problem problem, Values printed, BitSet freeCells, List<Rule> rules) {
        this(problem, printed, freeCells, rules, true);
    }

    /** Conditions that must be met exactly. */
    static LinearSystem exact(Problem problem, Values printed, BitSet freeCells, List<Rule> rules) {
        return new LinearSystem(problem, printed, freeCells, rules, false);
    }

    private LinearSystem(Problem problem, Values printed, BitSet freeCells, List<Rule> rules, boolean tolerant) {
        this.free = freeCells.stream().toArray();
        for (Rule rule : rules) {
            if (rule.isAsked(printed)) {
                add(printed, rule, tolerant ? rule.tolerance() : 0);
            }
        }
        for (int i = 0; i < free.length; i++) {
            if (!problem.cell(free[i]).mayHoldNegative()) {
                BigInteger[] factors = zeros();
                factors[i] = BigInteger.ONE.negate();
                rows.add(new Row(factors, BigInteger.ZERO, false, false, new BitSet()));
            }
        }
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[free.length];
        java.util.Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private void add(Values printed, Rule rule, long tolerated) {
        BigInteger[] factors = zeros();
        BitSet restsOn = new BitSet();
        Values fixed = printed.copy();
        for (int cell : rule.cells()) {
            int at = java.util.Arrays.binarySearch(free, cell);
            if (at >= 0) {
                factors[at] = factors[at].add(BigInteger.valueOf(rule.coefficient(cell)));
                fixed.set(cell, 0);
            } else {
                restsOn.set(cell);
            }
        }
        BigInteger tolerance = BigInteger.valueOf(tolerated);
        Relation relation = rule.source().relation();
        Optional<BigInteger> low = rule.least(fixed);
        Optional<BigInteger> high = rule.most(fixed);
        if (relation == Relation.EQUAL && tolerance.signum() == 0 && low.isPresent() && low.equals(high)) {
            rows.add(new Row(factors, low.get(), true, false, restsOn));
            return;
        }
        boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
        if (relation != Relation.AT_LEAST && relation != Relation.GREATER) {
            low.ifPresent(end -> rows.add(new Row(factors, end.subtract(tolerance), false, strict, restsOn)));
        }
        if (relation != Relation.AT_MOST && relation != Relation.LESS) {
            BigInteger[] negated = new BigInteger[factors.length];
            for (int i = 0; i < negated.length; i++) {
                negated[i] = factors[i].negate();
            }
            high.ifPresent(end -> rows.add(new Row(negated, end.negate().subtract(tolerance), false, strict, restsOn)));
        }
    }

    /** The fixed cells that a contradiction rests on; empty where the free cells can satisfy all rules. */
    Optional<BitSet> conflict() {
        return eliminate(-1);
    }

    /** The values that a free cell can have. */
    Range range(int cell) {
        List<Row> all = rows;
        rows = new ArrayList<>(all);
        int kept = java.util.Arrays.binarySearch(free, cell);
        eliminate(kept);
        Optional<BigInteger[]> low = Optional.empty();
        Optional<BigInteger[]> high = Optional.empty();
        for (Row row : rows) {
            BigInteger factor = row.factors()[kept];
            if (factor.signum() == 0) {
                continue;
            }
            BigInteger[] end = {row.constant().negate(), factor};
            if (factor.signum() < 0) {
                end = new BigInteger[] {row.constant(), factor.negate()};
            }
            if (factor.signum() > 0 || row.equality()) {
                high = tighter(high, end, -1);
            }
            if (factor.signum() < 0 || row.equality()) {
                low = tighter(low, end, 1);
            }
        }
        rows = all;
        return new Range(low, high);
    }

    private static Optional<BigInteger[]> tighter(Optional<BigInteger[]> known, BigInteger[] end, int sign) {
        if (known.isEmpty()) {
            return Optional.of(end);
        }
        BigInteger difference = end[0].multiply(known.get()[1]).subtract(known.get()[0].multiply(end[1]));
        return difference.signum() == sign ? Optional.of(end) : known;
    }

    private Optional<BitSet> eliminate(int kept) {
        Optional<BitSet> conflict = contradiction();
        for (int variable = 0; variable < free.length && conflict.isEmpty(); variable++) {
            if (variable != kept) {
                eliminateByEquality(variable);
                conflict = contradiction();
            }
        }
        for (int variable = 0; variable < free.length && conflict.isEmpty(); variable++) {
            if (variable != kept && rows.size() < MOST_ROWS) {
                eliminateByInequalities(variable);
                conflict = contradiction();
            }
        }
        return conflict;
    }

    private Optional<BitSet> contradiction() {
        return rows.stream()
                .filter(Row::isContradiction)
                .map(Row::restsOn)
                .min(java.util.Comparator.comparingInt(BitSet::cardinality));
    }

    private void eliminateByEquality(int variable) {
        Optional<Row> found = rows.stream()
                .filter(row -> row.equality() && row.factors()[variable].signum() != 0)
                .min(java.util.Comparator.comparingInt(row -> row.restsOn().cardinality()));
        if (found.isEmpty()) {
            return;
        }
        Row equality = found.get();
        BigInteger own = equality.factors()[variable];
        List<Row> next = new ArrayList<>();
        for (Row row : rows) {
            BigInteger factor = row.factors()[variable];
            if (row == equality) {
                continue;
            }
            next.add(
                    factor.signum() == 0
                            ? row
                            : row.with(
                                    new Row(
                                            equality.factors(),
                                            equality.constant(),
                                            row.equality(),
                                            false,
                                            equality.restsOn()),
                                    own.abs(),
                                    factor.multiply(BigInteger.valueOf(-own.signum()))));
        }
        rows = next;
    }

    private void eliminateByInequalities(int variable) {
        List<Row> next = new ArrayList<>();
        List<Row> above = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        for (Row row : rows) {
            int sign = row.factors()[variable].signum();
            (sign == 0 ? next : sign > 0 ? above : below).add(row);
        }
        for (Row upper : above) {
            for (Row lower : below) {
                next.add(upper.with(lower, lower.factors()[variable].negate(), upper.factors()[variable]));
            }
        }
        rows = next;
    }
}
