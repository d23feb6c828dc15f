package org.gongkai.explain;

import java.util.ArrayList;
import java.util.List;

/** Slips in adding up, as far as one cell shows them. */
final class SumSlips {

    private final Problem problem;

    SumSlips(Problem problem) {
        this.problem = problem;
    }

    /** 其中 rows that may have been added into a whole, and what they add up to. */
    record OfWhichSum(List<Integer> cells, long sum) {}

    /** All 其中 rows of a whole and its parts together, and each by itself. */
    static List<OfWhichSum> ofWhichSums(Problem problem, Values values, Structure.Whole whole) {
        List<Integer> rows = new ArrayList<>();
        addOfWhich(problem, values, whole.cell(), rows);
        for (int part : whole.parts()) {
            addOfWhich(problem, values, part, rows);
        }
        List<OfWhichSum> sums = new ArrayList<>(rows.size() + 1);
        if (rows.size() > 1) {
            long sum = 0;
            for (int row : rows) {
                sum += values.of(row);
            }
            sums.add(new OfWhichSum(rows, sum));
        }
        for (int row : rows) {
            sums.add(new OfWhichSum(List.of(row), values.of(row)));
        }
        return sums;
    }

    private static void addOfWhich(Problem problem, Values values, int cell, List<Integer> rows) {
        for (int row : problem.structure().ofWhich(cell)) {
            if (values.of(row) > 0 && !rows.contains(row)) {
                rows.add(row);
            }
        }
    }

    /** The slips in adding up that may have made the printed value of the cell of that one. */
    void ofCell(Values values, int cell, long value, List<Move> all) {
        for (Structure.Whole whole : problem.structure().wholesOf(cell)) {
            ofWhole(values, whole, value, all);
        }
        for (Structure.Whole whole : problem.structure().partsOf(cell)) {
            ofPart(values, whole, cell, value, all);
        }
        for (int rule : problem.rulesOf(cell)) {
            totalAddedToItsParts(values, problem.rules().get(rule), cell, value, all);
        }
    }

    private void ofWhole(Values values, Structure.Whole whole, long value, List<Move> all) {
        int cell = whole.cell();
        long now = values.of(cell);
        long sum = whole.sum(values);
        boolean equality = problem.rules().get(whole.rule()).isEquality();
        if (equality && value == sum) {
            partLeftOut(values, whole, value, all);
            severalChannels(values, whole, value, all);
            long difference = (value - now) / problem.quantum(cell);
            int cost = isMissing(values, whole, cell) ? Cost.missing(1) : 30 + Cost.offBy(difference);
            add(all, SlipFamily.TOTAL_NOT_RECOMPUTED, whole, value, cost, List.of());
            if (now == 2 * sum && sum > 0) {
                add(all, SlipFamily.TOTAL_ADDED_TO_PARTS, whole, value, 40, parts(values, whole));
            }
        }
        List<OfWhichSum> sums = ofWhichSums(problem, values, whole);
        for (OfWhichSum added : sums) {
            if (now - value == added.sum()) {
                add(all, SlipFamily.OF_WHICH_ADDED, whole, value, 25 + Cost.oneOf(sums.size()), added.cells());
            }
        }
    }

    private void severalChannels(Values values, Structure.Whole whole, long sum, List<Move> all) {
        long now = values.of(whole.cell());
        long largest = Long.MIN_VALUE;
        for (int part : whole.parts()) {
            if (!problem.cell(part).channel()) {
                return;
            }
            largest = Math.max(largest, values.of(part));
        }
        if (now >= largest && now < sum) {
            long choices = (sum - largest) / problem.quantum(whole.cell());
            add(all, SlipFamily.SEVERAL_CHANNELS, whole, sum, 20 + Cost.oneOf(choices), List.of());
        }
    }

