package org.gongkai.synthetic;

import java.math.BigDecimal;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Indicator;

/**
 * A cell that an edition has a place for. Amounts are kept in millionths, as the warehouse does, so that plain longs are
 * exact.
 *
 * @param key what it is known by
 * @param indicator its indicator
 */
record FormCell(FigureKey key, Indicator indicator) {

    /** Decimals of the warehouse. */
    private static final int SCALE = 6;

    /** Nobody writes more decimals than these, whatever the form allows. */
    private static final int USUAL_SCALE = 2;

    static final long ONE = 1_000_000;

    /** The least difference between two amounts of the cell. */
    long step() {
        long step = ONE;
        for (int decimals = Math.min(indicator.scale(), USUAL_SCALE); decimals > 0; decimals--) {
            step /= 10;
        }
        return step;
    }

    boolean mayBeNegative() {
        return indicator.mayBeNegative();
    }

    static BigDecimal number(long amount) {
        return amount % ONE == 0
                ? BigDecimal.valueOf(amount / ONE)
                : BigDecimal.valueOf(amount, SCALE).stripTrailingZeros();
    }
}
