package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares tables of a sheet that tell the same figures, be it one under the header of the other. One that repeats the
 * other is a page printed twice; two that differ again and again are of different reports, and where they agree it is
 * by chance.
 *
 * @param <T> a figure that both tell
 */
final class RivalTables<T> {

    private static final int DIFFERENCES_THAT_PROVE = 3;

    private final Map<Pair, Integer> differences = new HashMap<>();
    private final Map<Pair, List<T>> agreements = new HashMap<>();

    private record Pair(int one, int other) {}

    /** Notes that two tables differ in a figure; returns figures they agreed in that can no longer be believed. */
    List<T> differ(int one, int other) {
        Pair pair = new Pair(one, other);
        differences.merge(pair, 1, Integer::sum);
        return areRivals(pair) ? agreements.getOrDefault(pair, List.of()) : List.of();
    }

    /** Notes that two tables agree in a figure; returns whether it can be believed. */
    boolean agree(int one, int other, T figure) {
        Pair pair = new Pair(one, other);
        if (areRivals(pair)) {
            return false;
        }
        agreements.computeIfAbsent(pair, none -> new ArrayList<>()).add(figure);
        return true;
    }

    private boolean areRivals(Pair pair) {
        return differences.getOrDefault(pair, 0) >= DIFFERENCES_THAT_PROVE;
    }
}
