package org.gongkai.explain;

import java.util.BitSet;
import java.util.List;

/** Whether what is not reported can still be filled in so that all rules hold at once; each for itself they always may. */
final class OpenBlanks {

    /** Blanks that hang together beyond which nobody asks: elimination grows fast. */
    private static final int MOST_BLANKS = 12;

    private final Problem problem;
    private final List<Rule> rules;

    /**
     * @param rules the rules that an explanation must satisfy
     */
    OpenBlanks(Problem problem, List<Rule> rules) {
        this.problem = problem;
        this.rules = rules;
    }

    /** Whether the blanks that a state's changes bear on can be filled in. */
    boolean canBeFilled(State state) {
        List<Rule> bound =
                rules.stream().filter(rule -> !state.given().get(rule.number())).toList();
        BitSet blanks = new BitSet();
        BitSet reached = (BitSet) state.changed().clone();
        for (int before = -1; before < blanks.cardinality(); ) {
            before = blanks.cardinality();
            bound.stream().filter(rule -> touches(rule, reached)).forEach(rule -> addBlanks(state, rule, blanks));
            reached.or(blanks);
        }
        return blanks.isEmpty()
                || blanks.cardinality() > MOST_BLANKS
                || new LinearSystem(problem, state.values(), blanks, about(bound, blanks))
                        .conflict()
                        .isEmpty();
    }

    private static void addBlanks(State state, Rule rule, BitSet blanks) {
        if (rule.source().blankIsZero()) {
            return;
        }
        for (int cell : rule.cells()) {
            if (!state.values().isKnown(cell)) {
                blanks.set(cell);
            }
        }
    }

    private static List<Rule> about(List<Rule> bound, BitSet blanks) {
        return bound.stream().filter(rule -> touches(rule, blanks)).toList();
    }

    private static boolean touches(Rule rule, BitSet cells) {
        for (int cell : rule.cells()) {
            if (cells.get(cell)) {
                return true;
            }
        }
        return false;
    }
}
