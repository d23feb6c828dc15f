package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
    private final Shape shape;
    private final int scale;
    private final List<Rule> rules;
    private final boolean[] fixed;
    private final boolean[] mayHoldNegative;
    private final Weights weights;
    private final long[] quantum;
    private final long[] finest;
    private final long[] lastYear;
    private final long largest;

    /**
     * Prepares a case.
     *
     * @param shape the shape of the case
     * @throws ArithmeticException if its values are too large for exact whole numbers
     */
    Problem(ReportCase source, Shape shape) {
        this.source = source;
        this.shape = shape;
        int size = source.cells().size();
        int[] decimals = new int[size];
        this.fixed = new boolean[size];
        this.mayHoldNegative = new boolean[size];
        this.weights = Weights.of(source.cells());
        for (int i = 0; i < size; i++) {
            CaseCell cell = cell(i);
            decimals[i] = decimals(cell);
            fixed[i] = cell.reliability().trusted();
            mayHoldNegative[i] = cell.mayHoldNegative();
        }
        int written = writtenScale(source, decimals);
        this.scale = Scales.ofCase(source, shape, written);
        this.rules = compiled();
        this.largest = Reach.of(rules, size, scale);
        this.quantum = new long[size];
        this.finest = new long[size];
        this.lastYear = new long[size];
        for (int i = 0; i < size; i++) {
            CaseCell cell = cell(i);
            // A cell may be as fine as its indicator allows, and as it is printed; what the case never needs is left
            // away.
            int own = Math.max(cell.scale(), decimals[i]);
            quantum[i] = pow10(scale - Math.min(written, own));
            finest[i] = pow10(scale - Math.min(scale, own));
            lastYear[i] = cell.lastYear().isPresent() ? units(cell.lastYear().get()) : NO_LOW;
        }
    }

    /** The decimals that values are written with. */
    private static int writtenScale(ReportCase source, int[] decimalsOfCells) {
        int finest = 0;
        for (int decimals : decimalsOfCells) {
            finest = Math.max(finest, decimals);
        }
        for (CaseRule rule : source.rules()) {
            finest = Math.max(finest, decimals(rule.outside()));
        }
        return finest;
    }

    private static int decimals(OutsideSum sum) {
        return Math.max(Units.decimals(sum.value()), Math.max(Units.decimals(sum.low()), Units.decimals(sum.high())));
    }

    private static int decimals(CaseCell cell) {
        int decimals = Math.max(Units.decimals(cell.value()), Units.decimals(cell.lastYear()));
        return isExact(cell)
                ? decimals
                : Math.max(decimals, Math.max(Units.decimals(cell.low()), Units.decimals(cell.high())));
    }

    private static boolean isExact(CaseCell cell) {
        return cell.low() == cell.value() && cell.high() == cell.value();
    }

    private List<Rule> compiled() {
        List<Rule> compiled = new ArrayList<>(source.rules().size());
        for (CaseRule rule : source.rules()) {
            Shape.Terms terms = shape.terms(compiled.size());
            int decimals = scale + terms.decimals();
            compiled.add(new Rule(
                    compiled.size(),
                    rule,
                    terms.cells(),
                    terms.coefficients(),
                    constant(rule.outside(), decimals),
                    Units.of(tolerance(rule), decimals)));
        }
        return compiled;
    }

    private static Rule.Constant constant(OutsideSum sum, int decimals) {
        long value = Units.of(sum.value(), decimals);
        if (sum.isKnown()) {
            return new Rule.Constant(value, value, value);
        }
        return new Rule.Constant(
                value,
                sum.low().map(low -> Units.of(low, decimals)).orElse(NO_LOW),
                sum.high().map(high -> Units.of(high, decimals)).orElse(NO_HIGH));
    }

    /** What is known of a report's tolerance says nothing of the identities of other reports. */
    private BigDecimal tolerance(CaseRule rule) {
        return rule.ofAnotherReport() ? rule.tolerance() : rule.tolerance().max(source.tolerance());
    }

    /**
     * The values as they stand.
     *
     * @throws ArithmeticException if one is too large for exact whole numbers
     */
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
                long value = withinReach(cell.value().get());
                boolean exact = isExact(cell);
                values.print(
                        i,
                        value,
                        exact ? value : cell.low().map(this::withinReach).orElse(NO_LOW),
                        exact ? value : cell.high().map(this::withinReach).orElse(NO_HIGH));
            }
        }
        return values;
    }

    /** A number in the finest unit of the case. */
    private long units(BigDecimal number) {
        return Units.of(number, scale);
    }

    private long withinReach(BigDecimal number) {
        long units = units(number);
        if (!isWithinReach(units)) {
            throw new ArithmeticException(number + " is beyond exact arithmetic");
        }
        return units;
    }

    private boolean isWithinReach(long units) {
        return units >= -largest && units <= largest;
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
        return shape.rulesOf(cell);
    }

    /** The step in which the cell's value may change, as far as the case is written. */
    long quantum(int cell) {
        return quantum[cell];
    }

    /** The step between two values of a cell: finer than usual if one of them is, as a share may be that a rule tells. */
    long step(int cell, long one, long other) {
        return (one - other) % quantum[cell] == 0 ? quantum[cell] : finest[cell];
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
        return shape.parent(cell);
    }

    Structure structure() {
        return shape.structure();
    }

    /** Whether anybody has said which cells are mistaken for each other. */
    boolean namesSwapPairs() {
        return !source.swapPairs().isEmpty();
    }

    /** Whether two cells are known to be mistaken for each other. */
    boolean isSwapPair(int one, int other) {
        return namesSwapPairs() && (isNamed(one, other) || isNamed(other, one));
    }

    private boolean isNamed(int one, int other) {
        return source.swapPairs()
                .contains(new ReportCase.SwapPair(cell(one).key(), cell(other).key()));
    }

    boolean isFixed(int cell) {
        return fixed[cell];
    }

    /** Whether a slip in the cell may be undone yet: nobody vouches for it, and none was undone in it before. */
    boolean isFree(State state, int cell) {
        return !fixed[cell] && !state.changed().get(cell);
    }

    /** Whether some cells were said to be more reliable than others. */
    boolean isWeighted() {
        return weights.differ();
    }

    /** What it costs that the cell slipped at all. */
    int slip(int cell) {
        return weights.slips()[cell];
    }

    /** What it costs to leave a finding unexplained. */
    int left() {
        return weights.left();
    }

    /** Whether all cells of a step may hold what it puts there. */
    boolean mayHold(Move move) {
        for (int i = 0; i < move.cells().length; i++) {
            if (move.values()[i] != Move.UNKNOWN && !mayHold(move.cells()[i], move.values()[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell may hold that value at all; no figure is larger than can be stored. */
    boolean mayHold(int cell, long value) {
        return isWithinReach(value) && value % finest[cell] == 0 && (value >= 0 || mayHoldNegative[cell]);
    }
}
