package org.gongkai.source;

/**
 * Parts of a text, equal ones as the same object where few others came between: columns repeat what they say. A memory
 * of bounded size. Not safe for use by several threads.
 */
final class SameTexts {

    private static final int MOST = 1 << 13;

    /** Longer texts are prose, which comes once. */
    private static final int LONGEST = 64;

    private final String text;
    private final String[] met = new String[MOST];

    SameTexts(String text) {
        this.text = text;
    }

    /** The part from a character to the one before the last. */
    String between(int from, int to) {
        int length = to - from;
        if (length == 0 || length > LONGEST) {
            return text.substring(from, to);
        }
        int slot = slot(from, to);
        String before = met[slot];
        if (before != null && before.length() == length && text.startsWith(before, from)) {
            return before;
        }
        met[slot] = text.substring(from, to);
        return met[slot];
    }

    private int slot(int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return (hash ^ hash >>> 13) & (MOST - 1);
    }
}
