package org.gongkai.figure;

import java.util.Optional;

/**
 * The text of a cell, taken apart.
 *
 * @param head what stands before the brackets, as plain text
 * @param remark what stands in the brackets at the end, as printed
 */
record CellText(String head, Optional<String> remark) {
    private static final String OPENING = "(（〔[［【";
    private static final String CLOSING = ")）〕]］】";

    static CellText of(String printed) {
        String text = stripped(printed);
        int opening = openingOfLastBracket(text);
        // A text that begins with its bracket has no number that the bracket could remark on.
        if (opening <= 0) {
            return new CellText(PlainText.of(text), Optional.empty());
        }
        String inner = stripped(text.substring(opening + 1, text.length() - 1));
        return new CellText(
                PlainText.of(text.substring(0, opening)), Optional.of(inner).filter(s -> !s.isEmpty()));
    }

    /** A remark that is just a word of the vocabulary belongs to the number: {@code 251000（元）}. */
    CellText withWordUnfolded(ValueVocabulary vocabulary) {
        String word = remark.map(PlainText::of).orElse("");
        if (vocabulary.standsBefore(word)) {
            return new CellText(word + head, Optional.empty());
        }
        return vocabulary.standsAfter(word) ? new CellText(head + word, Optional.empty()) : this;
    }

    private static int openingOfLastBracket(String text) {
        int depth = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            if (CLOSING.indexOf(text.charAt(at)) >= 0) {
                depth++;
            } else if (OPENING.indexOf(text.charAt(at)) >= 0) {
                depth--;
            }
            if (depth == 0) {
                return at == text.length() - 1 ? -1 : at;
            }
        }
        return -1;
    }

    /** {@link String#strip()} leaves the no-break space that fills the blank cells of web pages. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && PlainText.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && PlainText.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
