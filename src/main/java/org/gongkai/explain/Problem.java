package org.gongkai.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final boolean[] fixed;
    private final boolean[] mayHoldNegative;
    private final int[] slip;
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
        int size = source.cells().size();
        int[] decimals = new int[size];
        this.fixed = new boolean[size];
        this.mayHoldNegative = new boolean[size];
        this.slip = new int[size];
        for (int i = 0; i < size; i++) {
            CaseCell cell = cell(i);
            numbers.put(cell.key(), i);
            decimals[i] = decimals(cell);
            fixed[i] = cell.reliability().trusted();
            mayHoldNegative[i] = cell.mayHoldNegative();
            slip[i] = Cost.slip(cell);
        }
        this.scale = finestScale(source, decimals);
        this.rules = compiled();
        this.rulesOf = rulesOf(size, rules);
        this.quantum = new long[size];
        this.lastYear = new long[size];
        this.parent = new int[size];
        for (int i = 0; i < size; i++) {
            CaseCell cell = cell(i);
            // A cell may be as fine as its indicator allows, and as it is printed; what the case never needs is left
            // away.
            quantum[i] = pow10(scale - Math.min(scale, Math.max(cell.scale(), decimals[i])));
            lastYear[i] = cell.lastYear().isPresent() ? units(cell.lastYear().get()) : NO_LOW;
            parent[i] = cell.parent().isPresent()
                    ? numbers.getOrDefault(cell.parent().get(), -1)
                    : -1;
        }
        this.structure = new Structure(this);
    }

    private static int finestScale(ReportCase source, int[] decimalsOfCells) {
        int finest = decimals(source.tolerance());
        for (int decimals : decimalsOfCells) {
            finest = Math.max(finest, decimals);
        }
        for (CaseRule rule : source.rules()) {
            finest = Math.max(finest, Math.max(decimals(rule.constant()), decimals(rule.tolerance())));
        }
        return finest;
    }

    private static int decimals(CaseCell cell) {
        return Math.max(
                Math.max(decimals(cell.value()), decimals(cell.lastYear())),
                Math.max(decimals(cell.low()), decimals(cell.high())));
    }

    private static int decimals(Optional<BigDecimal> number) {
        return number.isPresent() ? decimals(number.get()) : 0;
    }

    private static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    private List<Rule> compiled() {
        List<Rule> compiled = new ArrayList<>(source.rules().size());
        for (CaseRule rule : source.rules()) {
            compiled.add(rule(compiled.size(), rule));
        }
        return compiled;
    }

    private Rule rule(int number, CaseRule from) {
        List<CaseRule.Term> terms = from.terms();
        int factorScale = 0;
        for (CaseRule.Term term : terms) {
            factorScale = Math.max(factorScale, decimals(term.coefficient()));
        }
        int[] cells = new int[terms.size()];
        long[] coefficients = new long[terms.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = numbers.get(terms.get(i).cell());
            coefficients[i] = shifted(terms.get(i).coefficient(), factorScale);
        }
        return new Rule(
                number,
                from,
                cells,
                coefficients,
                shifted(from.constant(), factorScale + scale),
                shifted(from.tolerance().max(source.tolerance()), factorScale + scale));
    }

    /** A number as a whole one of the decimal place. */
    private static long shifted(BigDecimal number, int places) {
        if (places == 0 && number.scale() == 0) {
            return number.longValueExact();
        }
        return number.movePointRight(places).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    private static int[][] rulesOf(int cells, List<Rule> rules) {
        int[][] of = new int[cells][];
        int[] count = new int[cells];
        for (Rule rule : rules) {
            for (int cell : rule.cells()) {
                count[cell]++;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            of[cell] = new int[count[cell]];
            count[cell] = 0;
        }
        for (Rule rule : rules) {
            for (int cell : rule.cells()) {
                if (count[cell] == 0 || of[cell][count[cell] - 1] != rule.number()) {
                    of[cell][count[cell]++] = rule.number();
                }
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            of[cell] = Arrays.copyOf(of[cell], count[cell]);
        }
        return of;
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
        return shifted(number, scale);
    }

    BigDecimal number(long units) {
        BigDecimal exact = BigDecimal.valueOf(units, scale).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The digits of a number of the finest units, without sign. */
    String digits(long units) {
        return scale == 0 ? Long.toString(Math.abs(units)) : number(units).abs().toPlainString();
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
        return fixed[cell];
    }

    /** What it costs that the cell slipped at all. */
    int slip(int cell) {
        return slip[cell];
    }

    /** Whether the cell may hold that value at all. */
    boolean mayHold(int cell, long value) {
        return value % quantum[cell] == 0 && (value >= 0 || mayHoldNegative[cell]);
    }
}
