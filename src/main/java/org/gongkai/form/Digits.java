package org.gongkai.form;

import java.util.regex.Pattern;

/** Whether a text holds digits, or is a number written in them. */
final class Digits {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,3}");

    private Digits() {}

    /** Whether the text holds a digit. */
    static boolean in(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (Character.isDigit(character)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is a plain number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** Whether the text may count rows. */
    static boolean mayCountRows(String text) {
        return SERIAL.matcher(text.strip()).matches();
    }
}
