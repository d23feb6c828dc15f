package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A point of the search: what was undone so far, and which rules are still violated. Two of them are the same if they
 * leave the same figures at the same cost, whatever slips led there.
 *
 * @param values the values after it
 * @param moves what was undone
 * @param changed the cells that were changed
 * @param violated the rules that must be satisfied yet
 * @param given findings that are left unexplained
 * @param cost how unlikely it is so far
 */
record State(Values values, List<Move> moves, BitSet changed, BitSet violated, BitSet given, int cost) {

    /** The likeliest first; among those that are as likely fewer cells first, then any order that is the same everywhere. */
    static int likeliestFirst(State one, State other) {
        if (one.cost != other.cost) {
            return Integer.compare(one.cost, other.cost);
        }
        int byCells = Integer.compare(one.changed.cardinality(), other.changed.cardinality());
        if (byCells != 0) {
            return byCells;
        }
        int byChanged = byFirstCell(one.changed, other.changed);
        return byChanged == 0 ? Values.compare(one.values, other.values) : byChanged;
    }

    boolean isGoal() {
        return violated.isEmpty();
    }

    State leaving(int rule, int addedCost) {
        BitSet left = (BitSet) violated.clone();
        left.clear(rule);
        BitSet givenUp = (BitSet) given.clone();
        givenUp.set(rule);
        return new State(values, moves, changed, left, givenUp, cost + addedCost);
    }

    boolean hasMove(SlipFamily family) {
        for (Move move : moves) {
            if (move.family() == family) {
                return true;
            }
        }
        return false;
    }

    /** The same, no dearer than that. */
    State atMost(int highest) {
        return new State(values, moves, changed, violated, given, Math.min(cost, highest));
    }

    /** A step that belongs to the slip undone last. */
    Move following(int cell, long value, int addedCost) {
        SlipFamily family = moves.get(moves.size() - 1).family();
        return new Move(family, true, new int[] {cell}, new long[] {value}, addedCost, List.of(), List.of());
    }

    List<Move> movesWith(Move move) {
        List<Move> all = new ArrayList<>(moves.size() + 1);
        all.addAll(moves);
        all.add(move);
        return all;
    }

    /** Compares sets of as many cells by the first cell that only one of them has. */
    private static int byFirstCell(BitSet one, BitSet other) {
        int mine = one.nextSetBit(0);
        int theirs = other.nextSetBit(0);
        while (mine == theirs && mine >= 0) {
            mine = one.nextSetBit(mine + 1);
            theirs = other.nextSetBit(theirs + 1);
        }
        return Integer.compare(mine, theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state
                && state.cost == cost
                && state.changed.equals(changed)
                && state.given.equals(given)
                && state.values.equals(values);
    }

    @Override
    public int hashCode() {
        int hash = 31 * cost + given.hashCode();
        for (int cell = changed.nextSetBit(0); cell >= 0; cell = changed.nextSetBit(cell + 1)) {
            hash = 31 * (31 * hash + cell) + Long.hashCode(values.of(cell));
        }
        return hash;
    }
}
