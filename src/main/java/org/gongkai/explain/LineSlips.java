package org.gongkai.explain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.gongkai.explain.Lines.Line;

/** Slips that run along a row, a column or the parts of a sum: figures one place off, running totals. */
final class LineSlips {

    private final Problem problem;

    LineSlips(Problem problem) {
        this.problem = problem;
    }

    void find(State state, Rule rule, List<Move> moves) {
        Set<Line> lines = new HashSet<>();
        for (int cell : rule.cells()) {
            Line row = problem.structure().rows().of(cell);
            if (row.size() > 2 && lines.add(row)) {
                shifts(state, rule, row, moves);
            }
            Line column = problem.structure().columns().of(cell);
            if (column.size() > 2 && lines.add(column)) {
                shifts(state, rule, column, moves);
            }
        }
        Set<Integer> sums = new HashSet<>();
        for (int cell : rule.cells()) {
            for (Structure.Whole whole : problem.structure().partsOf(cell)) {
                if (sums.add(whole.rule())) {
                    runningTotals(state, rule, whole, moves);
                }
            }
        }
    }

    private boolean areFree(State state, int[] cells) {
        for (int cell : cells) {
            if (!problem.isFree(state, cell)) {
                return false;
            }
        }
        return true;
    }

    private void shifts(State state, Rule rule, Line line, List<Move> moves) {
        Values values = state.values();
        Need need = new Need(values, rule, line);
        int last = line.size() - 1;
        for (int from = 0; from < last; from++) {
            if (values.of(line.cell(from)) == 0 && need.mayBeMet(from, true)) {
                shift(state, rule, line, from, true, moves);
            }
            if (values.of(line.cell(last)) == 0 && need.mayBeMet(from, false)) {
                shift(state, rule, line, from, false, moves);
            }
        }
    }

    /** What a rule needs of a line: by the cells of the rule alone, most shifts turn out not to do. */
    private static final class Need {

        private final boolean exact;
        private final long gap;
        private final long[] factors;
        private final long[] values;

        Need(Values values, Rule rule, Line line) {
            this.exact = rule.isEquality() && rule.tolerance() == 0;
            this.gap = exact ? rule.gap(values) : 0;
            this.factors = new long[line.size()];
            this.values = new long[line.size()];
            for (int i = 0; i < factors.length; i++) {
                this.factors[i] = rule.coefficient(line.cell(i));
                this.values[i] = values.of(line.cell(i));
            }
        }

        boolean mayBeMet(int from, boolean tooLate) {
            boolean lostCounts = factors[tooLate ? factors.length - 1 : from] != 0;
            if (!exact || lostCounts) {
                return true;
            }
            long left = gap;
            int step = tooLate ? 1 : -1;
            for (int i = tooLate ? from : from + 1; i < factors.length - (tooLate ? 1 : 0); i++) {
                left += factors[i] * (values[i + step] - values[i]);
            }
            return left == 0;
        }
    }

    /** The figures from a cell on stand one place too late (or too early); the one that fell off is computed. */
    private void shift(State state, Rule rule, Line line, int from, boolean tooLate, List<Move> moves) {
        int last = line.size() - 1;
        int lost = line.cell(tooLate ? last : from);
        Values after = state.values().copy();
        int moved = 0;
        for (int i = from; i < last; i++) {
            int source = line.cell(tooLate ? i + 1 : i);
            int target = line.cell(tooLate ? i : i + 1);
            if (!problem.isFree(state, source) || !problem.isFree(state, target)) {
                return;
            }
            long value = state.values().of(source);
            moved += value == 0 ? 0 : 1;
            if (!problem.mayHold(target, value)) {
                return;
            }
            after.set(target, value);
        }
        if (moved == 0) {
            return;
        }
        after.forget(lost);
        OptionalLong computed = solve(after, lost);
        if (computed.isPresent()) {
            if (!problem.mayHold(lost, computed.getAsLong())) {
                return;
            }
            after.set(lost, computed.getAsLong());
        }
        if (rule.holds(after)) {
            long lostValue = Math.abs(computed.orElse(0)) / problem.one();
            moves.add(shifted(state.values(), after, line, from, Cost.oneOf(lostValue)));
        }
    }

    private Move shifted(Values before, Values after, Line line, int from, int costOfTheLost) {
        int[] cells = new int[line.size() - from];
        long[] proposed = new long[cells.length];
        int count = 0;
        for (int i = from; i < line.size(); i++) {
            int cell = line.cell(i);
            if (after.isUnknown(cell) || after.of(cell) != before.of(cell)) {
                cells[count] = cell;
                proposed[count++] = after.isUnknown(cell) ? Move.UNKNOWN : after.of(cell);
            }
        }
        int[] changed = Arrays.copyOf(cells, count);
        int cost = Cost.slip(problem, changed) + 60 + Cost.oneOf(2L * line.size()) + costOfTheLost;
        return Move.ofCells(SlipFamily.SHIFTED, changed, Arrays.copyOf(proposed, count), cost, List.of());
    }

    /** The value of a cell that an equality gives while all its other figures are known. */
    private OptionalLong solve(Values values, int cell) {
        for (int number : problem.rulesOf(cell)) {
            Rule rule = problem.rules().get(number);
            long factor = rule.coefficient(cell);
            if (rule.isEquality() && rule.isHard() && factor != 0 && othersKnown(values, rule, cell)) {
                long gap = rule.gap(values);
                return gap % factor == 0 ? OptionalLong.of(-gap / factor) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    private static boolean othersKnown(Values values, Rule rule, int cell) {
        for (int other : rule.cells()) {
            if (other != cell && !values.isKnown(other)) {
                return false;
            }
        }
        return true;
    }

    private void runningTotals(State state, Rule rule, Structure.Whole whole, List<Move> moves) {
        int[] parts = whole.parts();
        if (parts.length < 3 || !neverFalls(state.values(), parts) || !areFree(state, parts)) {
            return;
        }
        Values after = state.values().copy();
        int[] changed = new int[parts.length];
        int count = 0;
        for (int i = 1; i < parts.length; i++) {
            long difference = state.values().of(parts[i]) - state.values().of(parts[i - 1]);
            if (!problem.mayHold(parts[i], difference)) {
                return;
            }
            if (difference != state.values().of(parts[i])) {
                after.set(parts[i], difference);
                changed[count++] = parts[i];
            }
        }
        if (count > 1 && rule.holds(after)) {
            int[] cells = Arrays.copyOf(changed, count);
            moves.add(Move.ofCells(
                    SlipFamily.RUNNING_TOTAL,
                    cells,
                    Arrays.stream(cells).mapToLong(after::of).toArray(),
                    Cost.slip(problem, cells) + 60,
                    List.of()));
        }
    }

    private static boolean neverFalls(Values values, int[] cells) {
        for (int i = 1; i < cells.length; i++) {
            if (values.of(cells[i]) < values.of(cells[i - 1])) {
                return false;
            }
        }
        return values.of(cells[cells.length - 1]) > 0;
    }
}
