package org.gongkai.agency;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.label.Label;

/** The text of a title in one manner of writing: plain, and its years in digits. */
final class TitleText {

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL_YEAR = Pattern.compile("[二2][〇零oO○0][〇零oO○0一二三四五六七八九1-9]{2}(?=年)");

    /** 202020年 was typed over 2020年. */
    private static final Pattern DOUBLED_CENTURY = Pattern.compile("(?<![0-9])20(20[0-9]{2})(?![0-9])");

    private TitleText() {}

    static String plain(String text) {
        String plain = NUMERAL_YEAR.matcher(Label.plain(text)).replaceAll(TitleText::digits);
        return DOUBLED_CENTURY.matcher(plain).replaceAll("$1");
    }

    private static String digits(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        for (char letter : year.group().toCharArray()) {
            int digit = NUMERALS.indexOf(letter);
            digits.append(Character.isDigit(letter) ? letter : (char) ('0' + Math.max(digit, 0)));
        }
        return digits.toString();
    }
}
