package org.gongkai.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What separates the fields of a text. The full-width comma is none: it stands in sentences, and no program writes it
 * between fields.
 */
enum Separator {
    COMMA(','),
    TAB('\t'),
    SEMICOLON(';');

    private static final int ROWS = 100;

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** The one that most rows hold equally often, then the one they hold more of; a comma where that says nothing; of a text in UTF-8. */
    static Separator of(byte[] text, int start) {
        List<String> rows = firstRows(text, start);
        Comparator<Separator> byEvidence = Comparator.comparing(separator -> separator.evidence(rows));
        return Arrays.stream(values())
                .max(byEvidence.thenComparing(Comparator.reverseOrder()))
                .orElse(COMMA);
    }

    char character() {
        return character;
    }

    private Evidence evidence(List<String> rows) {
        List<Long> counts = rows.stream()
                .map(row -> row.chars().filter(next -> next == character).count())
                .filter(count -> count > 0)
                .toList();
        return counts.stream()
                .map(count -> new Evidence(Collections.frequency(counts, count), count))
                .max(Comparator.naturalOrder())
                .orElse(new Evidence(0, 0));
    }

    /** The first rows without what stands in quotes, byte by byte: what is asked for is ASCII. */
    private static List<String> firstRows(byte[] text, int start) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        for (int i = start; i < text.length && rows.size() < ROWS; i++) {
            char next = (char) Byte.toUnsignedInt(text[i]);
            quoted ^= next == '"';
            if (next == '\n' && !quoted) {
                rows.add(row.toString());
                row.setLength(0);
            } else if (!quoted) {
                row.append(next);
            }
        }
        rows.add(row.toString());
        return rows;
    }

    /** How many rows hold a separator the same number of times, and how many times. */
    private record Evidence(int rows, long times) implements Comparable<Evidence> {
        @Override
        public int compareTo(Evidence other) {
            return Comparator.comparingInt(Evidence::rows)
                    .thenComparingLong(Evidence::times)
                    .compare(this, other);
        }
    }
}