    private void partLeftOut(Values values, Structure.Whole whole, long value, List<Move> all) {
        long missing = value - values.of(whole.cell());
        for (int part : whole.parts()) {
            if (values.of(part) == missing && missing > 0) {
                int choices = parts(values, whole).size();
                add(all, SlipFamily.PART_LEFT_OUT, whole, value, 25 + Cost.oneOf(choices), List.of(part));
                return;
            }
        }
    }

    private void ofPart(Values values, Structure.Whole whole, int cell, long value, List<Move> all) {
        long now = values.of(cell);
        if (isMissing(values, whole, cell)) {
            all.add(Move.ofCell(
                    SlipFamily.PART_LEFT_OUT, cell, value, Cost.missing(missing(values, whole)), List.of()));
        } else if (now == 0 && value > 0) {
            int blanks = 0;
            for (int part : whole.parts()) {
                blanks += values.of(part) == 0 ? 1 : 0;
            }
            int cost = 35 + Cost.oneOf(blanks) + 30 + Cost.oneOf(value / problem.one());
            all.add(Move.ofCell(SlipFamily.PART_LEFT_OUT, cell, value, cost, List.of()));
        }
        for (int other : whole.parts()) {
            boolean counted = other != cell && now - value == values.of(other) && values.of(other) > 0 && value >= 0;
            if (counted && holdsAfter(values, whole, cell, value)) {
                int choices = parts(values, whole).size();
                all.add(Move.ofCell(
                        SlipFamily.COUNTED_INSIDE_ANOTHER_PART, cell, value, 20 + Cost.oneOf(choices), List.of(other)));
                break;
            }
        }
        runningTotal(values, whole, cell, value, all);
    }

    /** Whether a sum counts a blank cell as 0. */
    private boolean isMissing(Values values, Structure.Whole whole, int cell) {
        return !values.isKnown(cell)
                && problem.rules().get(whole.rule()).source().blankIsZero();
    }

    private static int missing(Values values, Structure.Whole whole) {
        int missing = 0;
        for (int part : whole.parts()) {
            missing += values.isKnown(part) ? 0 : 1;
        }
        return missing;
    }

    private boolean holdsAfter(Values values, Structure.Whole whole, int cell, long value) {
        Values after = values.copy();
        after.set(cell, value);
        return problem.rules().get(whole.rule()).holds(after);
    }

    private void runningTotal(Values values, Structure.Whole whole, int cell, long value, List<Move> all) {
        long before = 0;
        int nonZero = 0;
        for (int part : whole.parts()) {
            if (part == cell) {
                break;
            }
            before += values.of(part);
            nonZero += values.of(part) == 0 ? 0 : 1;
        }
        if (nonZero > 1 && values.of(cell) - value == before) {
            all.add(Move.ofCell(SlipFamily.RUNNING_TOTAL, cell, value, 40, List.of()));
        }
    }

    /** The cell should be about the total that stands beside it in the rule, and is that total plus its parts. */
    private void totalAddedToItsParts(Values values, Rule rule, int cell, long value, List<Move> all) {
        for (int other : rule.cells()) {
            if (other == cell || values.of(other) != value || value <= 0) {
                continue;
            }
            for (Structure.Whole whole : problem.structure().wholesOf(other)) {
                long sum = whole.sum(values);
                if (sum > 0 && !whole.isPart(cell) && values.of(cell) == value + sum) {
                    List<Integer> witnesses = new ArrayList<>(List.of(other));
                    witnesses.addAll(parts(values, whole));
                    all.add(Move.ofCell(SlipFamily.TOTAL_ADDED_TO_PARTS, cell, value, 40, witnesses));
                }
            }
        }
    }

    /** The parts that have anything in them. */
    private static List<Integer> parts(Values values, Structure.Whole whole) {
        List<Integer> parts = new ArrayList<>(whole.parts().length);
        for (int part : whole.parts()) {
            if (values.of(part) > 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static void add(
            List<Move> all, SlipFamily family, Structure.Whole whole, long value, int cost, List<Integer> witnesses) {
        all.add(Move.ofCell(family, whole.cell(), value, cost, witnesses));
    }
}
