package org.gongkai.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells, rows and columns that took each other's figures. */
final class SwapSlips {

    private final Problem problem;

    SwapSlips(Problem problem) {
        this.problem = problem;
    }

    void find(State state, Rule rule, List<Move> moves) {
        Set<Structure.Line> rows = new LinkedHashSet<>();
        Set<Structure.Line> columns = new LinkedHashSet<>();
        for (int cell : rule.cells()) {
            if (isFree(state, cell)) {
                cells(state, rule, cell, moves);
                CaseCell.Place place = problem.cell(cell).place();
                rows.add(new Structure.Line(place.table(), place.row()));
                columns.add(new Structure.Line(place.table(), place.column()));
            }
        }
        rows.forEach(row -> lines(state, rule, problem.structure().rows(), row, moves));
        columns.forEach(column -> lines(state, rule, problem.structure().columns(), column, moves));
    }

    private boolean isFree(State state, int cell) {
        return !problem.isFixed(cell)
                && !state.changed().get(cell)
                && state.values().isKnown(cell);
    }

    private void cells(State state, Rule rule, int cell, List<Move> moves) {
        Values values = state.values();
        long mine = values.of(cell);
        long gap = rule.gap(values);
        long factor = rule.coefficient(cell);
        boolean exact = rule.isEquality() && rule.tolerance() == 0 && CellValues.othersAreExact(values, rule, cell);
        for (int other = 0; other < problem.size(); other++) {
            long theirs = values.of(other);
            if (other == cell || theirs == mine || !isFree(state, other)) {
                continue;
            }
            long change = (factor - rule.coefficient(other)) * (theirs - mine);
            boolean mayRepair = exact ? change == -gap : change != 0;
            boolean inOrder = cell < other || !rule.has(other);
            if (mayRepair && inOrder && problem.mayHold(cell, theirs) && problem.mayHold(other, mine)) {
                int[] pair = {cell, other};
                moves.add(Move.ofCells(
                        SlipFamily.SWAPPED,
                        pair,
                        new long[] {theirs, mine},
                        Cost.slip(problem, pair) + partner(cell, other),
                        List.of()));
            }
        }
    }

    /** Neighbours are mistaken for each other more often than cells far apart. */
    private int partner(int cell, int other) {
        boolean known = problem.swapPairs().stream()
                .anyMatch(pair -> pair.one().equals(problem.cell(cell).key())
                                && pair.other().equals(problem.cell(other).key())
                        || pair.other().equals(problem.cell(cell).key())
                                && pair.one().equals(problem.cell(other).key()));
        if (known) {
            return 2 * Cost.BIT;
        }
        CaseCell.Place one = problem.cell(cell).place();
        CaseCell.Place two = problem.cell(other).place();
        int rows = Math.abs(one.row() - two.row());
        int columns = Math.abs(one.column() - two.column());
        if (one.table() == two.table() && rows + columns == 1) {
            return 6 * Cost.BIT;
        }
        boolean inLine = one.table() == two.table() && (rows == 0 || columns == 0);
        return (inLine ? 8 : 10) * Cost.BIT + Cost.oneOf(problem.size()) / 2;
    }

    private void lines(
            State state, Rule rule, Map<Structure.Line, List<Integer>> lines, Structure.Line mine, List<Move> moves) {
        List<Integer> here = lines.get(mine);
        if (here.size() < 2 || here.stream().anyMatch(cell -> !isFree(state, cell))) {
            return;
        }
        for (Map.Entry<Structure.Line, List<Integer>> entry : lines.entrySet()) {
            List<Integer> there = entry.getValue();
            boolean alike = entry.getKey().table() == mine.table()
                    && entry.getKey().number() != mine.number()
                    && there.size() == here.size();
            if (!alike
                    || !mayRepair(state.values(), rule, here, there)
                    || there.stream().anyMatch(cell -> !isFree(state, cell))) {
                continue;
            }
            Move swap =
                    swap(state.values(), here, there, Math.abs(entry.getKey().number() - mine.number()));
            Values after = state.values().copy();
            swap.applyTo(after);
            if (swap.cells().length > 2 && rule.holds(after) && maybe(swap)) {
                moves.add(swap);
            }
        }
    }

    /** Whether the swap can satisfy an exact rule, by the cells of the rule alone. */
    private static boolean mayRepair(Values values, Rule rule, List<Integer> here, List<Integer> there) {
        if (!rule.isEquality() || rule.tolerance() != 0) {
            return true;
        }
        long gap = rule.gap(values);
        for (int i = 0; i < here.size(); i++) {
            long difference = values.of(there.get(i)) - values.of(here.get(i));
            gap += (rule.coefficient(here.get(i)) - rule.coefficient(there.get(i))) * difference;
        }
        return gap == 0;
    }

    private boolean maybe(Move move) {
        for (int i = 0; i < move.cells().length; i++) {
            if (!problem.mayHold(move.cells()[i], move.values()[i])) {
                return false;
            }
        }
        return true;
    }

    private Move swap(Values values, List<Integer> here, List<Integer> there, int apart) {
        int differing = 0;
        int[] cells = new int[2 * here.size()];
        long[] swapped = new long[2 * here.size()];
        for (int i = 0; i < here.size(); i++) {
            long mine = values.of(here.get(i));
            long theirs = values.of(there.get(i));
            if (mine != theirs) {
                cells[differing] = here.get(i);
                swapped[differing++] = theirs;
                cells[differing] = there.get(i);
                swapped[differing++] = mine;
            }
        }
        int[] changed = java.util.Arrays.copyOf(cells, differing);
        int which = 4 * Cost.BIT + (apart == 1 ? 2 * Cost.BIT : 5 * Cost.BIT);
        return Move.ofCells(
                SlipFamily.SWAPPED,
                changed,
                java.util.Arrays.copyOf(swapped, differing),
                Cost.slip(problem, changed) + which,
                List.of());
    }
}
