package org.gongkai.knowledge;

/**
 * What tells the figures of one report apart.
 *
 * @param indicator code of the indicator
 * @param breakdown code of the breakdown; {@code total} where the indicator has none
 */
public record FigureKey(String indicator, String breakdown) implements Comparable<FigureKey> {

    @Override
    public int compareTo(FigureKey other) {
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator == 0 ? breakdown.compareTo(other.breakdown) : byIndicator;
    }

    @Override
    public String toString() {
        return indicator + "[" + breakdown + "]";
    }
}
