package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the rules and the layout of a case say of its cells: wholes and their parts, rows and columns. */
final class Structure {

    private final Map<Integer, Whole> wholes = new HashMap<>();
    private final Map<Integer, List<Integer>> ofWhich = new HashMap<>();
    private final Map<Integer, List<Integer>> children = new HashMap<>();
    private final Map<Line, List<Integer>> rows = new TreeMap<>();
    private final Map<Line, List<Integer>> columns = new TreeMap<>();

    /**
     * A whole and its parts, as one rule says it.
     *
     * @param rule number of the rule
     * @param cell the whole
     * @param parts the parts in the order of the statement
     */
    record Whole(int rule, int cell, int[] parts) {

        boolean isPart(int other) {
            return Arrays.stream(parts).anyMatch(part -> part == other);
        }

        long sum(Values values) {
            return Arrays.stream(parts).mapToLong(values::of).sum();
        }
    }

    /** A row or a column of a table. */
    record Line(int table, int number) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byTable = Integer.compare(table, other.table);
            return byTable == 0 ? Integer.compare(number, other.number) : byTable;
        }
    }

    Structure(Problem problem) {
        for (Rule rule : problem.rules()) {
            if (!rule.source().ofAnotherReport()) {
                whole(rule).ifPresent(whole -> wholes.put(rule.number(), whole));
                partOfWhole(rule);
            }
        }
        for (int cell = 0; cell < problem.size(); cell++) {
            CaseCell.Place place = problem.cell(cell).place();
            add(rows, new Line(place.table(), place.row()), cell);
            add(columns, new Line(place.table(), place.column()), cell);
            if (problem.parent(cell) >= 0) {
                add(children, problem.parent(cell), cell);
            }
        }
        rows.values()
                .forEach(line -> line.sort((a, b) -> Integer.compare(
                        problem.cell(a).place().column(),
                        problem.cell(b).place().column())));
        columns.values()
                .forEach(line -> line.sort((a, b) -> Integer.compare(
                        problem.cell(a).place().row(), problem.cell(b).place().row())));
    }

    private static <K> void add(Map<K, List<Integer>> map, K key, int cell) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(cell);
    }

    /** One cell on one side and two or more on the other, each counted once. */
    private static Optional<Whole> whole(Rule rule) {
        int[] cells = rule.cells();
        if (cells.length < 3 || rule.constant() != 0) {
            return Optional.empty();
        }
        long unit = Math.abs(rule.coefficients()[0]);
        if (Arrays.stream(rule.coefficients()).anyMatch(factor -> Math.abs(factor) != unit)) {
            return Optional.empty();
        }
        for (long sign : new long[] {unit, -unit}) {
            List<Integer> alone = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < cells.length; i++) {
                (rule.coefficients()[i] == sign ? alone : others).add(cells[i]);
            }
            if (alone.size() == 1 && others.size() == cells.length - 1) {
                return Optional.of(new Whole(
                        rule.number(),
                        alone.get(0),
                        others.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return Optional.empty();
    }

    /** {@code part <= whole} says that the part is an of-which of the whole. */
    private void partOfWhole(Rule rule) {
        if (!rule.isHard() || !rule.source().kind().equals("of_which") || rule.cells().length != 2) {
            return;
        }
        boolean firstIsPart = rule.source().relation() == org.gongkai.identity.Relation.AT_MOST
                ? rule.coefficients()[0] > 0
                : rule.coefficients()[0] < 0;
        int part = rule.cells()[firstIsPart ? 0 : 1];
        int whole = rule.cells()[firstIsPart ? 1 : 0];
        add(ofWhich, whole, part);
    }

    /** The whole that a rule speaks of. */
    Optional<Whole> whole(int rule) {
        return Optional.ofNullable(wholes.get(rule));
    }

    /** The rules in which the cell is a whole. */
    List<Whole> wholesOf(Problem problem, int cell) {
        return ofCell(problem, cell).stream()
                .filter(whole -> whole.cell() == cell)
                .toList();
    }

    /** The rules in which the cell is a part. */
    List<Whole> partsOf(Problem problem, int cell) {
        return ofCell(problem, cell).stream()
                .filter(whole -> whole.cell() != cell)
                .toList();
    }

    private List<Whole> ofCell(Problem problem, int cell) {
        List<Whole> found = new ArrayList<>();
        for (int rule : problem.rulesOf(cell)) {
            whole(rule).ifPresent(found::add);
        }
        return found;
    }

    /** The cells that are 其中 of this one. */
    List<Integer> ofWhich(int whole) {
        return ofWhich.getOrDefault(whole, List.of());
    }

    /** The cells whose rows stand in the group that this one heads. */
    List<Integer> children(int cell) {
        return children.getOrDefault(cell, List.of());
    }

    /** The cells of the row, from left to right. */
    List<Integer> row(Line line) {
        return rows.getOrDefault(line, List.of());
    }

    /** The cells of the column, from top to bottom. */
    List<Integer> column(Line line) {
        return columns.getOrDefault(line, List.of());
    }

    Map<Line, List<Integer>> rows() {
        return rows;
    }

    Map<Line, List<Integer>> columns() {
        return columns;
    }
}
