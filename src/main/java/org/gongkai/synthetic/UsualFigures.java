package org.gongkai.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gongkai.knowledge.IdentityInstance;

/** What the figures of an agency are like from year to year: some rows are always zero with one, and large with another. */
final class UsualFigures {

    private static final double SHARE_ALWAYS_ZERO = 0.35;
    private static final double DEVIATION = 1;
    /** Decisions on permits are 0 with one body and a million with the next. */
    private static final double DEVIATION_OF_UNTIED = 2.5;

    private final double[] weights;
    private final double[] deviations;
    private final boolean[] mayBeAlwaysZero;
    private final long[] parts;

    UsualFigures(EditionCells cells) {
        List<IdentityInstance> identities = new Equations(cells, Optional.empty()).identities();
        CellWeights weighing = new CellWeights(cells, identities);
        this.weights = new double[cells.size()];
        this.deviations = new double[cells.size()];
        this.mayBeAlwaysZero = new boolean[cells.size()];
        // The hash of a text is the same everywhere, that of a record is not.
        this.parts = cells.all().stream()
                .mapToLong(cell -> cell.key().toString().hashCode())
                .toArray();
        for (int cell = 0; cell < cells.size(); cell++) {
            FormCell known = cells.cell(cell);
            weights[cell] = weighing.of(known);
            deviations[cell] = weighing.isTied(known) ? DEVIATION : DEVIATION_OF_UNTIED;
            mayBeAlwaysZero[cell] = !weighing.leads(known);
        }
    }

    /** The usual figures of an agency; a cell has the same in all editions that know it. */
    double[] of(long agencySeed, double size) {
        double[] levels = new double[weights.length];
        for (int cell = 0; cell < levels.length; cell++) {
            SplittableRandom random = Chance.of(agencySeed, parts[cell]);
            boolean zero = mayBeAlwaysZero[cell] && random.nextDouble() < SHARE_ALWAYS_ZERO;
            levels[cell] = zero ? 0 : size * weights[cell] * Chance.around(deviations[cell], random);
        }
        return levels;
    }
}
