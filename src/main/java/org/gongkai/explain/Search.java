package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Explanations dearer than the best by more than this are not looked for: 16 bits, one to 65 000. */
    private static final int MARGIN = 16 * Cost.BIT;

    private static final int MOST_EXPLANATIONS = 24;

    /** What a telling slip costs at most, where evidence alone speaks of it. */
    private static final int TELLING = 31 * Cost.BIT;

    private final Problem problem;
    private final Values printed;
    private final FindingGroups groups;
    private final CellSlips cells;
    private final SwapSlips swaps;
    private final LineSlips lines;
    private final int mostNodes;

    Search(Problem problem, Values printed, FindingGroups groups, int mostNodes) {
        this.problem = problem;
        this.printed = printed;
        this.groups = groups;
        this.cells = new CellSlips(problem, printed);
        this.swaps = new SwapSlips(problem);
        this.lines = new LineSlips(problem);
        this.mostNodes = mostNodes;
    }

    /**
     * What was found.
     *
     * @param goals the explanations, the likeliest first
     * @param nodes how many states were looked at
     * @param exhausted whether the search ended by itself
     */
    record Found(List<State> goals, int nodes, boolean exhausted) {}

    /** Explains a group; a group of evidence only is explained by a telling slip, or not at all. */
    Found explain(BitSet group) {
        boolean evidenceOnly =
                group.stream().noneMatch(rule -> problem.rules().get(rule).isHard());
        Comparator<State> order = Comparator.comparingInt(State::cost)
                .thenComparingInt(state -> state.changed().cardinality())
                .thenComparing(state -> state.changed().toString())
                .thenComparing(state -> state.values().toString());
        PriorityQueue<State> queue = new PriorityQueue<>(order);
        Set<String> seen = new HashSet<>();
        queue.add(new State(printed, List.of(), new BitSet(problem.size()), (BitSet) group.clone(), new BitSet(), 0));
        List<State> goals = new ArrayList<>();
        int nodes = 0;
        boolean exhausted = true;
        while (!queue.isEmpty() && exhausted) {
            State state = queue.poll();
            boolean far = !goals.isEmpty() && state.cost() > goals.get(0).cost() + MARGIN
                    || evidenceOnly && state.cost() > TELLING;
            if (far || goals.size() == MOST_EXPLANATIONS) {
                break;
            }
            exhausted = nodes < mostNodes;
            nodes++;
            if (state.isGoal()) {
                if (!state.moves().isEmpty()) {
                    goals.add(state);
                }
                continue;
            }
            for (State next : expand(state, group, evidenceOnly)) {
                if (next.cost() <= bestCost(goals) + MARGIN && seen.add(signature(next))) {
                    queue.add(next);
                }
            }
        }
        if (!evidenceOnly) {
            addLeastChanges(group, goals);
        }
        return new Found(goals, nodes, exhausted);
    }

    /** Where no telling slip explains everything, the least change by weight may do with fewer cells. */
    private void addLeastChanges(BitSet group, List<State> goals) {
        boolean told = !goals.isEmpty()
                && goals.get(0).given().isEmpty()
                && goals.get(0).moves().size() == 1
                && goals.get(0).moves().get(0).family() != SlipFamily.MINIMAL_CHANGE;
        if (told) {
            return;
        }
        State start = new State(printed, List.of(), new BitSet(), (BitSet) group.clone(), new BitSet(), 0);
        int most =
                goals.isEmpty() ? Cost.LEFT * group.cardinality() : goals.get(0).cost();
        for (Move move : new MinimalChange(problem, printed, groups, group).find(most)) {
            State after = after(start, move, group, false);
            if (after.isGoal()) {
                goals.add(after);
            }
        }
    }

    private static int bestCost(List<State> goals) {
        return goals.isEmpty() ? Integer.MAX_VALUE - MARGIN : goals.get(0).cost();
    }

    private static String signature(State state) {
        StringBuilder text = new StringBuilder(state.given().toString());
        state.changed().stream()
                .forEach(cell -> text.append(cell)
                        .append('=')
                        .append(
                                state.values().isUnknown(cell)
                                        ? "?"
                                        : state.values().of(cell))
                        .append(' '));
        return text.append(state.cost()).toString();
    }

    private List<State> expand(State state, BitSet group, boolean evidenceOnly) {
        Rule rule = next(state);
        List<Move> moves = new ArrayList<>();
        cells.find(state, rule, moves);
        swaps.find(state, rule, moves);
        lines.find(state, rule, moves);
        List<State> states = new ArrayList<>();
        for (Move move : moves) {
            if (evidenceOnly && !move.follows() && isGeneric(move.family())) {
                continue;
            }
            State after = after(state, move, group, evidenceOnly);
            if (!after.violated().get(rule.number())) {
                states.add(after);
            }
        }
        if (!evidenceOnly && group.get(rule.number())) {
            states.add(state.leaving(rule.number()));
        }
        return states;
    }

    /** Beside evidence, findings that were explained by themselves add nothing. */
    private int worth(int rule, boolean evidenceOnly) {
        return evidenceOnly && problem.rules().get(rule).isHard() ? 0 : groups.worth(rule);
    }

    private static boolean isGeneric(SlipFamily family) {
        return switch (family) {
            case MINIMAL_CHANGE,
                    DIGIT,
                    ROUNDING,
                    TOTAL_NOT_RECOMPUTED,
                    PART_LEFT_OUT,
                    RUNNING_TOTAL,
                    SWAPPED,
                    SHIFTED -> true;
            default -> false;
        };
    }

    /** An equality first, since it asks for one value; then the rule with the fewest cells, which leaves the fewest ways. */
    private Rule next(State state) {
        return state.violated().stream()
                .mapToObj(problem.rules()::get)
                .min(Comparator.<Rule>comparingInt(rule -> rule.isEquality() ? 0 : 1)
                        .thenComparingInt(rule -> rule.cells().length)
                        .thenComparingInt(Rule::number))
                .orElseThrow();
    }

    private State after(State state, Move move, BitSet group, boolean evidenceOnly) {
        Values values = state.values().copy();
        move.applyTo(values);
        BitSet changed = (BitSet) state.changed().clone();
        BitSet touched = new BitSet();
        for (int cell : move.cells()) {
            changed.set(cell);
            Arrays.stream(problem.rulesOf(cell)).forEach(touched::set);
        }
        BitSet violated = (BitSet) state.violated().clone();
        int cost = state.cost() + move.cost();
        for (int number = touched.nextSetBit(0); number >= 0; number = touched.nextSetBit(number + 1)) {
            boolean holds = problem.rules().get(number).holds(values);
            if (holds) {
                boolean wasFailing = groups.isFinding(number)
                        && !problem.rules().get(number).holds(state.values())
                        && !state.violated().get(number)
                        && !state.given().get(number);
                cost -= wasFailing ? worth(number, evidenceOnly) : 0;
                violated.clear(number);
            } else if (!groups.isFinding(number)
                    || group.get(number) && !state.given().get(number)) {
                violated.set(number);
            }
        }
        return new State(values, state.movesWith(move), changed, violated, state.given(), cost);
    }
}
