package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * A text that stands on forms and is neither indicator nor figure: a header word or a note.
 *
 * @param code short name
 * @param kind {@code header}, {@code note}; {@code telling}, {@code qualifier} and {@code negation} are words
 *     that labels differ by
 * @param pattern what the whole plain text must match, or what such a word is
 */
public record KnownText(String code, String kind, Pattern pattern) {

    /** Whether the plain text is this one. */
    public boolean matches(String plain) {
        return pattern.matcher(plain).matches();
    }

    /** How often it stands in a text. */
    public long count(String text) {
        return pattern.matcher(text).results().count();
    }
}
