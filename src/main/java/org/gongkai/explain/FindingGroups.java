package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The findings of a case, in groups that hang together by the cells they share. */
final class FindingGroups {

    private final Problem problem;
    private final BitSet findings = new BitSet();
    private final List<BitSet> groups = new ArrayList<>();

    FindingGroups(Problem problem, Values printed) {
        this.problem = problem;
        for (Rule rule : problem.rules()) {
            if (!rule.holds(printed)) {
                findings.set(rule.number());
            }
        }
        BitSet open = (BitSet) findings.clone();
        findings.stream().filter(rule -> !problem.rules().get(rule).isHard()).forEach(open::clear);
        while (!open.isEmpty()) {
            groups.add(groupOf(open.nextSetBit(0), open));
        }
        findings.stream().filter(rule -> !problem.rules().get(rule).isHard()).forEach(rule -> {
            BitSet alone = new BitSet();
            alone.set(rule);
            groups.add(alone);
        });
    }

    private BitSet groupOf(int first, BitSet open) {
        BitSet group = new BitSet();
        List<Integer> next = new ArrayList<>(List.of(first));
        open.clear(first);
        while (!next.isEmpty()) {
            int rule = next.remove(next.size() - 1);
            group.set(rule);
            for (int cell : problem.rules().get(rule).cells()) {
                for (int other : problem.rulesOf(cell)) {
                    if (open.get(other)) {
                        open.clear(other);
                        next.add(other);
                    }
                }
            }
        }
        return group;
    }

    /** Groups of hard findings that share cells, then each piece of evidence by itself. */
    List<BitSet> groups() {
        return groups;
    }

    boolean isFinding(int rule) {
        return findings.get(rule);
    }

    BitSet findings() {
        return findings;
    }

    /** What it is worth to repair a finding of another group, or evidence. */
    int worth(int rule) {
        if (!problem.rules().get(rule).isHard()) {
            return problem.rules().get(rule).isEquality() ? Cost.EVIDENCE : Cost.LOOSE_EVIDENCE;
        }
        for (BitSet group : groups) {
            if (group.get(rule)) {
                return Cost.OTHER_GROUP / group.cardinality();
            }
        }
        return 0;
    }
}
