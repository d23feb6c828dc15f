package org.gongkai.identity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Linear equations between blanks, solved exactly in whole numbers (Gauss and Jordan), as far as they have one solution. */
public final class BlankEquations {

    /** Blanks beyond which equations are not worth solving: it costs the cube of their number. */
    public static final int MOST_BLANKS = 60;

    /** Decimals of factors, and of what the known figures add up to: products of two decimal(18,6). */
    private static final int DECIMALS = 12;

    /** Decimals that a figure may have. */
    private static final int SCALE = 6;

    private final int blanks;
    private final List<Row> rows = new ArrayList<>();

    /** No equations yet between so many blanks, which are numbered from 0. */
    public BlankEquations(int blanks) {
        this.blanks = blanks;
    }

    /**
     * {@code sum of factor × blank + constant = 0}.
     *
     * @param factors the constant stands last
     * @param from the numbers of the equations that it was made of
     */
    private record Row(BigInteger[] factors, BitSet from) {

        BigInteger constant() {
            return factors[factors.length - 1];
        }

        /** The blanks that it speaks of. */
        BitSet blanks() {
            BitSet blanks = new BitSet();
            for (int i = 0; i < factors.length - 1; i++) {
                blanks.set(i, factors[i].signum() != 0);
            }
            return blanks;
        }

        /** Without a blank, by means of another row that has it. */
        Row without(int blank, Row other) {
            BigInteger mine = other.factors[blank];
            BigInteger theirs = factors[blank].negate();
            BigInteger[] sum = new BigInteger[factors.length];
            BigInteger divisor = BigInteger.ZERO;
            for (int i = 0; i < sum.length; i++) {
                sum[i] = factors[i].multiply(mine).add(other.factors[i].multiply(theirs));
                divisor = divisor.gcd(sum[i]);
            }
            for (int i = 0; i < sum.length && divisor.signum() > 0; i++) {
                sum[i] = sum[i].divide(divisor);
            }
            BitSet both = (BitSet) from.clone();
            both.or(other.from);
            return new Row(sum, both);
        }
    }

    /**
     * What the equations tell of a blank.
     *
     * @param value the only value that it can have, rounded where that has too many decimals; empty where they contradict
     *     each other
     * @param isEven whether it is that value exactly
     * @param equations the numbers of the equations that tell it
     */
    public record Solution(int blank, Optional<BigDecimal> value, boolean isEven, BitSet equations) {}

    /** Adds an equation, which gets the next number from 0. */
    public void add(BigDecimal[] factors, BigDecimal constant) {
        BigInteger[] whole = new BigInteger[blanks + 1];
        for (int i = 0; i < blanks; i++) {
            whole[i] = factors[i].movePointRight(DECIMALS).toBigIntegerExact();
        }
        whole[blanks] = constant.movePointRight(DECIMALS).toBigIntegerExact();
        BitSet from = new BitSet();
        from.set(rows.size());
        rows.add(new Row(whole, from));
    }

    /** The blanks that have one value only, and those of equations that contradict each other. */
    public List<Solution> solve() {
        List<Row> all = List.copyOf(rows);
        List<Row> open = new ArrayList<>(rows);
        List<Row> done = new ArrayList<>();
        for (int blank = 0; blank < blanks; blank++) {
            int pivot = firstWith(open, blank);
            if (pivot >= 0) {
                Row row = open.remove(pivot);
                eliminate(open, blank, row);
                eliminate(done, blank, row);
                done.add(row);
            }
        }
        Optional<Row> contradiction =
                open.stream().filter(row -> row.constant().signum() != 0).findFirst();
        return contradiction
                .map(row -> contradictory(all, row.from()))
                .orElseGet(() -> done.stream()
                        .filter(row -> row.blanks().cardinality() == 1)
                        .map(BlankEquations::solution)
                        .toList());
    }

    private static int firstWith(List<Row> rows, int blank) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).factors()[blank].signum() != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void eliminate(List<Row> rows, int blank, Row pivot) {
        rows.replaceAll(row -> row.factors()[blank].signum() == 0 ? row : row.without(blank, pivot));
    }

    private static List<Solution> contradictory(List<Row> equations, BitSet from) {
        BitSet blanks = new BitSet();
        from.stream().forEach(number -> blanks.or(equations.get(number).blanks()));
        return blanks.stream()
                .mapToObj(blank -> new Solution(blank, Optional.empty(), false, from))
                .toList();
    }

    private static Solution solution(Row row) {
        int blank = row.blanks().nextSetBit(0);
        BigDecimal numerator = new BigDecimal(row.constant().negate());
        BigDecimal denominator = new BigDecimal(row.factors()[blank]);
        BigDecimal value = numerator.divide(denominator, SCALE, RoundingMode.HALF_EVEN);
        boolean even = value.multiply(denominator).compareTo(numerator) == 0;
        return new Solution(blank, Optional.of(value), even, row.from());
    }

    @Override
    public String toString() {
        return rows.stream().map(row -> Arrays.toString(row.factors())).toList().toString();
    }
}
