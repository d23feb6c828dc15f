package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * A text that stands on forms and is neither indicator nor figure: a header word or a note.
 *
 * @param code short name
 * @param kind {@code header} or {@code note}
 * @param pattern what the whole plain text must match
 */
public record KnownText(String code, String kind, Pattern pattern) {

    /** Whether the plain text is this one. */
    public boolean matches(String plain) {
        return pattern.matcher(plain).matches();
    }
}
