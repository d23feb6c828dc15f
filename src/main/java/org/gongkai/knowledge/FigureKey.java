package org.gongkai.knowledge;

/**
 * What tells the figures of one report apart.
 *
 * @param edition code of the edition, where two editions of the report share the indicator's code; empty elsewhere
 * @param indicator code of the indicator
 * @param breakdown code of the breakdown; {@code total} where the indicator has none
 */
public record FigureKey(String edition, String indicator, String breakdown) implements Comparable<FigureKey> {

    /** A figure whose code no other edition of the report has. */
    public FigureKey(String indicator, String breakdown) {
        this("", indicator, breakdown);
    }

    /** The same figure, told from those of other editions. */
    public FigureKey in(String code) {
        return new FigureKey(code, indicator, breakdown);
    }

    /** Written out, since keys are compared by the million and mostly with themselves. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof FigureKey key
                        && indicator.equals(key.indicator)
                        && breakdown.equals(key.breakdown)
                        && edition.equals(key.edition);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * edition.hashCode() + indicator.hashCode()) + breakdown.hashCode();
    }

    @Override
    public int compareTo(FigureKey other) {
        int byIndicator = indicator.compareTo(other.indicator);
        if (byIndicator != 0) {
            return byIndicator;
        }
        int byBreakdown = breakdown.compareTo(other.breakdown);
        return byBreakdown == 0 ? edition.compareTo(other.edition) : byBreakdown;
    }

    @Override
    public String toString() {
        return (edition.isEmpty() ? "" : edition + ":") + indicator + "[" + breakdown + "]";
    }
}
