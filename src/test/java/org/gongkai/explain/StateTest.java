package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which equally likely states are looked at decides which explanation comes first. */
class StateTest {

    private static final int CELLS = 120;

    @Test
    void statesAsLikelyComeInTheOrderOfTheirTexts() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            State one = state(random);
            State other = state(random);
            if (one.changed().cardinality() == other.changed().cardinality()) {
                int byText = one.changed().toString().compareTo(other.changed().toString());
                int expected = byText == 0
                        ? one.values().toString().compareTo(other.values().toString())
                        : byText;

                assertThat(Integer.signum(State.likeliestFirst(one, other)))
                        .as("seed %d: %s and %s", seed, one, other)
                        .isEqualTo(Integer.signum(expected));
            }
        }
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
