package org.gongkai.form;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gongkai.agency.ReportIdentifier;
import org.gongkai.knowledge.Agency;
import org.gongkai.label.TextMemo;

/**
 * Tells cells that wholly name an agency or a year, as headers of columns and rows do. Safe for use by several threads.
 */
final class HeaderNames {

    /** No name is longer; most cells that are asked about are labels, again and again the same. */
    private static final int LONGEST = 40;

    private final ReportIdentifier identifier;
    private final Function<String, Optional<Agency>> agencies;
    private final TextMemo<Attribution> known = new TextMemo<>(this::named);

    /**
     * @param agencies the agency that a text is the name of
     */
    HeaderNames(ReportIdentifier identifier, Function<String, Optional<Agency>> agencies) {
        this.identifier = identifier;
        this.agencies = agencies;
    }

    /** The agency or year that the text names, if that is all it says. A bare number is a value. */
    Attribution attribution(String text) {
        return mayName(text) ? known.of(text) : Attribution.NONE;
    }

    /** Whether the text may be a name, of whomever; a bare number is none. */
    static boolean mayName(String text) {
        return text.length() <= LONGEST && text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The same of a header, where a bare number may be a year. */
    Attribution inHeader(String text) {
        Attribution named = attribution(text);
        return named.isNone() ? new Attribution(Optional.empty(), identifier.yearNamed(text)) : named;
    }

    private Attribution named(String text) {
        OptionalInt year = identifier.yearNamed(text);
        return year.isPresent()
                ? new Attribution(Optional.empty(), year)
                : new Attribution(agencies.apply(text), OptionalInt.empty());
    }
}
