package org.gongkai.trouble;

import java.util.regex.Pattern;

/**
 * What is quoted of a file: no more than tells what is meant, and nothing that reaches a person, since lists of troubles
 * are passed on. The cell is named beside it.
 */
final class Quote {

    private static final int LONGEST = 300;
    private static final String MASK = "***";

    /** Identity and telephone numbers, and addresses of electronic mail, as the text around tables is masked. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|\\d{15}|(?:[+＋]?(?:00)?86[-—－]?)?"
                    + "(?:1[3-9]\\d[-—－]?\\d{4}[-—－]?\\d{4}|[(（]?0\\d{2,3}[)）]?[-—－]?\\d{7,8}(?:[-—－转]\\d{1,5})?))(?![\\dXx])"
                    + "|[\\w.+-]{1,64}+[@＠][\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private Quote() {}

    static String of(String found) {
        String quoted = found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
        return PERSONAL.matcher(quoted).replaceAll(MASK);
    }
}
