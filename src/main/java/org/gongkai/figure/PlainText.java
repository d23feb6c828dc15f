package org.gongkai.figure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The text of a cell in one manner of writing: half width, small letters, one kind of minus sign, and no space except
 * beside digits, where a space can tell two numbers apart.
 */
public final class PlainText {
    /** Two hyphens, figure dash, en dash and minus sign. The longer dashes are no signs: they stand for "nothing". */
    private static final String MINUS_SIGNS = "\u2010\u2011\u2012\u2013\u2212";

    /** What people set between groups of three digits: space, no-break space, and both kinds of thin space. */
    private static final String THOUSANDS_SPACES = " \u00a0\u2009\u202f";

    private PlainText() {}

    /** The text in that manner. */
    public static String of(String printed) {
        return withoutIdleSpace(halfWidth(printed));
    }

    /** A space between thousands stays one, wider ones become a tab, and what holds a line break becomes one. */
    private static String withoutIdleSpace(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                plain.append(text.charAt(at++));
            } else {
                if (partsNumbers(text, at, end)) {
                    plain.append(spaceOf(text.substring(at, end)));
                }
                at = end;
            }
        }
        return plain.toString();
    }

    private static boolean partsNumbers(String text, int start, int end) {
        return start > 0 && end < text.length() && isOfNumber(text.charAt(start - 1)) && isOfNumber(text.charAt(end));
    }

    private static boolean isOfNumber(char letter) {
        return letter >= '0' && letter <= '9' || ".,+-%".indexOf(letter) >= 0;
    }

    private static char spaceOf(String run) {
        if (run.chars().anyMatch(letter -> letter == '\n' || letter == '\r')) {
            return '\n';
        }
        return run.length() == 1 && THOUSANDS_SPACES.contains(run) ? ' ' : '\t';
    }

    static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    private static String halfWidth(String printed) {
        if (printed.chars().allMatch(letter -> letter < 0x80)) {
            return printed.toLowerCase(Locale.ROOT);
        }
        StringBuilder text = new StringBuilder(printed.length());
        printed.codePoints().forEach(letter -> append(text, letter));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Letters such as ², ½ and ① stay: the compatibility form (Unicode annex 15) makes 5² a 52. So do spaces, whose width
     * tells thousands from columns. What is not seen, such as a byte order mark, goes.
     */
    private static void append(StringBuilder text, int letter) {
        switch (Character.getType(letter)) {
            case Character.FORMAT -> {}
            case Character.OTHER_NUMBER, Character.LETTER_NUMBER, Character.OTHER_SYMBOL, Character.SPACE_SEPARATOR ->
                text.appendCodePoint(letter);
            default ->
                text.append(
                        MINUS_SIGNS.indexOf(letter) >= 0
                                ? "-"
                                : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
        }
    }
}
