package org.gongkai.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gongkai.synthetic.Bounds.Bound;
import org.gongkai.synthetic.Bounds.Cover;

/**
 * Draws the figures of a report: free cells at random, the others as the identities tell, then raises what is too low
 * until every bound holds. Immutable once made.
 */
final class YearDrawing {

    /** Every pass mends what the one before upset; the editions at hand need three at most. */
    private static final int MOST_PASSES = 60;

    /** Later, figures are only raised, so that no two bounds can go on undoing each other's work. */
    private static final int PASSES_THAT_LOWER = 3;

    /** Deviation of a figure from the usual one of its agency. */
    private static final double FROM_YEAR_TO_YEAR = 0.25;

    private static final double LARGEST = 5e8;
    private static final double SHARE_COUNTED_ONCE_EACH = 0.5;

    private final EditionCells cells;
    private final int lastYears;
    private final boolean[] isComputed;
    private final int[] computed;
    private final LinearForm.Compiled[] solutions;
    private final List<LinearForm.Compiled> redundant;
    private final List<Bound> bounds;
    private final List<Cover> covers;

    YearDrawing(EditionCells cells, Optional<EditionCells> previous) {
        this.cells = cells;
        this.lastYears = previous.map(EditionCells::size).orElse(0);
        Equations equations = new Equations(cells, previous);
        this.isComputed = new boolean[cells.size()];
        this.computed =
                equations.solved().keySet().stream().mapToInt(cell -> cell).toArray();
        List<LinearForm.Compiled> compiled = new ArrayList<>();
        for (Map.Entry<Integer, LinearForm> solved : equations.solved().entrySet()) {
            isComputed[solved.getKey()] = true;
            compiled.add(solved.getValue().compiled());
        }
        this.solutions = compiled.toArray(LinearForm.Compiled[]::new);
        this.redundant = equations.left().stream().map(LinearForm::compiled).toList();
        Bounds all = new Bounds(cells, equations);
        this.bounds = all.bounds();
        this.covers = all.covers();
    }

    /**
     * Figures by number of the cell, in millionths.
     *
     * @param levels the usual figures of the agency
     * @param before figures of the year before, in the order of that year's cells
     */
    long[] draw(double[] levels, long[] before, SplittableRandom random) {
        long[] values = new long[cells.size() + lastYears];
        System.arraycopy(before, 0, values, cells.size(), lastYears);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!isComputed[cell]) {
                values[cell] = figure(cells.cell(cell), levels[cell], random);
            }
        }
        for (Cover cover : covers) {
            values[cover.whole()] = covered(cover, values, random);
        }
        compute(values);
        mend(values, random);
        return values;
    }

    /** A level of 0.3 is 0 in seven years of ten. */
    private static long figure(FormCell cell, double level, SplittableRandom random) {
        double drawn = Math.min(level * Chance.around(FROM_YEAR_TO_YEAR, random), LARGEST);
        double steps = drawn * (FormCell.ONE / cell.step());
        long whole = (long) (steps + random.nextDouble());
        return (cell.mayBeNegative() && random.nextBoolean() ? -whole : whole) * cell.step();
    }

    private static long covered(Cover cover, long[] values, SplittableRandom random) {
        long sum = 0;
        long largest = 0;
        for (int means : cover.means()) {
            sum += values[means];
            largest = Math.max(largest, values[means]);
        }
        boolean once = random.nextDouble() < SHARE_COUNTED_ONCE_EACH;
        long spare = (sum - largest) / FormCell.ONE;
        return once ? sum : largest + random.nextLong(spare + 1) * FormCell.ONE;
    }

    private void compute(long[] values) {
        for (int i = 0; i < computed.length; i++) {
            values[computed[i]] = solutions[i].at(values);
        }
    }

    private void mend(long[] values, SplittableRandom random) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            boolean mended = false;
            for (Bound bound : bounds) {
                long missing = bound.least() - bound.form().at(values);
                if (missing > 0) {
                    mend(bound, missing, values, pass < PASSES_THAT_LOWER ? Optional.of(random) : Optional.empty());
                    compute(values);
                    mended = true;
                }
            }
            if (!mended) {
                checkRedundant(values);
                return;
            }
        }
        throw contradiction();
    }

    /** Lowers the lesser side where it may, otherwise raises the greater. */
    private void mend(Bound bound, long missing, long[] values, Optional<SplittableRandom> lowering) {
        int lesser = bound.lowered().orElse(-1);
        if (lowering.isPresent() && lesser >= 0 && values[lesser] >= missing) {
            long step = cells.cell(lesser).step();
            values[lesser] = lowering.get().nextLong((values[lesser] - missing) / step + 1) * step;
            return;
        }
        long step = cells.cell(bound.raised()).step();
        long growth = step * bound.factor();
        values[bound.raised()] += (missing + growth - 1) / growth * step;
    }

    private void checkRedundant(long[] values) {
        if (redundant.stream().anyMatch(form -> form.at(values) != 0)) {
            throw contradiction();
        }
    }

    private IllegalArgumentException contradiction() {
        return new IllegalArgumentException("no figures satisfy all identities of edition "
                + cells.edition().code());
    }
}
