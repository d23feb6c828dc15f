package org.gongkai.form;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The letters of all wordings of a table: a text with any other is none of them, whatever is left out or replaced in it,
 * so that nothing more is asked about the texts of a large file that is no form.
 */
final class KnownLetters {

    /** Numbers inside a path, which are left out of it. */
    private static final String NUMBERS = "一二三四五六七八九十";

    private final BitSet letters = new BitSet();
    private boolean someWithout;

    /** The letters of words that others are written for, and of the first wordings. */
    KnownLetters(Stream<String> replaced, Collection<String> wordings) {
        replaced.forEach(this::addLetters);
        addLetters(NUMBERS);
        add(wordings);
    }

    void add(Collection<String> wordings) {
        wordings.forEach(wording -> someWithout |= !addLetters(wording));
    }

    /** Whether there are letters in it. */
    private boolean addLetters(String text) {
        text.codePoints().filter(Character::isLetter).forEach(letters::set);
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** False where a text is for sure no wording. */
    boolean mayWrite(String text) {
        boolean anyLetter = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Character.isLetter(character)) {
                if (!letters.get(character)) {
                    return false;
                }
                anyLetter = true;
            }
        }
        return anyLetter || someWithout;
    }
}
