package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A point of the search: what was undone so far, and which rules are still violated.
 *
 * @param values the values after it
 * @param moves what was undone
 * @param changed the cells that were changed
 * @param violated the rules that must be satisfied yet
 * @param given findings that are left unexplained
 * @param cost how unlikely it is so far
 */
record State(Values values, List<Move> moves, BitSet changed, BitSet violated, BitSet given, int cost) {

    boolean isGoal() {
        return violated.isEmpty();
    }

    State leaving(int rule) {
        BitSet left = (BitSet) violated.clone();
        left.clear(rule);
        BitSet givenUp = (BitSet) given.clone();
        givenUp.set(rule);
        return new State(values, moves, changed, left, givenUp, cost + Cost.LEFT);
    }

    List<Move> movesWith(Move move) {
        List<Move> all = new ArrayList<>(moves);
        all.add(move);
        return all;
    }
}
