package org.gongkai.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.KnownText;
import org.gongkai.label.TextMemo;

/** The header words and notes that stand on forms. What is asked is remembered; safe for use by several threads. */
final class KnownTexts {

    static final String INDICATOR_HEADER = "indicator_header";
    static final String UNIT_HEADER = "unit_header";
    static final String VALUE_HEADER = "value_header";
    static final String AGENCY_HEADER = "agency_header";
    static final String YEAR_HEADER = "year_header";
    static final String BREAKDOWN_HEADER = "breakdown_header";
    static final String UNIT_LINE = "unit_line";
    static final String SERIAL_HEADER = "serial_header";
    static final String FORM_CODE_HEADER = "form_code_header";
    static final String COLUMN_LETTER_HEADER = "column_letter_header";
    static final String REMARK_HEADER = "remark_header";
    static final String DERIVED_HEADER = "derived_header";

    private static final String YEAR_BEFORE_WORD = "previous_year_word";

    /** Headers that only tables with labels to the left and above have. */
    static final Set<String> GRID_HEADERS = Set.of("content_header", "applicant_header");

    private final List<KnownText> tellingWords;
    private final TextMemo<Optional<String>> headers;
    private final TextMemo<Optional<String>> notes;
    private final TextMemo<Boolean> ofAnotherKind;
    private final TextMemo<Boolean> ofYearBefore;

    /**
     * @param tellingWords words that say that something is another quantity or period
     */
    KnownTexts(List<KnownText> headers, List<KnownText> notes, List<KnownText> tellingWords) {
        this.tellingWords = tellingWords;
        this.headers = new TextMemo<>(plain -> find(headers, plain.toLowerCase(Locale.ROOT)));
        this.notes = new TextMemo<>(plain -> find(notes, plain));
        this.ofAnotherKind = new TextMemo<>(this::tellsAnotherKind);
        this.ofYearBefore = new TextMemo<>(this::tellsYearBefore);
    }

    /** Whether a header that is none of the form's says that its column holds another quantity or period. */
    boolean isOfAnotherKind(String plain) {
        return ofAnotherKind.of(plain);
    }

    private boolean tellsAnotherKind(String plain) {
        return header(plain).isEmpty() && tellingWords.stream().anyMatch(word -> word.count(plain) > 0);
    }

    /** Whether a label speaks of the year before that of the report. */
    boolean isOfYearBefore(String core) {
        return ofYearBefore.of(core);
    }

    private boolean tellsYearBefore(String core) {
        return tellingWords.stream().anyMatch(word -> word.code().equals(YEAR_BEFORE_WORD) && word.count(core) > 0);
    }

    /** Code of the header word that the plain text is. */
    Optional<String> header(String plain) {
        return headers.of(plain);
    }

    /** Code of the note that the plain text is. */
    Optional<String> note(String plain) {
        return notes.of(plain);
    }

    private static Optional<String> find(List<KnownText> texts, String plain) {
        return texts.stream()
                .filter(text -> text.matches(plain))
                .map(KnownText::code)
                .findFirst();
    }
}
