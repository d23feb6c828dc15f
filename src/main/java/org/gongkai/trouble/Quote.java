package org.gongkai.trouble;

import java.util.regex.Pattern;

/**
 * What is quoted of a file: no more than tells what is meant, and nothing that reaches a person, since lists of troubles
 * are passed on. The cell is named beside it.
 */
public final class Quote {

    private static final int LONGEST = 300;
    private static final String MASK = "***";

    private static final String DIGIT = "[0-9０-９]";
    private static final String JOINT = "[-—－ ]?";

    /** Identity and telephone numbers, and addresses of electronic mail, in digits of either width. */
    private static final Pattern PERSONAL = Pattern.compile(("(?<!D)(?:D{17}[DXxＸｘ]|D{15}|(?:[+＋]?(?:00)?86J)?"
                    + "(?:[1１][3-9３-９]DJD{4}JD{4}|[(（]?[0０]D{2,3}[)）]?JD{3,4} ?D{4}(?:[-—－转]D{1,5})?))(?![DXx])"
                    + "|(?<=(?:电话|手机|热线|传真)[：: ]?)D{3,4}JD{4}(?!D)"
                    + "|[A-Za-z0-9_.+-]{1,64}+[@＠][A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63}){1,8}")
            .replace("[DX", "[0-9０-９X")
            .replace("D", DIGIT)
            .replace("J", JOINT));

    private Quote() {}

    static String of(String found) {
        String masked = masked(found);
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }

    /** A text without numbers and addresses that reach a person. */
    public static String masked(String text) {
        return PERSONAL.matcher(text).replaceAll(MASK);
    }
}
