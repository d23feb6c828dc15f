package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks for the likeliest sets of slips that account for a group of findings: best first, each step undoing one slip that
 * satisfies the next violated rule. A rule that held is repaired if a step breaks it, or the step leads nowhere. The
 * bound counts states, never time, so the result is the same everywhere.
 */
final class Search {

    /** Explanations dearer than the best by more than this are not looked for: 10 bits, one to a thousand. */
    private static final int MARGIN = 10 * Cost.BIT;

    private static final int MOST_EXPLANATIONS = 24;

    /** What a telling slip costs at most, where evidence alone speaks of it. */
    private static final int TELLING = 31 * Cost.BIT;

    /** The same of a slip that may happen to any figure. */
    private static final int TELLING_BY_ITSELF = 29 * Cost.BIT;

    private static final Comparator<Move> CHEAPEST_FIRST = Comparator.comparingInt(Move::cost);

    private final Problem problem;
    private final Values printed;
    private final FindingGroups groups;
    private final BitSet group;
    private final boolean evidenceOnly;
    private final int mostNodes;
    private final CellSlips cells;
    private final SwapSlips swaps;
    private final LineSlips lines;
    private final PartSlips parts;
    private final OpenBlanks blanks;
    /** What it is worth at most that a slip repairs other findings besides. */
    private final int besides;

    /** No slip adds less than this, whatever it repairs besides. */
    private final int cheapestSlip;

    /** No step of any kind does. */
    private final int leastStep;

    private final PriorityQueue<State> open = new PriorityQueue<>(State::likeliestFirst);
    private final Set<State> seen = new HashSet<>();
    private final List<State> goals = new ArrayList<>();
    private int best = Integer.MAX_VALUE / 2;
    private int nodes;

    /** A search for what explains a group; a group of evidence only is explained by a telling slip, or not at all. */
    Search(Problem problem, Values printed, FindingGroups groups, BitSet group, int mostNodes) {
        this.problem = problem;
        this.printed = printed;
        this.groups = groups;
        this.group = group;
        this.evidenceOnly =
                group.stream().noneMatch(rule -> problem.rules().get(rule).isHard());
        this.mostNodes = mostNodes;
        this.cells = new CellSlips(problem, printed);
        this.swaps = new SwapSlips(problem);
        this.lines = new LineSlips(problem);
        this.parts = new PartSlips(problem);
        this.blanks = new OpenBlanks(
                problem,
                problem.rules().stream()
                        .filter(rule -> !groups.isFinding(rule.number()) || group.get(rule.number()))
                        .toList());
        this.besides = groups.findings().stream()
                .filter(rule -> !group.get(rule))
                .map(this::worth)
                .sum();
        this.cheapestSlip = lightestSlip() - besides;
        this.leastStep = Math.min(Cost.FOLLOWS, lightestSlip() / Cost.ROUNDED_TOO) - besides;
    }

    private int lightestSlip() {
        int lightest = Integer.MAX_VALUE;
        for (int cell = 0; cell < problem.size(); cell++) {
            lightest = Math.min(lightest, problem.slip(cell));
        }
        return lightest;
    }

    /**
     * What was found.
     *
     * @param goals the explanations, the likeliest first
     * @param nodes how many states were looked at
     * @param exhausted whether the search ended by itself
     */
    record Found(List<State> goals, int nodes, boolean exhausted) {}

    Found run() {
        open.add(start());
        boolean exhausted = true;
        while (!open.isEmpty() && exhausted && goals.size() < MOST_EXPLANATIONS) {
            State state = open.poll();
            if (state.cost() > best + MARGIN || evidenceOnly && state.cost() > TELLING) {
                break;
            }
            exhausted = ++nodes < mostNodes;
            if (!state.isGoal()) {
                expandWithinMargin(state);
            } else if (!state.moves().isEmpty()) {
                goals.add(state);
            }
        }
        if (!evidenceOnly) {
            addLeastChanges();
        }
        return new Found(goals, nodes, exhausted);
    }

    private State start() {
        return new State(printed, List.of(), new BitSet(), (BitSet) group.clone(), new BitSet(), 0);
    }

    /** What the least changes by weight add to what was found. */
    private void addLeastChanges() {
        LeastChanges least = new LeastChanges(problem, group, goals);
        if (!least.areToldBetter()) {
            for (Move move : new MinimalChange(problem, printed, groups, group).find(least.most())) {
                State start = start();
                least.add(after(start, move, start.values().with(move)));
            }
            goals.addAll(least.added());
        }
    }

    private void expandWithinMargin(State state) {
        if (room(state) >= leastStep) {
            expand(state);
        }
    }

