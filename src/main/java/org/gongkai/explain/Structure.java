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

    /** The structure of a shape whose terms are known. */
    Structure(Shape shape) {
        this.asWhole = nothing(shape.size());
        this.asPart = nothing(shape.size());
        this.ofWhich = nothing(shape.size());
        this.children = nothing(shape.size());
        for (int rule = 0; rule < shape.rules(); rule++) {
            CaseRule source = shape.rule(rule);
            Optional<Whole> whole =
                    source.ofAnotherReport() ? Optional.empty() : whole(rule, source, shape.terms(rule));
            wholes.add(whole);
            whole.ifPresent(this::addWhole);
            partOfWhole(source, shape.terms(rule));
        }
        for (int cell = 0; cell < shape.size(); cell++) {
            if (shape.parent(cell) >= 0) {
                add(children, shape.parent(cell), cell);
            }
        }
        List<Place> places =
                IntStream.range(0, shape.size()).mapToObj(shape::place).toList();
        this.rows = new Lines(places, Place::row, Place::column);
        this.columns = new Lines(places, Place::column, Place::row);
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

    /** Whether a rule says of enough cells, and of nothing else, that they add up. */
    static boolean mayBeOfAWhole(CaseRule rule) {
        return rule.terms().size() > 2 && rule.outside().isZero();
    }

    /** One cell on one side and two or more on the other, each counted once. */
    private static Optional<Whole> whole(int rule, CaseRule source, Shape.Terms terms) {
        long[] coefficients = terms.coefficients();
        if (!mayBeOfAWhole(source)) {
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
        return Optional.of(whole(rule, terms, added == 1));
    }

    private static Whole whole(int rule, Shape.Terms terms, boolean added) {
        int[] parts = new int[terms.cells().length - 1];
        int count = 0;
        int whole = -1;
        for (int i = 0; i < terms.cells().length; i++) {
            if (terms.coefficients()[i] > 0 == added) {
                whole = terms.cells()[i];
            } else {
                parts[count++] = terms.cells()[i];
            }
        }
        return new Whole(rule, whole, parts);
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
    private void partOfWhole(CaseRule source, Shape.Terms terms) {
        if (source.ofAnotherReport()
                || !source.hard()
                || !source.kind().equals("of_which")
                || terms.cells().length != 2) {
            return;
        }
        long first = terms.coefficients()[0];
        boolean firstIsPart = source.relation() == Relation.AT_MOST ? first > 0 : first < 0;
        int part = terms.cells()[firstIsPart ? 0 : 1];
        int whole = terms.cells()[firstIsPart ? 1 : 0];
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
