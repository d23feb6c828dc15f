package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Slips in a single cell: which values of it would satisfy a rule, and how each may have become the printed one. */
final class CellSlips {

    private final Problem problem;
    private final Values printed;
    private final CellValues candidates;
    private final SumSlips sums;

    CellSlips(Problem problem, Values printed) {
        this.problem = problem;
        this.printed = printed;
        this.candidates = new CellValues(problem);
        this.sums = new SumSlips(problem);
    }

    void find(State state, Rule rule, List<Move> moves) {
        boolean heldBefore = rule.holds(printed);
        for (int cell : rule.cells()) {
            if (problem.isFixed(cell) || state.changed().get(cell) || rule.coefficient(cell) == 0) {
                continue;
            }
            for (long value : candidates.satisfying(state.values(), rule, cell)) {
                if (value != printed.of(cell) && problem.mayHold(cell, value)) {
                    Move move = likeliest(state.values(), rule, cell, value);
                    moves.add(heldBefore ? following(state, rule, cell, move) : move);
                }
            }
        }
    }

    /** A total goes with the part that it was computed from, and the only part with its total. */
    private Move following(State state, Rule rule, int cell, Move move) {
        Optional<Structure.Whole> whole = problem.structure().whole(rule.number());
        boolean byOneCell = state.moves().stream()
                .filter(before -> Arrays.stream(before.cells()).anyMatch(rule::has))
                .allMatch(before ->
                        before.cells().length == 1 || before.family() == SlipFamily.COUNTED_INSIDE_ANOTHER_PART);
        if (whole.isEmpty() || !byOneCell) {
            return move;
        }
        if (whole.get().cell() == cell) {
            return move.asFollowing(Cost.FOLLOWS);
        }
        int total = whole.get().cell();
        boolean only = state.changed().get(total)
                && printed.of(cell) == printed.of(total)
                && move.values()[0] == state.values().of(total);
        return only ? move.asFollowing(Cost.FOLLOWS_AS_PART) : move;
    }

    private Move likeliest(Values values, Rule rule, int cell, long value) {
        List<Move> all = new ArrayList<>();
        ofTheCellItself(rule, cell, value, all);
        sums.ofCell(values, cell, value, all);
        all.sort(Comparator.comparingInt(Move::cost).thenComparing(Move::family));
        Move best = all.get(0);
        int slip = Cost.slip(problem.cell(cell)) + slack(values, rule, cell, value);
        return new Move(
                best.family(),
                false,
                best.cells(),
                best.values(),
                best.cost() + slip,
                best.witnesses(),
                all.stream()
                        .skip(1)
                        .map(Move::family)
                        .filter(family -> family != best.family() && family != SlipFamily.MINIMAL_CHANGE)
                        .distinct()
                        .toList());
    }

    /** A rule that many values satisfy is only just satisfied by few causes. */
    private int slack(Values values, Rule rule, int cell, long value) {
        if (rule.isEquality() && CellValues.othersAreExact(values, rule, cell)) {
            return 0;
        }
        Values after = values.copy();
        after.set(cell, value);
        return Math.min(8 * Cost.BIT, Cost.oneOf(1 + Math.abs(rule.gap(after)) / problem.one()) / 2);
    }

    private void ofTheCellItself(Rule rule, int cell, long value, List<Move> all) {
        long now = printed.of(cell);
        long step = problem.quantum(cell);
        long difference = (value - now) / step;
        all.add(Move.ofCell(SlipFamily.MINIMAL_CHANGE, cell, value, 6 * Cost.BIT + Cost.offBy(difference), List.of()));
        if (now == 0) {
            return;
        }
        if (value == -now && problem.cell(cell).signMayFlip()) {
            all.add(Move.ofCell(SlipFamily.SIGN, cell, value, 3 * Cost.BIT, List.of()));
        }
        if (isPowerOfTen(value, now) || isPowerOfTen(now, value)) {
            all.add(Move.ofCell(SlipFamily.UNIT, cell, value, 6 * Cost.BIT, List.of()));
        }
        Typing.cost(problem.number(value), problem.number(now))
                .ifPresent(cost -> all.add(Move.ofCell(SlipFamily.DIGIT, cell, value, cost, List.of())));
        if (problem.lastYear(cell) == now) {
            all.add(Move.ofCell(SlipFamily.LAST_YEAR_COPIED, cell, value, 4 * Cost.BIT, List.of()));
        }
        rounding(rule, cell, value, all);
    }

    private static boolean isPowerOfTen(long larger, long smaller) {
        if (smaller == 0 || larger % smaller != 0) {
            return false;
        }
        long ratio = larger / smaller;
        return ratio == 10 || ratio == 100 || ratio == 1000 || ratio == 10000;
    }

    /** The printed value is the other one rounded to its last digit that is not zero, or the rule misses by a rounding. */
    private void rounding(Rule rule, int cell, long value, List<Move> all) {
        long now = printed.of(cell);
        long difference = Math.abs(value - now);
        long step = 1;
        while (step <= Math.abs(now) / 10 && now % (step * 10) == 0) {
            step *= 10;
        }
        if (step > problem.quantum(cell) && 2 * difference <= step) {
            all.add(Move.ofCell(
                    SlipFamily.ROUNDING,
                    cell,
                    value,
                    (Math.abs(now) < 10 * step ? 8 : 5) * Cost.BIT
                            + Cost.oneOf(1 + difference / problem.quantum(cell)) / 2,
                    List.of()));
        } else if (problem.cell(cell).scale() > 0 && difference <= rule.cells().length * problem.quantum(cell)) {
            all.add(Move.ofCell(SlipFamily.ROUNDING, cell, value, 5 * Cost.BIT, List.of()));
        }
    }
}
