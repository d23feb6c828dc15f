package org.gongkai.form;

import org.gongkai.agency.ReportIdentifier;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;

/**
 * What the recognition of a layout sees of texts. Of a plain number it sees no more than that it is one; of a text that
 * is no label of any form, such as a title, no more than a few traits, as long as it stands above all tables; of every
 * other text all of it. What is asked is remembered; safe for use by several threads.
 */
final class SeenTexts {

    /** A longer text is the report itself, which is looked through otherwise. */
    static final int LONGEST = 10_000;

    /** Longer numbers are no figures. */
    private static final int LONGEST_NUMBER = 16;

    private final SheetLabels labels;
    private final KnownTexts knownTexts;
    private final ValueTexts values;
    private final ValueVocabulary units;
    private final HeaderNames headerNames;
    private final ReportIdentifier identifier;
    private final TextMemo<Seen> seen = new TextMemo<>(this::look);

    SeenTexts(
            SheetLabels labels,
            KnownTexts knownTexts,
            ValueTexts values,
            ValueVocabulary units,
            HeaderNames headerNames,
            ReportIdentifier identifier) {
        this.labels = labels;
        this.knownTexts = knownTexts;
        this.values = values;
        this.units = units;
        this.headerNames = headerNames;
        this.identifier = identifier;
    }

    /** What is seen of a plain number: how many digits it has tells something only beside the columns of a table. */
    enum Number {
        PLAIN
    }

    /** What is seen of a text that is no label of any form and no value, above all tables. */
    record Traits(boolean title, boolean digits, boolean year, boolean agency) {}

    /**
     * A text as it is seen.
     *
     * @param whole the text, or what number it is
     * @param aboveTables what is seen of it above all tables: its traits, where no form knows it and it is no value
     */
    record Seen(Object whole, Object aboveTables) {

        /** Whether no form knows it: what is made of it does not depend on what it says. */
        boolean isForeign() {
            return aboveTables instanceof Traits;
        }
    }

    Seen of(String text) {
        return seen.of(text);
    }

    private Seen look(String text) {
        Label label = Label.of(text);
        boolean foreign = text.length() <= LONGEST
                && !labels.isExplained(text)
                && !labels.isOfficial(text)
                && knownTexts.header(label.plain()).isEmpty()
                && knownTexts.note(label.plain()).isEmpty()
                && units.unit(text).isEmpty();
        if (!foreign) {
            return new Seen(text, text);
        }
        boolean title = identifier.isTitle(text);
        if (isPlainNumber(text)) {
            boolean tells =
                    title || identifier.yearNamed(text).isPresent() || knownTexts.isOfAnotherKind(label.plain());
            Object number = tells ? text : Number.PLAIN;
            return new Seen(number, number);
        }
        if (values.isEntry(text)) {
            return new Seen(text, text);
        }
        Attribution named = headerNames.attribution(text);
        return new Seen(
                text,
                new Traits(
                        title,
                        Digits.in(text),
                        named.year().isPresent(),
                        named.agency().isPresent()));
    }

    private boolean isPlainNumber(String text) {
        return text.length() <= LONGEST_NUMBER
                && Digits.isNumber(text)
                && values.isValue(text)
                && values.number(text).isPresent();
    }
}
