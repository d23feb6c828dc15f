package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The least changes by weight beside the slips that a search has found: whether they are wanted, and which come first. */
final class LeastChanges {

    private final Problem problem;
    private final BitSet group;
    private final List<State> goals;
    private final Optional<State> first;
    private final List<State> added = new ArrayList<>();

    /**
     * None yet.
     *
     * @param goals what the search has found for the group, the likeliest first
     */
    LeastChanges(Problem problem, BitSet group, List<State> goals) {
        this.problem = problem;
        this.group = group;
        this.goals = goals;
        this.first = goals.stream().findFirst();
    }

    /** Whether one telling slip explains everything. */
    boolean areToldBetter() {
        return first.filter(goal -> goal.given().isEmpty() && goal.moves().size() == 1)
                .filter(goal -> goal.moves().get(0).family() != SlipFamily.MINIMAL_CHANGE)
                .isPresent();
    }

    /** The weight beyond which they say nothing. */
    int most() {
        return first.map(goal -> Math.max(goal.cost(), weight(goal.changed())))
                .orElse(problem.left() * group.cardinality());
    }

    /** Adds a change where it explains the group and is not known; before the likeliest where it is preferred to it. */
    void add(State change) {
        if (change.isGoal()) {
            if (first.filter(goal -> isPreferred(change, goal)).isPresent()) {
                added.add(change.atMost(first.get().cost() - 1));
            } else if (!isFound(change.changed())) {
                added.add(change);
            }
        }
    }

    List<State> added() {
        return added;
    }

    /** Where the likeliest is no plain slip, or somebody has weighed the cells, the least weight decides. */
    private boolean isPreferred(State change, State goal) {
        boolean nothingPlain = problem.isWeighted()
                || goal.moves().stream().allMatch(move -> move.follows() || move.family() == SlipFamily.MINIMAL_CHANGE)
                || isLoose(goal) && weight(change.changed()) <= slips(goal);
        return nothingPlain && goal.given().isEmpty() && weight(change.changed()) < weight(goal.changed());
    }

    /** Several slips in single cells, of which some only made the figures keep within a limit, as many others would. */
    private boolean isLoose(State goal) {
        return goal.moves().stream().filter(move -> !move.follows()).count() > 1
                && goal.moves().stream().allMatch(move -> move.cells().length <= 2)
                && (group.stream().anyMatch(this::isLimit)
                        || goal.moves().stream().anyMatch(this::isFreeSwap));
    }

    private boolean isLimit(int rule) {
        return !problem.rules().get(rule).isEquality();
    }

    /** Cells that nobody says are mistaken for each other, neither by name nor by place, and that a limit lets swap. */
    private boolean isFreeSwap(Move move) {
        return move.family() == SlipFamily.SWAPPED
                && move.cells().length == 2
                && !problem.isSwapPair(move.cells()[0], move.cells()[1])
                && problem.cell(move.cells()[0]).place().isNowhere()
                && problem.rules().stream().anyMatch(rule -> isLimit(rule.number()) && move.touches(rule));
    }

    private int slips(State goal) {
        return goal.moves().stream()
                .filter(move -> !move.follows())
                .mapToInt(move -> Cost.slip(problem, move.cells()))
                .sum();
    }

    private boolean isFound(BitSet changed) {
        return goals.stream()
                .anyMatch(goal -> goal.given().isEmpty() && goal.changed().equals(changed));
    }

    private int weight(BitSet changed) {
        return changed.stream().map(problem::slip).sum();
    }
}
