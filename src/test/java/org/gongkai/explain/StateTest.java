package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which equally likely states are looked at decides which explanation comes first. */
class StateTest {

    private static final int CELLS = 120;

    @Test
    void theCheaperComesFirstThenTheOneWithFewerCells() {
        State cheap = state(100, 1, 2);
        State few = state(200, 7);
        State many = state(200, 1, 2);

        assertThat(sorted(List.of(many, few, cheap))).containsExactly(cheap, few, many);
    }

    @Test
    void statesAsLikelyComeInOneOrderHoweverTheyWereFound() {
        long seed = 7;
        Random random = new Random(seed);
        List<State> states = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            states.add(state(random));
        }
        List<State> inOrder = sorted(states);

        Collections.shuffle(states, random);

        assertThat(sorted(states)).as("seed %d", seed).isEqualTo(inOrder);
    }

    private static List<State> sorted(List<State> states) {
        return states.stream().sorted(State::likeliestFirst).toList();
    }

    private static State state(int cost, int... cells) {
        BitSet changed = new BitSet();
        for (int cell : cells) {
            changed.set(cell);
        }
        return new State(new Values(new boolean[CELLS]), List.of(), changed, new BitSet(), new BitSet(), cost);
    }

    private static State state(Random random) {
        Values values = new Values(new boolean[CELLS]);
        BitSet changed = new BitSet();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            int cell = random.nextInt(3) == 0 ? CELLS - 1 : random.nextInt(CELLS);
            changed.set(cell);
            values.set(cell, random.nextInt(240) - 120);
        }
        return new State(values, List.of(), changed, new BitSet(), new BitSet(), 200);
    }
}
