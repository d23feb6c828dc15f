package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.explain.CaseCell.Place;
import org.gongkai.identity.Relation;

/** What the rules and the layout of a case say of its cells: wholes and their parts, rows and columns. */
final class Structure {

    private final List<Optional<Whole>> wholes = new ArrayList<>();
    private final List<List<Whole>> asWhole;
    private final List<List<Whole>> asPart;
    private final List<List<Integer>> ofWhich;
    private final List<List<Integer>> children;
    private final Lines rows;
    private final Lines columns;

    /**
     * A whole and its parts, as one rule says it.
     *
     * @param rule number of the rule
     * @param cell the whole
     * @param parts the parts in the order of the statement
     */
    record Whole(int rule, int cell, int[] parts) {

        boolean isPart(int other) {
            for (int part : parts) {
                if (part == other) {
                    return true;
                }
            }
            return false;
        }

        long sum(Values values) {
            long sum = 0;
            for (int part : parts) {
                sum += values.of(part);
            }
            return sum;
        }
    }

    Structure(Problem problem) {
        this.asWhole = nothing(problem.size());
        this.asPart = nothing(problem.size());
        this.ofWhich = nothing(problem.size());
        this.children = nothing(problem.size());
        for (Rule rule : problem.rules()) {
            Optional<Whole> whole = rule.source().ofAnotherReport() ? Optional.empty() : whole(rule);
            wholes.add(whole);
            whole.ifPresent(this::addWhole);
            partOfWhole(rule);
        }
        for (int cell = 0; cell < problem.size(); cell++) {
            if (problem.parent(cell) >= 0) {
                add(children, problem.parent(cell), cell);
            }
        }
        this.rows = new Lines(places(problem), Place::row, Place::column);
        this.columns = new Lines(places(problem), Place::column, Place::row);
    }

    private static List<Place> places(Problem problem) {
        return IntStream.range(0, problem.size())
                .mapToObj(cell -> problem.cell(cell).place())
                .toList();
    }

    private static <T> List<List<T>> nothing(int cells) {
        return new ArrayList<>(Collections.nCopies(cells, List.of()));
    }

    private static <T> void add(List<List<T>> lists, int cell, T one) {
        if (lists.get(cell).isEmpty()) {
            lists.set(cell, new ArrayList<>());
        }
        lists.get(cell).add(one);
    }

    /** One cell on one side and two or more on the other, each counted once. */
    private static Optional<Whole> whole(Rule rule) {
        long[] coefficients = rule.coefficients();
        if (coefficients.length < 3 || rule.constant() != 0) {
            return Optional.empty();
        }
        long unit = Math.abs(coefficients[0]);
        int added = 0;
        for (long factor : coefficients) {
            if (Math.abs(factor) != unit) {
                return Optional.empty();
            }
            added += factor > 0 ? 1 : 0;
        }
        if (added != 1 && added != coefficients.length - 1) {
            return Optional.empty();
        }
        return Optional.of(whole(rule, added == 1));
    }

    private static Whole whole(Rule rule, boolean added) {
        int[] parts = new int[rule.cells().length - 1];
        int count = 0;
        int whole = -1;
        for (int i = 0; i < rule.cells().length; i++) {
            if (rule.coefficients()[i] > 0 == added) {
                whole = rule.cells()[i];
            } else {
                parts[count++] = rule.cells()[i];
            }
        }
        return new Whole(rule.number(), whole, parts);
    }

    private void addWhole(Whole whole) {
        add(asWhole, whole.cell(), whole);
        for (int part : whole.parts()) {
            List<Whole> known = asPart.get(part);
            boolean twice = !known.isEmpty() && known.get(known.size() - 1) == whole;
            if (part != whole.cell() && !twice) {
                add(asPart, part, whole);
            }
        }
    }

    /** {@code part <= whole} says that the part is an of-which of the whole. */
    private void partOfWhole(Rule rule) {
        CaseRule source = rule.source();
        if (source.ofAnotherReport()
                || !source.hard()
                || !source.kind().equals("of_which")
                || rule.cells().length != 2) {
            return;
        }
        long first = rule.coefficients()[0];
        boolean firstIsPart = source.relation() == Relation.AT_MOST ? first > 0 : first < 0;
        int part = rule.cells()[firstIsPart ? 0 : 1];
        int whole = rule.cells()[firstIsPart ? 1 : 0];
        add(ofWhich, whole, part);
    }

    /** The whole that a rule speaks of. */
    Optional<Whole> whole(int rule) {
        return wholes.get(rule);
    }

    /** The rules in which the cell is a whole. */
    List<Whole> wholesOf(int cell) {
        return asWhole.get(cell);
    }

    /** The rules in which the cell is a part. */
    List<Whole> partsOf(int cell) {
        return asPart.get(cell);
    }

    /** The cells that are 其中 of this one. */
    List<Integer> ofWhich(int whole) {
        return ofWhich.get(whole);
    }

    /** The cells whose rows stand in the group that this one heads. */
    List<Integer> children(int cell) {
        return children.get(cell);
    }

    Lines rows() {
        return rows;
    }

    Lines columns() {
        return columns;
    }
}
