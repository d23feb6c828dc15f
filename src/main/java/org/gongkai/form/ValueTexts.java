package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.figure.ExpectedValue;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.ValueParser;
import org.gongkai.label.TextMemo;

/** Whether texts read as values. What is asked is remembered; safe for use by several threads. */
final class ValueTexts {

    /** Takes every number: decimals, negative ones, any unit. */
    private static final ExpectedValue ANY_NUMBER = new ExpectedValue(6, true, Optional.empty());

    private final TextMemo<ReportedValue> read;

    ValueTexts(ValueParser parser) {
        this.read = new TextMemo<>(text -> parser.parse(text, ANY_NUMBER));
    }

    /** Whether the text reads as a value, or as what stands for one (无, /). */
    boolean isEntry(String text) {
        return read.of(text).status() != FigureStatus.UNREADABLE;
    }

    /** Whether the text as a whole holds digits and reads as a value. */
    boolean isValue(String text) {
        return Digits.in(text) && read.of(text).status().hasValue();
    }

    /** The number that the text is, where it is an exact one. */
    Optional<BigDecimal> number(String text) {
        ReportedValue value = read.of(text);
        return value.status() == FigureStatus.REPORTED ? value.value() : Optional.empty();
    }
}
