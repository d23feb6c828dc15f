package org.gongkai.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The sets of cells of least weight that can be changed so that all rules hold (Fellegi and Holt 1976): what no cell of a
 * contradiction explains must be explained by freeing one of its cells, the lightest sets first (after de Waal and
 * Quere 2003).
 */
final class MinimalChange {

    /** Sets looked at; the bound is one of count, so that the result is the same everywhere. */
    private static final int MOST_SETS = 400;

    private static final int MOST_FOUND = 5;

    private final Problem problem;
    private final Values printed;
    private final List<Rule> rules;

    MinimalChange(Problem problem, Values printed, FindingGroups groups, BitSet group) {
        this.problem = problem;
        this.printed = printed;
        this.rules = problem.rules().stream()
                .filter(rule -> !groups.isFinding(rule.number()) || group.get(rule.number()))
                .toList();
    }

    private record CellSet(BitSet cells, int weight) {}

    /**
     * Lightest sets as moves: with the values that follow from them where only one value is possible.
     *
     * @param most sets that weigh more are not looked for
     */
    List<Move> find(int most) {
        PriorityQueue<CellSet> queue = new PriorityQueue<>(Comparator.comparingInt(CellSet::weight)
                .thenComparingInt(set -> set.cells().cardinality())
                .thenComparing(set -> set.cells().toString()));
        Set<BitSet> seen = new HashSet<>();
        queue.add(new CellSet(new BitSet(), 0));
        List<Move> found = new ArrayList<>();
        int lightest = most;
        for (int sets = 0; sets < MOST_SETS && !queue.isEmpty() && found.size() < MOST_FOUND; sets++) {
            CellSet set = queue.poll();
            if (set.weight() > lightest) {
                break;
            }
            Optional<BitSet> conflict = system(set.cells()).conflict();
            if (conflict.isEmpty()) {
                lightest = set.weight();
                found.add(move(set));
                continue;
            }
            conflict.get().stream()
                    .filter(cell -> !problem.isFixed(cell))
                    .mapToObj(cell -> with(set, cell))
                    .filter(next -> seen.add(next.cells()))
                    .forEach(queue::add);
        }
        found.sort(Comparator.comparingInt(Move::cost));
        return found;
    }

    private CellSet with(CellSet set, int cell) {
        BitSet cells = (BitSet) set.cells().clone();
        cells.set(cell);
        return new CellSet(cells, set.weight() + problem.slip(cell));
    }

    private LinearSystem system(BitSet cells) {
        return new LinearSystem(problem, printed, withBlanks(cells), rules);
    }

    /** What is not reported is free anyway. */
    private BitSet withBlanks(BitSet cells) {
        BitSet free = (BitSet) cells.clone();
        rules.forEach(rule -> {
            for (int cell : rule.cells()) {
                if (!printed.isKnown(cell) && !rule.source().blankIsZero()) {
                    free.set(cell);
                }
            }
        });
        return free;
    }

    private Move move(CellSet set) {
        int[] cells = set.cells().stream().toArray();
        NearestValues nearest = new NearestValues(problem, printed, rules, withBlanks(set.cells()));
        long[] values = new long[cells.length];
        int cost = set.weight() + 6 * Cost.BIT;
        for (int i = 0; i < cells.length; i++) {
            boolean open = system(set.cells()).range(cells[i]).only().isEmpty();
            values[i] = nearest.choose(cells[i]).orElse(Move.UNKNOWN);
            cost += open ? 8 * Cost.BIT : 0;
            cost += values[i] == Move.UNKNOWN
                    ? 4 * Cost.BIT
                    : Cost.offBy((values[i] - printed.of(cells[i])) / problem.quantum(cells[i]));
        }
        return Move.ofCells(SlipFamily.MINIMAL_CHANGE, cells, values, cost, List.of());
    }
}
