package org.gongkai.form;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.figure.ExpectedValue;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.ValueParser;

/** Whether a text holds a number, or is one. */
final class Digits {

    /** Takes every number: decimals, negative ones, any unit. */
    private static final ExpectedValue ANY_NUMBER = new ExpectedValue(6, true, Optional.empty());

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,3}");

    private Digits() {}

    /** Whether the text holds a digit. */
    static boolean in(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Whether the text is a plain number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** Whether the text may count rows. */
    static boolean mayCountRows(String text) {
        return SERIAL.matcher(text.strip()).matches();
    }

    /** Whether the text reads as a value, or as what stands for one (无, /). */
    static boolean isEntry(String text, ValueParser parser) {
        return parser.parse(text, ANY_NUMBER).status() != FigureStatus.UNREADABLE;
    }

    /** Whether the text as a whole holds digits and reads as a value. */
    static boolean isValue(String text, ValueParser parser) {
        return in(text) && parser.parse(text, ANY_NUMBER).status().hasValue();
    }
}
