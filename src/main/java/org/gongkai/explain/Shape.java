package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.knowledge.FigureKey;

/**
 * What cases have in common whose reports have the same cells and take part in the same identities, whatever their figures.
 * Most reports of an edition have one of a few shapes. Never changed once made, so threads may share it.
 */
final class Shape {

    private final List<CaseCell> cells;
    private final List<CaseRule> rules;
    private final List<Terms> terms = new ArrayList<>();
    private final int[][] rulesOf;
    private final int[] parent;
    private final int[] shares;
    private final Structure structure;

    /**
     * The terms of a rule.
     *
     * @param cells numbers of the cells
     * @param coefficients what their values are multiplied by, as whole numbers
     * @param decimals decimals that the coefficients have as they are written
     */
    record Terms(int[] cells, long[] coefficients, int decimals) {}

    /** The shape of that case, and of others like it. */
    Shape(ReportCase model) {
        this.cells = model.cells();
        this.rules = model.rules();
        Map<FigureKey, Integer> numbers = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            numbers.put(cells.get(cell).key(), cell);
        }
        rules.forEach(rule -> terms.add(terms(rule.terms(), numbers)));
        this.rulesOf = rulesOf(cells.size(), terms);
        this.parent = cells.stream()
                .mapToInt(cell -> cell.parent().map(numbers::get).orElse(-1))
                .toArray();
        this.shares = IntStream.range(0, rules.size())
                .filter(rule -> hasShares(rules.get(rule)))
                .toArray();
        this.structure = new Structure(this);
    }

    private static boolean hasShares(CaseRule rule) {
        return rule.terms().stream().anyMatch(term -> term.coefficient().abs().compareTo(BigDecimal.ONE) != 0);
    }

    private static Terms terms(List<CaseRule.Term> terms, Map<FigureKey, Integer> numbers) {
        int decimals = terms.stream()
                .mapToInt(term -> Units.decimals(term.coefficient()))
                .max()
                .orElse(0);
        return new Terms(
                terms.stream().mapToInt(term -> numbers.get(term.cell())).toArray(),
                terms.stream()
                        .mapToLong(term -> Units.of(term.coefficient(), decimals))
                        .toArray(),
                decimals);
    }

    private static int[][] rulesOf(int cells, List<Terms> terms) {
        int[][] rulesOf = new int[cells][0];
        for (int rule = 0; rule < terms.size(); rule++) {
            for (int cell : terms.get(rule).cells()) {
                int[] known = rulesOf[cell];
                if (known.length == 0 || known[known.length - 1] != rule) {
                    rulesOf[cell] = Arrays.copyOf(known, known.length + 1);
                    rulesOf[cell][known.length] = rule;
                }
            }
        }
        return rulesOf;
    }

    /** Whether a case has this shape. */
    boolean fits(ReportCase other) {
        if (other.cells().size() != cells.size() || other.rules().size() != rules.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!isAlike(cells.get(i), other.cells().get(i))) {
                return false;
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!isAlike(rules.get(i), other.rules().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlike(CaseCell one, CaseCell other) {
        return isAlike(one.key(), other.key())
                && isAlike(one.place(), other.place())
                && isAlike(one.parent(), other.parent());
    }

    private static boolean isAlike(CaseRule one, CaseRule other) {
        return isAlike(one.terms(), other.terms())
                && one.relation() == other.relation()
                && one.kind().equals(other.kind())
                && one.hard() == other.hard()
                && one.ofAnotherReport() == other.ofAnotherReport()
                && Structure.mayBeOfAWhole(one) == Structure.mayBeOfAWhole(other);
    }

    /** Mostly the same object, since the knowledge of a form is worked out once. */
    private static boolean isAlike(Object one, Object other) {
        return one == other || one.equals(other);
    }

    /** The rules that multiply a figure by anything but 1 or -1. */
    int[] shares() {
        return shares;
    }

    int size() {
        return cells.size();
    }

    CaseCell.Place place(int cell) {
        return cells.get(cell).place();
    }

    int rules() {
        return rules.size();
    }

    /** A rule, of which only what the shape tells may be asked. */
    CaseRule rule(int number) {
        return rules.get(number);
    }

    Terms terms(int rule) {
        return terms.get(rule);
    }

    /** The rules that a cell takes part in, in ascending order. */
    int[] rulesOf(int cell) {
        return rulesOf[cell];
    }

    /** The cell whose row heads the group of this one; -1 where there is none. */
    int parent(int cell) {
        return parent[cell];
    }

    Structure structure() {
        return structure;
    }
}
