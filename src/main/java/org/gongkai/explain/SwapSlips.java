package org.gongkai.explain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.explain.Lines.Line;

/** Cells, rows and columns that took each other's figures. */
final class SwapSlips {

    /** Who names pairs has thought of which cells are mistaken for each other. */
    private static final int UNNAMED = 4 * Cost.BIT;

    /** The cells of a difference. */
    private static final int SHORT = 3;

    private final Problem problem;

    SwapSlips(Problem problem) {
        this.problem = problem;
    }

    void find(State state, Rule rule, List<Move> moves) {
        Set<Line> rows = new LinkedHashSet<>();
        Set<Line> columns = new LinkedHashSet<>();
        long[] factors = factors(rule);
        for (int cell : rule.cells()) {
            if (isFree(state, cell)) {
                cells(state, rule, factors, cell, moves);
                rows.add(problem.structure().rows().of(cell));
                columns.add(problem.structure().columns().of(cell));
            }
        }
        rows.forEach(row -> lines(state, rule, factors, problem.structure().rows(), row, moves));
        columns.forEach(
                column -> lines(state, rule, factors, problem.structure().columns(), column, moves));
    }

    /** What the rule multiplies each cell of the case by. */
    private long[] factors(Rule rule) {
        long[] factors = new long[problem.size()];
        for (int i = 0; i < rule.cells().length; i++) {
            factors[rule.cells()[i]] += rule.coefficients()[i];
        }
        return factors;
    }

    /** What is blank took nothing else's figure. */
    private boolean isFree(State state, int cell) {
        return problem.isFree(state, cell) && state.values().isKnown(cell);
    }

    private boolean isFree(State state, Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (!isFree(state, line.cell(i))) {
                return false;
            }
        }
        return true;
    }

    private void cells(State state, Rule rule, long[] factors, int cell, List<Move> moves) {
        Values values = state.values();
        long mine = values.of(cell);
        long gap = rule.gap(values);
        boolean exact = rule.isEquality() && rule.tolerance() == 0 && CellValues.othersAreExact(values, rule, cell);
        for (int other = 0; other < factors.length; other++) {
            long theirs = values.of(other);
            long change = (factors[cell] - factors[other]) * (theirs - mine);
            boolean mayRepair = exact ? change == -gap : change != 0;
            boolean inOrder = cell < other || factors[other] == 0;
            if (mayRepair
                    && theirs != mine
                    && inOrder
                    && isFree(state, other)
                    && problem.mayHold(cell, theirs)
                    && problem.mayHold(other, mine)) {
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
        if (problem.isSwapPair(cell, other)) {
            return 2 * Cost.BIT;
        }
        int unnamed = problem.namesSwapPairs() ? UNNAMED : 0;
        if (problem.cell(cell).place().isNowhere() && areOpposites(cell, other)) {
            return unnamed + 5 * Cost.BIT;
        }
        CaseCell.Place one = problem.cell(cell).place();
        CaseCell.Place two = problem.cell(other).place();
        int rows = Math.abs(one.row() - two.row());
        int columns = Math.abs(one.column() - two.column());
        if (one.table() == two.table() && rows + columns == 1) {
            return unnamed + 6 * Cost.BIT;
        }
        boolean inLine = one.table() == two.table() && (rows == 0 || columns == 0);
        return unnamed + (inLine ? 8 : 10) * Cost.BIT + Cost.oneOf(problem.size()) / 2;
    }

    /** Whether the cells are added and taken away in one short rule, as revenue and costs. */
    private boolean areOpposites(int cell, int other) {
        for (int number : problem.rulesOf(cell)) {
            Rule rule = problem.rules().get(number);
            boolean opposite = Long.signum(rule.coefficient(cell)) * Long.signum(rule.coefficient(other)) < 0;
            if (opposite && rule.isEquality() && rule.cells().length == SHORT) {
                return true;
            }
        }
        return false;
    }

    private void lines(State state, Rule rule, long[] factors, Lines lines, Line here, List<Move> moves) {
        if (here.size() < 2 || !isFree(state, here)) {
            return;
        }
        for (Line there : lines.all()) {
            boolean alike = there != here && there.table() == here.table() && there.size() == here.size();
            if (!alike || !mayRepair(state.values(), rule, factors, here, there) || !isFree(state, there)) {
                continue;
            }
            Move swap = swap(state.values(), here, there);
            if (swap.cells().length > 2
                    && problem.mayHold(swap)
                    && rule.holds(state.values().with(swap))) {
                moves.add(swap);
            }
        }
    }

    /** Whether the swap can satisfy an exact rule, by the cells of the rule alone. */
    private static boolean mayRepair(Values values, Rule rule, long[] factors, Line here, Line there) {
        if (!rule.isEquality() || rule.tolerance() != 0) {
            return true;
        }
        long gap = rule.gap(values);
        for (int i = 0; i < here.size(); i++) {
            long difference = values.of(there.cell(i)) - values.of(here.cell(i));
            if (difference != 0) {
                gap += (factors[here.cell(i)] - factors[there.cell(i)]) * difference;
            }
        }
        return gap == 0;
    }

    private Move swap(Values values, Line here, Line there) {
        int differing = 0;
        int[] cells = new int[2 * here.size()];
        long[] swapped = new long[2 * here.size()];
        for (int i = 0; i < here.size(); i++) {
            long mine = values.of(here.cell(i));
            long theirs = values.of(there.cell(i));
            if (mine != theirs) {
                cells[differing] = here.cell(i);
                swapped[differing++] = theirs;
                cells[differing] = there.cell(i);
                swapped[differing++] = mine;
            }
        }
        int[] changed = Arrays.copyOf(cells, differing);
        boolean neighbours = Math.abs(here.number() - there.number()) == 1;
        int which = 4 * Cost.BIT + (neighbours ? 2 * Cost.BIT : 5 * Cost.BIT);
        return Move.ofCells(
                SlipFamily.SWAPPED,
                changed,
                Arrays.copyOf(swapped, differing),
                Cost.slip(problem, changed) + which,
                List.of());
    }
}
