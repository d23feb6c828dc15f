package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Slips in a single cell: which values of it would satisfy a rule, and how each may have become the printed one. */
final class CellSlips {

    private static final Comparator<Move> LIKELIEST_FIRST =
            Comparator.comparingInt(Move::cost).thenComparing(Move::family);

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
        for (int cell : rule.cells()) {
            find(state, rule, cell, moves);
        }
    }

    /** Only in the cells that both rules have. */
    void findShared(State state, Rule rule, Rule other, List<Move> moves) {
        for (int cell : rule.cells()) {
            if (other.has(cell)) {
                find(state, rule, cell, moves);
            }
        }
    }

    /** Only what follows from what was changed before. */
    void findFollowing(State state, Rule rule, List<Move> moves) {
        if (mayFollow(state, rule)) {
            int total = problem.structure().whole(rule.number()).orElseThrow().cell();
            for (int cell : rule.cells()) {
                if (cell == total || isOnlyPart(state, total, cell)) {
                    find(state, rule, cell, true, true, moves);
                }
            }
        }
    }

    private void find(State state, Rule rule, int cell, List<Move> moves) {
        find(state, rule, cell, mayFollow(state, rule), false, moves);
    }

    private void find(State state, Rule rule, int cell, boolean mayFollow, boolean followingOnly, List<Move> moves) {
        if (!problem.isFree(state, cell) || rule.coefficient(cell) == 0) {
            return;
        }
        for (long value : candidates.satisfying(state.values(), rule, cell)) {
            if (value == printed.of(cell) || !problem.mayHold(cell, value)) {
                continue;
            }
            OptionalInt following = mayFollow ? following(state, rule, cell, value) : OptionalInt.empty();
            if (following.isPresent()) {
                moves.add(state.following(cell, value, following.getAsInt()));
            } else if (!followingOnly) {
                moves.add(likeliest(state, rule, cell, value));
            }
        }
    }

    /** Whether a rule may want a figure that follows: only what one cell led to is a figure computed from it. */
    boolean mayFollow(State state, Rule rule) {
        if (!rule.holds(printed) || problem.structure().whole(rule.number()).isEmpty()) {
            return false;
        }
        for (Move before : state.moves()) {
            boolean byOneCell = before.cells().length == 1 || before.family() == SlipFamily.COUNTED_INSIDE_ANOTHER_PART;
            if (!byOneCell && before.touches(rule)) {
                return false;
            }
        }
        return true;
    }

    /** A total goes with the part that it was computed from, and the only part with its total. */
    private OptionalInt following(State state, Rule rule, int cell, long value) {
        int total = problem.structure().whole(rule.number()).orElseThrow().cell();
        if (total == cell) {
            return OptionalInt.of(costOfFollowing(state, rule));
        }
        boolean only = isOnlyPart(state, total, cell) && value == state.values().of(total);
        return only ? OptionalInt.of(Cost.FOLLOWS_AS_PART) : OptionalInt.empty();
    }

    private boolean isOnlyPart(State state, int total, int cell) {
        return state.changed().get(total) && printed.of(cell) == printed.of(total);
    }

    /**
     * A total that was computed from parts without their signs is a second slip besides each of them; it speaks for the
     * parts that it agrees with them.
     */
    private static int costOfFollowing(State state, Rule rule) {
        int cost = Cost.FOLLOWS;
        for (Move before : state.moves()) {
            cost += before.family() == SlipFamily.SIGN && before.touches(rule) ? Cost.FOLLOWS_SIGN : 0;
        }
        return cost;
    }

    private Move likeliest(State state, Rule rule, int cell, long value) {
        Values values = state.values();
        List<Move> all = new ArrayList<>();
        ofTheCellItself(rule, cell, value, all);
        sums.ofCell(values, cell, value, all);
        all.sort(LIKELIEST_FIRST);
        Move best = all.get(0);
        List<SlipFamily> others = new ArrayList<>();
        for (Move move : all) {
            SlipFamily family = move.family();
            if (family != best.family() && family != SlipFamily.MINIMAL_CHANGE && !others.contains(family)) {
                others.add(family);
            }
        }
        boolean onceMore = best.family() == SlipFamily.ROUNDING
                && isRoundedTerm(rule, cell, value)
                && state.hasMove(SlipFamily.ROUNDING);
        int slip = problem.slip(cell) / (onceMore ? Cost.ROUNDED_TOO : 1) + slack(values, rule, cell, value);
        return best.withCost(best.cost() + slip, others);
    }

    /** A rule that many values satisfy is only just satisfied by few causes. */
    private int slack(Values values, Rule rule, int cell, long value) {
        if (rule.isEquality() && CellValues.othersAreExact(values, rule, cell)) {
            return 0;
        }
        Values after = values.copy();
        after.set(cell, value);
        return Math.min(10 * Cost.BIT, Cost.oneOf(1 + Math.abs(rule.gap(after)) / problem.one()));
    }

    private void ofTheCellItself(Rule rule, int cell, long value, List<Move> all) {
        long now = printed.of(cell);
        long step = problem.step(cell, value, now);
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
        if (Long.signum(value) * Long.signum(now) >= 0) {
            Typing.cost(problem.digits(value), problem.digits(now))
                    .ifPresent(cost -> all.add(Move.ofCell(SlipFamily.DIGIT, cell, value, cost, List.of())));
        }
        if (problem.lastYear(cell) == now) {
            all.add(Move.ofCell(SlipFamily.LAST_YEAR_COPIED, cell, value, 4 * Cost.BIT, List.of()));
        }
        rounding(rule, cell, value, all);
    }

    /** Whether the equality is missed by no more than its terms may have lost by rounding, half a unit each. */
    private boolean isRoundedTerm(Rule rule, int cell, long value) {
        return rule.isEquality()
                && problem.cell(cell).scale() > 0
                && 2 * Math.abs(value - printed.of(cell)) <= rule.cells().length * problem.quantum(cell);
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
        } else if (isRoundedTerm(rule, cell, value)) {
            all.add(Move.ofCell(SlipFamily.ROUNDING, cell, value, 5 * Cost.BIT, List.of()));
        }
    }
}
