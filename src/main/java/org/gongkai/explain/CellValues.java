package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.gongkai.identity.Relation;

/** The values of a cell that would satisfy a rule while all other cells stay as they are. */
final class CellValues {

    /** So many numbers one slip of the finger away are looked at where many would do: the nearest. */
    private static final int NEAREST = 3;

    private final Problem problem;

    CellValues(Problem problem) {
        this.problem = problem;
    }

    long[] satisfying(Values values, Rule rule, int cell) {
        if (rule.isEquality() && rule.tolerance() == 0 && othersAreExact(values, rule, cell)) {
            return exact(values, rule, cell);
        }
        Values scratch = values.copy();
        Set<Long> found = new LinkedHashSet<>();
        LongStream.concat(LongStream.of(nearest(values, rule, cell)), usual(values, cell))
                .filter(value -> satisfies(scratch, values.of(cell), rule, cell, value))
                .forEach(found::add);
        typed(values.of(cell)).stream()
                .filter(value -> satisfies(scratch, values.of(cell), rule, cell, value))
                .sorted(Comparator.<Long>comparingLong(value -> Math.abs(value - values.of(cell)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .forEach(found::add);
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    static boolean othersAreExact(Values values, Rule rule, int cell) {
        for (int other : rule.cells()) {
            if (other != cell && !values.isExact(other)) {
                return false;
            }
        }
        return true;
    }

    private long[] exact(Values values, Rule rule, int cell) {
        long factor = rule.coefficient(cell);
        long gap = rule.gap(values);
        return gap % factor == 0 ? new long[] {values.of(cell) - gap / factor} : new long[0];
    }

    /** The value nearest to the present one that satisfies the rule, rounded to the side that does. */
    private long[] nearest(Values values, Rule rule, int cell) {
        long factor = rule.coefficient(cell);
        long step = problem.quantum(cell);
        long strict = rule.source().relation() == Relation.LESS || rule.source().relation() == Relation.GREATER ? 1 : 0;
        long missed = rule.excess(values);
        long excess = missed > 0 ? missed - rule.tolerance() + strict : missed + rule.tolerance() - strict;
        long change = Math.floorDiv(Math.abs(excess) + Math.abs(factor) * step - 1, Math.abs(factor) * step) * step;
        long direction = Long.signum(excess) * Long.signum(factor);
        long by = values.of(cell) - direction * change;
        long whole = values.of(cell) - (missed % factor == 0 ? missed / factor : 0);
        return new long[] {whole, by};
    }

    private LongStream usual(Values values, int cell) {
        long value = values.of(cell);
        LongStream.Builder found = LongStream.builder();
        found.add(-value);
        for (int power = 1; power <= 4 && value != 0; power++) {
            long factor = Problem.pow10(power);
            if (value % factor == 0) {
                found.add(value / factor);
            }
            if (Math.abs(value) < Long.MAX_VALUE / factor) {
                found.add(value * factor);
            }
        }
        Structure structure = problem.structure();
        List<Structure.Whole> parts = structure.partsOf(problem, cell);
        parts.forEach(whole -> LongStream.of(longs(whole.parts()))
                .filter(other -> other != cell)
                .forEach(other -> found.add(value - values.of((int) other))));
        structure.wholesOf(problem, cell).forEach(whole -> {
            found.add(whole.sum(values));
            SumSlips.ofWhichSums(problem, values, whole).forEach(sum -> found.add(value - sum.sum()));
        });
        found.add(value / 2);
        return found.build();
    }

    private static long[] longs(int[] cells) {
        return java.util.Arrays.stream(cells).asLongStream().toArray();
    }

    private List<Long> typed(long value) {
        if (value == 0) {
            return List.of();
        }
        BigDecimal number = problem.number(value);
        return Typing.before(number.abs().toPlainString()).stream()
                .map(BigDecimal::new)
                .map(magnitude -> number.signum() < 0 ? magnitude.negate() : magnitude)
                .map(correct -> correct.multiply(BigDecimal.valueOf(problem.one())))
                .filter(correct -> correct.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact)
                .toList();
    }

    private boolean satisfies(Values scratch, long now, Rule rule, int cell, long value) {
        if (value == now || !problem.mayHold(cell, value)) {
            return false;
        }
        scratch.set(cell, value);
        return rule.holds(scratch);
    }
}
