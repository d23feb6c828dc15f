package org.gongkai.explain;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What the search found for a group of findings, before it is held against what it found for others.
 *
 * @param group the findings
 * @param goals the explanations, the likeliest first, each with others that change the same cells to the same values
 * @param nodes how many states the search looked at
 * @param exhausted whether it ended by itself
 */
record Attempt(BitSet group, List<List<State>> goals, int nodes, boolean exhausted) {

    Attempt {
        goals = List.copyOf(goals);
    }

    /** The likeliest. */
    Optional<State> first() {
        return goals.stream().findFirst().map(alike -> alike.get(0));
    }

    /** Whether the likeliest leaves nothing of the group. */
    boolean isComplete() {
        return first().filter(goal -> goal.given().isEmpty()).isPresent();
    }

    /** What is left if the likeliest cannot be. */
    Attempt withoutFirst() {
        return new Attempt(group, goals.subList(1, goals.size()), nodes, exhausted);
    }
}
