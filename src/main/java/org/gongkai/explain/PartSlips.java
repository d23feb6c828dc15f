package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gongkai.explain.Lines.Line;

/**
 * Slips of several parts of a total together: all in another unit, a whole row counted inside another one, rows that are no
 * parts at all.
 */
final class PartSlips {

    /** More cells than this are no block that somebody filled in by itself. */
    private static final int LARGEST_BLOCK = 12;

    private final Problem problem;

    PartSlips(Problem problem) {
        this.problem = problem;
    }

    void find(State state, Rule rule, List<Move> moves) {
        problem.structure().whole(rule.number()).ifPresent(whole -> {
            countedRows(state, rule, whole, moves);
            unitOfParts(state, rule, whole, moves);
        });
        unitOfBlocks(state, rule, moves);
        noParts(state, rule, moves);
    }

    /** All parts are in another unit than their total. */
    private void unitOfParts(State state, Rule rule, Structure.Whole whole, List<Move> moves) {
        if (!rule.isEquality()) {
            return;
        }
        int[] parts = Arrays.stream(whole.parts())
                .filter(part -> state.values().of(part) != 0)
                .toArray();
        if (parts.length < 2 || Arrays.stream(parts).anyMatch(part -> !problem.isFree(state, part))) {
            return;
        }
        scale(state, rule, parts, moves);
    }

    /** A cell is in another unit together with all that hangs together with it by sums that agree. */
    private void unitOfBlocks(State state, Rule rule, List<Move> moves) {
        if (!rule.isEquality()) {
            return;
        }
        for (int cell : rule.cells()) {
            int[] block = blockOf(state, rule, cell);
            if (block.length > 1) {
                scale(state, rule, block, moves);
            }
        }
    }

    /** Empty where the block has another cell of the failing rule too, or is no block of its own. */
    private int[] blockOf(State state, Rule failing, int first) {
        BitSet block = new BitSet();
        List<Integer> next = new ArrayList<>(List.of(first));
        while (!next.isEmpty()) {
            int cell = next.remove(next.size() - 1);
            boolean beside = cell != first && failing.has(cell);
            if (beside || !problem.isFree(state, cell) || block.cardinality() > LARGEST_BLOCK) {
                return new int[0];
            }
            block.set(cell);
            for (int number : problem.rulesOf(cell)) {
                Rule rule = problem.rules().get(number);
                if (isAgreeingSum(state, rule)) {
                    for (int other : rule.cells()) {
                        if (!block.get(other) && state.values().of(other) != 0) {
                            next.add(other);
                        }
                    }
                }
            }
        }
        return block.stream().toArray();
    }

    private static boolean isAgreeingSum(State state, Rule rule) {
        return rule.isEquality()
                && rule.constant().isExact()
                && rule.constant().value() == 0
                && !state.violated().get(rule.number())
                && !state.given().get(rule.number());
    }

    private void scale(State state, Rule rule, int[] cells, List<Move> moves) {
        for (int power = 1; power <= 4; power++) {
            long factor = Problem.pow10(power);
            scale(state, rule, cells, factor, 1, moves);
            scale(state, rule, cells, 1, factor, moves);
        }
    }

    private void scale(State state, Rule rule, int[] cells, long times, long by, List<Move> moves) {
        Values after = state.values().copy();
        for (int cell : cells) {
            long value = state.values().of(cell);
            if (value % by != 0
                    || Math.abs(value) > Long.MAX_VALUE / 20_000
                    || !problem.mayHold(cell, value / by * times)) {
                return;
            }
            after.set(cell, value / by * times);
        }
        if (rule.holds(after)) {
            moves.add(Move.ofCells(
                    SlipFamily.UNIT,
                    cells,
                    Arrays.stream(cells).mapToLong(after::of).toArray(),
                    Cost.slip(problem, cells) + 70,
                    List.of()));
        }
    }

    /** In every column the items of one row are counted in another one too. */
    private void countedRows(State state, Rule rule, Structure.Whole whole, List<Move> moves) {
        long excess = Math.abs(rule.gap(state.values()));
        for (int inside : whole.parts()) {
            if (excess == 0 || state.values().of(inside) * Math.abs(rule.coefficient(inside)) != excess) {
                continue;
            }
            for (int other : whole.parts()) {
                if (other != inside) {
                    countedRow(state, rule, inside, other, whole.parts().length, moves);
                }
            }
        }
    }

    private void countedRow(State state, Rule rule, int inside, int other, int parts, List<Move> moves) {
        Line counted = problem.structure().rows().of(inside);
        Line holding = problem.structure().rows().of(other);
        if (counted == holding || counted.table() != holding.table() || counted.size() != holding.size()) {
            return;
        }
        Values after = state.values().copy();
        int[] cells = new int[counted.size()];
        int count = 0;
        for (int i = 0; i < counted.size(); i++) {
            long value = state.values().of(holding.cell(i)) - state.values().of(counted.cell(i));
            if (value < 0 || !problem.mayHold(holding.cell(i), value) || !problem.isFree(state, holding.cell(i))) {
                return;
            }
            if (state.values().of(counted.cell(i)) != 0) {
                after.set(holding.cell(i), value);
                cells[count++] = holding.cell(i);
            }
        }
        int[] changed = Arrays.copyOf(cells, count);
        if (count > 1 && rule.holds(after)) {
            moves.add(Move.ofCells(
                    SlipFamily.COUNTED_INSIDE_ANOTHER_PART,
                    changed,
                    Arrays.stream(changed).mapToLong(after::of).toArray(),
                    Cost.slip(problem, changed) + 25 + Cost.oneOf(parts),
                    List.of(inside)));
        }
    }

    /** The rows below a total that are no parts of it add up to it all the same: somebody split the total over them. */
    private void noParts(State state, Rule rule, List<Move> moves) {
        for (int cell : rule.cells()) {
            int parent = problem.parent(cell);
            if (parent < 0 || !problem.isFree(state, cell)) {
                continue;
            }
            int[] children = problem.structure().children(parent).stream()
                    .mapToInt(Integer::intValue)
                    .filter(child -> state.values().of(child) > 0)
                    .toArray();
            long sum = Arrays.stream(children).mapToLong(state.values()::of).sum();
            boolean parts = problem.structure().wholesOf(parent).stream().anyMatch(whole -> whole.isPart(cell));
            boolean free = Arrays.stream(children).allMatch(child -> problem.isFree(state, child));
            if (children.length > 1 && !parts && free && sum == state.values().of(parent)) {
                long[] unknown = new long[children.length];
                Arrays.fill(unknown, Move.UNKNOWN);
                moves.add(Move.ofCells(
                        SlipFamily.NO_PARTS_OF_THE_TOTAL,
                        children,
                        unknown,
                        Cost.slip(problem, children) + 40,
                        List.of(parent)));
            }
        }
    }
}
