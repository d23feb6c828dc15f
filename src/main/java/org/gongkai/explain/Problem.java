package org.gongkai.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.knowledge.FigureKey;

/**
 * A case made ready for the search: cells and rules by number, every value an exact whole number of the finest unit that
 * occurs in the case.
 */
final class Problem {

    /** Value that stands for no bound below. */
    static final long NO_LOW = Long.MIN_VALUE;

    /** Value that stands for no bound above. */
    static final long NO_HIGH = Long.MAX_VALUE;

    private final ReportCase source;
    private final int scale;
    private final List<Rule> rules;
    private final int[][] rulesOf;
    private final Map<FigureKey, Integer> numbers = new HashMap<>();
    private final long[] quantum;
    private final long[] lastYear;
    private final int[] parent;
    private final Structure structure;

    /**
     * Prepares a case.
     *
     * @throws ArithmeticException if its values are too large for exact whole numbers
     */
    Problem(ReportCase source) {
        this.source = source;
        this.scale = Math.max(0, finestScale(source));
        List<CaseCell> cells = source.cells();
        for (int i = 0; i < cells.size(); i++) {
            numbers.put(cells.get(i).key(), i);
        }
        this.rules = rules(source);
        this.rulesOf = rulesOf(cells.size(), rules);
        this.quantum = cells.stream()
                .mapToLong(cell -> pow10(scale - Math.min(scale, ownScale(cell))))
                .toArray();
        this.lastYear = cells.stream()
                .mapToLong(cell -> cell.lastYear().map(this::units).orElse(NO_LOW))
                .toArray();
        this.parent = cells.stream()
                .mapToInt(cell -> cell.parent().map(numbers::get).orElse(-1))
                .toArray();
        this.structure = new Structure(this);
    }

    private static int finestScale(ReportCase source) {
        int ofCells = source.cells().stream()
                .flatMap(cell -> cell.numbers().stream())
                .mapToInt(Problem::decimals)
                .max()
                .orElse(0);
        int ofRules = source.rules().stream()
                .mapToInt(rule -> Math.max(decimals(rule.constant()), decimals(rule.tolerance())))
                .max()
                .orElse(0);
        return Math.max(Math.max(ofCells, ofRules), decimals(source.tolerance()));
    }

    private static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    /** A cell may be as fine as its indicator allows, and as it is printed; what the case never needs is left away. */
    private static int ownScale(CaseCell cell) {
        int printed = cell.numbers().stream().mapToInt(Problem::decimals).max().orElse(0);
        return Math.max(cell.scale(), printed);
    }

    private List<Rule> rules(ReportCase from) {
        List<Rule> compiled = new ArrayList<>();
        for (CaseRule rule : from.rules()) {
            int factorScale = rule.terms().stream()
                    .mapToInt(term -> decimals(term.coefficient()))
                    .max()
                    .orElse(0);
            BigDecimal factor = BigDecimal.TEN.pow(factorScale);
            int[] cells = rule.terms().stream()
                    .mapToInt(term -> numbers.get(term.cell()))
                    .toArray();
            long[] coefficients = rule.terms().stream()
                    .mapToLong(term -> term.coefficient().multiply(factor).longValueExact())
                    .toArray();
            BigDecimal tolerance = rule.tolerance().max(from.tolerance());
            compiled.add(new Rule(
                    compiled.size(),
                    rule,
                    cells,
                    coefficients,
                    factors(from.cells().size(), cells, coefficients),
                    units(rule.constant().multiply(factor)),
                    units(tolerance.multiply(factor))));
        }
        return List.copyOf(compiled);
    }

    private static long[] factors(int size, int[] cells, long[] coefficients) {
        long[] factors = new long[size];
        for (int i = 0; i < cells.length; i++) {
            factors[cells[i]] += coefficients[i];
        }
        return factors;
    }

    private static int[][] rulesOf(int cells, List<Rule> rules) {
        List<List<Integer>> of = new ArrayList<>();
        IntStream.range(0, cells).forEach(cell -> of.add(new ArrayList<>()));
        rules.forEach(rule -> Arrays.stream(rule.cells())
                .distinct()
                .forEach(cell -> of.get(cell).add(rule.number())));
        return of.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The values as they stand. */
    Values printedValues() {
        List<CaseCell> cells = source.cells();
        boolean[] mayBeNegative = new boolean[cells.size()];
        for (int i = 0; i < mayBeNegative.length; i++) {
            mayBeNegative[i] = cells.get(i).mayBeNegative();
        }
        Values values = new Values(mayBeNegative);
        for (int i = 0; i < cells.size(); i++) {
            CaseCell cell = cells.get(i);
            if (cell.value().isPresent()) {
                values.print(
                        i,
                        units(cell.value().get()),
                        cell.low().map(this::units).orElse(NO_LOW),
                        cell.high().map(this::units).orElse(NO_HIGH));
            }
        }
        return values;
    }

    /** A number in the finest unit of the case. */
    private long units(BigDecimal number) {
        if (scale == 0 && number.scale() == 0) {
            return number.longValueExact();
        }
        return number.movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    BigDecimal number(long units) {
        BigDecimal exact = BigDecimal.valueOf(units, scale).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    int size() {
        return source.cells().size();
    }

    CaseCell cell(int number) {
        return source.cells().get(number);
    }

    List<Rule> rules() {
        return rules;
    }

    int[] rulesOf(int cell) {
        return rulesOf[cell];
    }

    /** The step in which the cell's value may change. */
    long quantum(int cell) {
        return quantum[cell];
    }

    /** How many of the finest units make a whole one. */
    long one() {
        return pow10(scale);
    }

    /** The cell's value of the year before; {@link #NO_LOW} where there is none. */
    long lastYear(int cell) {
        return lastYear[cell];
    }

    /** The cell whose row heads the group of this one; -1 where there is none. */
    int parent(int cell) {
        return parent[cell];
    }

    Structure structure() {
        return structure;
    }

    List<ReportCase.SwapPair> swapPairs() {
        return source.swapPairs();
    }

    boolean isFixed(int cell) {
        return cell(cell).reliability().trusted();
    }

    /** Whether the cell may hold that value at all. */
    boolean mayHold(int cell, long value) {
        return value % quantum[cell] == 0 && (value >= 0 || cell(cell).mayHoldNegative());
    }
}