    /**
     * Some cell of the next rule must change. Mostly the change satisfies that rule, but where other rules with the same
     * cell fail too, it may satisfy one of them, and the next rule was broken by another slip.
     */
    private void expand(State state) {
        Rule rule = next(state);
        expand(state, rule, moves(state, rule));
        if (!evidenceOnly && cheapestSlip <= room(state)) {
            for (int number = state.violated().nextSetBit(0);
                    number >= 0;
                    number = state.violated().nextSetBit(number + 1)) {
                Rule other = problem.rules().get(number);
                if (other != rule && rule.sharesCellWith(other)) {
                    List<Move> moves = new ArrayList<>();
                    cells.findShared(state, other, rule, moves);
                    expand(state, other, moves);
                }
            }
        }
        if (!evidenceOnly && group.get(rule.number()) && problem.left() <= room(state)) {
            add(state.leaving(rule.number(), problem.left()));
        }
    }

    /** The cheapest move first, since the first explanation tells how dear the others may be. */
    private void expand(State state, Rule rule, List<Move> moves) {
        moves.sort(CHEAPEST_FIRST);
        for (Move move : moves) {
            boolean telling = !evidenceOnly || move.follows() || isTelling(move, rule);
            boolean tooDear = move.cost() - besides > room(state);
            if (telling && !tooDear) {
                Values values = state.values().with(move);
                if (rule.holds(values)) {
                    add(after(state, move, values));
                }
            }
        }
    }

    /** The slips that may account for a rule: any, or only what follows from those before where one more costs too much. */
    private List<Move> moves(State state, Rule rule) {
        List<Move> moves = new ArrayList<>();
        if (cheapestSlip <= room(state)) {
            cells.find(state, rule, moves);
            swaps.find(state, rule, moves);
            lines.find(state, rule, moves);
            parts.find(state, rule, moves);
        } else {
            cells.findFollowing(state, rule, moves);
        }
        return moves;
    }

    /** What may be added to a state without leaving the margin. */
    private int room(State state) {
        return best + MARGIN - state.cost();
    }

    private void add(State next) {
        if (next.isGoal()) {
            if (room(next) >= 0 && seen.add(next) && blanks.canBeFilled(next)) {
                best = Math.min(best, next.cost());
                open.add(next);
            }
        } else if (mayGoOn(next) && seen.add(next)) {
            open.add(next);
        }
    }

    /** Whether any step from there may stay within the margin: one more slip, or what follows from those before. */
    private boolean mayGoOn(State state) {
        return room(state) >= leastStep && (cheapestSlip <= room(state) || cells.mayFollow(state, next(state)));
    }

    /** Beside evidence, findings that were explained by themselves add nothing. */
    private int worth(int rule) {
        return evidenceOnly && problem.rules().get(rule).isHard() ? 0 : groups.worth(rule);
    }

    /**
     * Evidence may fail for good reasons; only what would be a strange coincidence else speaks of a slip. What many values
     * satisfy is satisfied by many slips too.
     */
    private static boolean isTelling(Move move, Rule rule) {
        return switch (move.family()) {
            case NO_PARTS_OF_THE_TOTAL, TOTAL_ADDED_TO_PARTS, OF_WHICH_ADDED -> true;
            case MINIMAL_CHANGE, TOTAL_NOT_RECOMPUTED, PART_LEFT_OUT -> false;
            case DIGIT, ROUNDING, RUNNING_TOTAL, SWAPPED, SHIFTED ->
                rule.isEquality() && move.cost() <= TELLING_BY_ITSELF;
            default -> rule.isEquality();
        };
    }

    /** An equality first, since it asks for one value; then the rule with the fewest cells, which leaves the fewest ways. */
    private Rule next(State state) {
        int first = -1;
        for (int number = state.violated().nextSetBit(0);
                number >= 0;
                number = state.violated().nextSetBit(number + 1)) {
            if (first < 0
                    || comesBefore(problem.rules().get(number), problem.rules().get(first))) {
                first = number;
            }
        }
        return problem.rules().get(first);
    }

    private static boolean comesBefore(Rule one, Rule other) {
        return one.isEquality() == other.isEquality() ? one.cells().length < other.cells().length : one.isEquality();
    }

    private State after(State state, Move move, Values values) {
        BitSet changed = (BitSet) state.changed().clone();
        BitSet touched = new BitSet();
        for (int cell : move.cells()) {
            changed.set(cell);
            for (int rule : problem.rulesOf(cell)) {
                touched.set(rule);
            }
        }
        BitSet violated = (BitSet) state.violated().clone();
        int cost = state.cost() + move.cost();
        for (int number = touched.nextSetBit(0); number >= 0; number = touched.nextSetBit(number + 1)) {
            Rule rule = problem.rules().get(number);
            boolean finding = groups.isFinding(number);
            if (rule.holds(values)) {
                boolean repaired = finding && !group.get(number) && !rule.holds(state.values());
                cost -= repaired ? worth(number) : 0;
                violated.clear(number);
            } else if (!finding || group.get(number) && !state.given().get(number)) {
                violated.set(number);
            }
        }
        return new State(values, state.movesWith(move), changed, violated, state.given(), cost);
    }
}
