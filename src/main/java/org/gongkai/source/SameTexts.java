package org.gongkai.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Parts of a text in UTF-8, equal ones as the same object where few others came between: columns repeat what they say,
 * which need not be decoded again. A memory of bounded size. Not safe for use by several threads.
 */
final class SameTexts {

    private static final int MOST = 1 << 13;

    /** Tables are no wider; further right no text above is remembered. */
    private static final int MOST_COLUMNS = 1 << 6;

    /** Longer texts are prose, which comes once. */
    private static final int LONGEST = 128;

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final Part[] met = new Part[MOST];
    private final Part[] above = new Part[MOST_COLUMNS];
    private boolean replaced;

    SameTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A part that was met. */
    private record Part(int from, int to, String text) {}

    /** The part from a byte to the one before the last, which stands in a column: most say what the one above said. */
    String between(int from, int to, int column) {
        if (column >= MOST_COLUMNS || to - from > LONGEST) {
            return between(from, to);
        }
        if (!isSame(above[column], from, to)) {
            above[column] = part(from, to);
        }
        return above[column].text();
    }

    /** The part from a byte to the one before the last. */
    String between(int from, int to) {
        return to - from > LONGEST ? decoded(from, to) : part(from, to).text();
    }

    private Part part(int from, int to) {
        int slot = slot(from, to);
        if (!isSame(met[slot], from, to)) {
            met[slot] = new Part(from, to, decoded(from, to));
        }
        return met[slot];
    }

    private boolean isSame(Part before, int from, int to) {
        return before != null && Arrays.equals(bytes, before.from(), before.to(), bytes, from, to);
    }

    /** Whether any part held bytes that are no characters, or the character that is written for such. */
    boolean hasReplaced() {
        return replaced;
    }

    private String decoded(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        replaced |= text.indexOf(REPLACEMENT) >= 0;
        return text;
    }

    private int slot(int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        return (hash ^ hash >>> 13) & (MOST - 1);
    }
}
