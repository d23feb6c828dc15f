package org.gongkai.explain;

/**
 * How many keystrokes apart two texts are: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964,
 * Levenshtein 1966, in the restricted form that edits no swapped pair again).
 */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            distance[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            distance[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int substitution = distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int least = Math.min(substitution, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (isSwap(one, i, other, j)) {
                    least = Math.min(least, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = least;
            }
        }
        return distance[one.length()][other.length()];
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
