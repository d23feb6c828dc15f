package org.gongkai.figure;

import java.util.regex.Pattern;

/** Says why a text is no number with its words. It only names the trouble; it never rescues a value. */
final class Diagnosis {
    private static final Pattern DIGITS_LOST = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?e[+-]?[0-9]+|#+");
    private static final Pattern PERCENTAGE = Pattern.compile(".*(?:[%‰]|百分).*", Pattern.DOTALL);
    private static final Pattern TWO_SIGNS = Pattern.compile("[+-][+\\-\\s]*[+-]\\s*[0-9].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern NUMBER_FIRST = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?[^0-9.,]+");
    private static final Pattern COMMAS = Pattern.compile("[+-]?[0-9]+(?:,[0-9]*)+(?:\\.[0-9]+)?[^0-9.,]*");

    private Diagnosis() {}

    static UnreadableReason of(String text) {
        if (DIGITS_LOST.matcher(text).matches()) {
            return UnreadableReason.DIGITS_LOST;
        }
        if (PERCENTAGE.matcher(text).matches()) {
            return UnreadableReason.PERCENTAGE;
        }
        if (TWO_SIGNS.matcher(text).matches()) {
            return UnreadableReason.AMBIGUOUS;
        }
        if (NUMBER.matcher(text).results().count() > 1) {
            return UnreadableReason.TWO_NUMBERS;
        }
        if (COMMAS.matcher(text).matches()) {
            return UnreadableReason.BROKEN_GROUPS;
        }
        return NUMBER_FIRST.matcher(text).matches() ? UnreadableReason.UNKNOWN_UNIT : UnreadableReason.NOT_A_NUMBER;
    }
}
