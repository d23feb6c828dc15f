package org.gongkai.figure;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * A unit that figures are printed in.
 *
 * @param text the unit as it is written properly
 * @param dimensions what it can measure: 次 counts events, and readers too
 * @param exponent the power of ten that it is of the plain unit: 4 for 万元, 0 for 元 and 件
 */
public record Unit(String text, Set<Dimension> dimensions, int exponent) {

    public Unit {
        Objects.requireNonNull(text);
        dimensions = Set.copyOf(dimensions);
    }

    /** Whether it is a unit of money. */
    public boolean isMoney() {
        return dimensions.contains(Dimension.MONEY);
    }

    /** Whether both can measure the same, so that one can stand where the other is expected. */
    public boolean comparableWith(Unit other) {
        return !Collections.disjoint(dimensions, other.dimensions);
    }
}
