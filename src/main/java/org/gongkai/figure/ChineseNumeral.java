package org.gongkai.figure;

import java.util.Optional;

/** Numbers from 0 to 9999 in Chinese numerals, in the full manner of writing only: 一百三 may be 103 or 130. */
final class ChineseNumeral {
    static final String LETTERS = "零〇一二两三四五六七八九十百千";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POWERS = "十百千";
    private static final int[] TENS = {10, 100, 1000};
    private static final int LONGEST = "九千九百九十九".length();

    private ChineseNumeral() {}

    /** The number, if its proper way of writing is this one. */
    static Optional<Integer> parse(String text) {
        String numeral = text.replace('两', '二').replace('〇', '零');
        if (numeral.isEmpty() || numeral.length() > LONGEST) {
            return Optional.empty();
        }
        int number = sum(numeral);
        boolean proper = number <= 9999 && (numeral.equals(written(number)) || numeral.equals(spelled(number)));
        return proper ? Optional.of(number) : Optional.empty();
    }

    private static int sum(String numeral) {
        int total = 0;
        int digit = 0;
        for (char letter : numeral.toCharArray()) {
            int power = POWERS.indexOf(letter);
            if (power < 0) {
                digit = DIGITS.indexOf(letter);
            } else {
                total += Math.max(digit, 1) * TENS[power];
                digit = 0;
            }
        }
        return total + digit;
    }

    /** As people write it: 十二, not 一十二. */
    static String written(int number) {
        return number >= 10 && number <= 19 ? spelled(number).substring(1) : spelled(number);
    }

    private static String spelled(int number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        String digits = Integer.toString(number);
        boolean gap = false;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            int power = digits.length() - 1 - at;
            if (digit == 0) {
                gap = true;
            } else {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit));
                text.append(power == 0 ? "" : POWERS.substring(power - 1, power));
                gap = false;
            }
        }
        return text.toString();
    }
}
