package org.gongkai.explain.benchmark;

import java.util.LinkedHashSet;
import java.util.Set;

/** Damerau-Levenshtein distance of numbers as texts, by trying all edits; written for the benchmark alone. */
final class Keystrokes {

    private static final String KEYS = "0123456789";

    private Keystrokes() {}

    static int between(String one, String other) {
        int[] before = null;
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = row;
            row = next;
        }
        return row[other.length()];
    }

    /** All numbers up to that many keystrokes away. */
    static Set<String> near(String number, int keystrokes) {
        Set<String> all = new LinkedHashSet<>(Set.of(number));
        for (int i = 0; i < keystrokes; i++) {
            Set<String> further = new LinkedHashSet<>(all);
            all.forEach(text -> edit(text, further));
            all = further;
        }
        all.removeIf(text -> !text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?"));
        all.remove(number);
        return all;
    }

    private static void edit(String text, Set<String> found) {
        for (int i = 0; i < text.length(); i++) {
            found.add(text.substring(0, i) + text.substring(i + 1));
            for (char key : KEYS.toCharArray()) {
                found.add(text.substring(0, i) + key + text.substring(i + 1));
            }
            if (i + 1 < text.length()) {
                found.add(text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2));
            }
        }
        for (int i = 0; i <= text.length(); i++) {
            for (char key : KEYS.toCharArray()) {
                found.add(text.substring(0, i) + key + text.substring(i));
            }
        }
    }
}
