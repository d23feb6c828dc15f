package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Explains the groups of findings of a report so that the likeliest explanations may all be true at once. Groups that share
 * no cell may still be repaired by the same ones, or break together what none breaks alone; then they are explained as one
 * group.
 */
final class Reconciliation {

    private static final int NOBODY = -1;

    private final Problem problem;
    private final Values printed;
    private final FindingGroups groups;
    private final Function<BitSet, Attempt> search;
    private final Map<BitSet, Attempt> known = new HashMap<>();

    /**
     * A reconciliation.
     *
     * @param search explains a group by itself
     */
    Reconciliation(Problem problem, Values printed, FindingGroups groups, Function<BitSet, Attempt> search) {
        this.problem = problem;
        this.printed = printed;
        this.groups = groups;
        this.search = search;
    }

    /** Two attempts, by number, whose likeliest explanations cannot both be true. */
    private record Clash(int one, int other) {}

    /** Explains each group; findings of several groups that one explanation repairs are explained once. */
    List<Attempt> explain() {
        List<BitSet> open = new ArrayList<>(groups.groups());
        while (true) {
            List<Attempt> attempts = attempts(open);
            Optional<Clash> clash = clash(attempts);
            if (clash.isEmpty()) {
                return attempts;
            }
            resolve(attempts.get(clash.get().one()), attempts.get(clash.get().other()), open);
        }
    }

    private List<Attempt> attempts(List<BitSet> open) {
        List<Attempt> attempts = new ArrayList<>(open.size());
        BitSet unexplained = (BitSet) groups.findings().clone();
        for (BitSet group : open) {
            if (group.intersects(unexplained)) {
                Attempt attempt = known.computeIfAbsent(group, search);
                attempts.add(attempt);
                attempt.first()
                        .ifPresent(goal -> groups.findings().stream()
                                .filter(rule -> problem.rules().get(rule).holds(goal.values()))
                                .forEach(unexplained::clear));
            }
        }
        return attempts;
    }

    private void resolve(Attempt one, Attempt other, List<BitSet> open) {
        if (isHard(one) && isHard(other)) {
            BitSet both = (BitSet) one.group().clone();
            both.or(other.group());
            Attempt joint = known.computeIfAbsent(both, search);
            if (joint.isComplete() || !one.isComplete() || !other.isComplete()) {
                open.set(open.indexOf(one.group()), both);
                open.remove(other.group());
                return;
            }
        }
        known.put(other.group(), other.withoutFirst());
    }

    private boolean isHard(Attempt attempt) {
        return attempt.group().stream()
                .anyMatch(rule -> problem.rules().get(rule).isHard());
    }

    private Optional<Clash> clash(List<Attempt> attempts) {
        int[] owner = new int[problem.size()];
        Arrays.fill(owner, NOBODY);
        Values joint = printed.copy();
        for (int number = 0; number < attempts.size(); number++) {
            Optional<State> goal = attempts.get(number).first();
            if (goal.isEmpty()) {
                continue;
            }
            BitSet changed = goal.get().changed();
            for (int cell = changed.nextSetBit(0); cell >= 0; cell = changed.nextSetBit(cell + 1)) {
                if (owner[cell] != NOBODY) {
                    return Optional.of(new Clash(owner[cell], number));
                }
                owner[cell] = number;
                joint.take(cell, goal.get().values());
            }
        }
        return problem.rules().stream()
                .filter(rule -> !rule.holds(joint))
                .flatMap(rule -> brokenBy(rule, owner, attempts).stream())
                .findFirst();
    }

    /** The first two that touch a rule which each of them satisfies. */
    private Optional<Clash> brokenBy(Rule rule, int[] owner, List<Attempt> attempts) {
        int one = NOBODY;
        for (int cell : rule.cells()) {
            int other = owner[cell];
            if (other == NOBODY || other == one || !isSatisfied(rule, attempts.get(other))) {
                continue;
            }
            if (one != NOBODY) {
                return Optional.of(new Clash(Math.min(one, other), Math.max(one, other)));
            }
            one = other;
        }
        return Optional.empty();
    }

    private static boolean isSatisfied(Rule rule, Attempt attempt) {
        return attempt.first().filter(goal -> rule.holds(goal.values())).isPresent();
    }
}
