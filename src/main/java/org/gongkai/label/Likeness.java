package org.gongkai.label;

import java.util.Optional;

/**
 * How a label that is not the official one may still be it. None of these decides alone: what stands around the label
 * must say the same.
 */
public enum Likeness {
    /** Characters mistyped, dropped, doubled or swapped. */
    TYPO,
    /** The beginning, the end or most of the official label; the rest is cut off or left out. */
    CUT,
    /** The official label with more behind or before it. */
    LONGER;

    /** Below this length nothing can be left out, added or mistyped without meaning something else. */
    private static final int SHORTEST = 3;

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int LENGTH_FOR_EACH_FURTHER_TYPO = 6;
    private static final int MOST_TYPOS = 3;

    /**
     * How a core is like an official one; empty where they are equal or not alike.
     *
     * @param core core of the label found
     * @param official core of the official label
     */
    public static Optional<Likeness> of(String core, String official) {
        if (core.equals(official) || core.length() < SHORTEST || official.length() < SHORTEST) {
            return Optional.empty();
        }
        if (isWithinTypos(core, official)) {
            return Optional.of(TYPO);
        }
        if (official.startsWith(core)
                || official.endsWith(core)
                || isInside(core, official)
                || isMostOf(core, official)) {
            return Optional.of(CUT);
        }
        boolean longer = official.length() > SHORTEST && (core.startsWith(official) || core.endsWith(official));
        return longer ? Optional.of(LONGER) : Optional.empty();
    }

    /** Tools shorten long labels to what stands out in the middle: 逾期不补正. */
    private static boolean isInside(String core, String official) {
        return core.length() > SHORTEST && official.contains(core);
    }

    /** Whether only characters were left out, and no more than two of five: 其他法律行政止公开. */
    private static boolean isMostOf(String core, String official) {
        if (core.length() <= SHORTEST_WITH_TYPO || 5 * core.length() < 3 * official.length()) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < official.length() && next < core.length(); i++) {
            if (official.charAt(i) == core.charAt(next)) {
                next++;
            }
        }
        return next == core.length();
    }

    private static boolean isWithinTypos(String core, String official) {
        int shorter = Math.min(core.length(), official.length());
        if (shorter < SHORTEST_WITH_TYPO) {
            return false;
        }
        int most = Math.min(MOST_TYPOS, 1 + (shorter - SHORTEST_WITH_TYPO) / LENGTH_FOR_EACH_FURTHER_TYPO);
        return Math.abs(core.length() - official.length()) <= most && distance(core, official) <= most;
    }

    /** Edits between two texts, a swap of neighbours being one (optimal string alignment). */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && isSwap(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
