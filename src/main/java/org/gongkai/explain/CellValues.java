package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        Trial trial = new Trial(values, rule, cell);
        nearest(values, rule, cell, trial);
        usual(values, cell, trial);
        List<Long> nearby = new ArrayList<>();
        for (long value : typed(values.of(cell))) {
            if (trial.satisfies(value)) {
                nearby.add(value);
            }
        }
        long now = values.of(cell);
        nearby.sort(Comparator.<Long>comparingLong(value -> Math.abs(value - now))
                .thenComparing(Comparator.naturalOrder()));
        for (long value : nearby.subList(0, Math.min(NEAREST, nearby.size()))) {
            trial.keep(value);
        }
        return trial.kept();
    }

    /** Values of one cell, tried one after the other. */
    private final class Trial {

        private final Values scratch;
        private final Rule rule;
        private final int cell;
        private final long now;
        private long[] kept = new long[8];
        private int count;

        Trial(Values values, Rule rule, int cell) {
            this.scratch = values.copy();
            this.rule = rule;
            this.cell = cell;
            this.now = values.of(cell);
        }

        boolean satisfies(long value) {
            if (value == now || !problem.mayHold(cell, value)) {
                return false;
            }
            scratch.set(cell, value);
            return rule.holds(scratch);
        }

        void tryOut(long value) {
            if (satisfies(value)) {
                keep(value);
            }
        }

        private void keep(long value) {
            for (int i = 0; i < count; i++) {
                if (kept[i] == value) {
                    return;
                }
            }
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, 2 * count);
            }
            kept[count++] = value;
        }

        boolean isEmpty() {
            return count == 0;
        }

        long[] kept() {
            return Arrays.copyOf(kept, count);
        }
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

    /** The values nearest to the present one that satisfy the rule; what is just tolerated only where nothing else does. */
    private void nearest(Values values, Rule rule, int cell, Trial trial) {
        boolean strict =
                rule.source().relation() == Relation.LESS || rule.source().relation() == Relation.GREATER;
        boolean tooLarge = rule.excess(values) > 0 || rule.source().relation() == Relation.LESS;
        long missed = Math.abs(rule.excess(values)) + (strict ? 1 : 0);
        long factor = rule.coefficient(cell);
        long now = values.of(cell);
        long direction = tooLarge == factor > 0 ? -1 : 1;
        if (missed % factor == 0) {
            trial.tryOut(now + direction * Math.abs(missed / factor));
        }
        if (trial.isEmpty()) {
            nearest(now, direction, missed, rule, cell, trial);
        }
        if (trial.isEmpty() && rule.tolerance() > 0) {
            nearest(now, direction, Math.max(0, missed - rule.tolerance()), rule, cell, trial);
        }
    }

    private void nearest(long now, long direction, long missed, Rule rule, int cell, Trial trial) {
        long step = problem.quantum(cell);
        long size = Math.abs(rule.coefficient(cell)) * step;
        long steps = missed / size;
        if (2 * (missed - steps * size) < size) {
            trial.tryOut(now + direction * steps * step);
        }
        if (trial.isEmpty()) {
            trial.tryOut(now + direction * Math.floorDiv(missed + size - 1, size) * step);
        }
    }

    private void usual(Values values, int cell, Trial trial) {
        long value = values.of(cell);
        trial.tryOut(-value);
        for (int power = 1; power <= 4 && value != 0; power++) {
            long factor = Problem.pow10(power);
            if (value % factor == 0) {
                trial.tryOut(value / factor);
            }
            if (Math.abs(value) < Long.MAX_VALUE / factor) {
                trial.tryOut(value * factor);
            }
        }
        for (Structure.Whole whole : problem.structure().partsOf(cell)) {
            for (int other : whole.parts()) {
                if (other != cell) {
                    trial.tryOut(value - values.of(other));
                }
            }
        }
        for (Structure.Whole whole : problem.structure().wholesOf(cell)) {
            trial.tryOut(whole.sum(values));
            for (SumSlips.OfWhichSum sum : SumSlips.ofWhichSums(problem, values, whole)) {
                trial.tryOut(value - sum.sum());
            }
        }
        trial.tryOut(value / 2);
    }

    /** The values that one slip of the finger could have made of what is printed. */
    private long[] typed(long value) {
        if (value == 0) {
            return new long[0];
        }
        if (problem.one() == 1) {
            return Typing.before(value);
        }
        BigDecimal number = problem.number(value);
        return Typing.before(number.abs().toPlainString()).stream()
                .map(BigDecimal::new)
                .map(magnitude -> number.signum() < 0 ? magnitude.negate() : magnitude)
                .map(correct -> correct.multiply(BigDecimal.valueOf(problem.one())))
                .filter(correct -> correct.stripTrailingZeros().scale() <= 0)
                .filter(correct -> correct.toBigInteger().bitLength() < Long.SIZE)
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
    }
}
