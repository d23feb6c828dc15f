package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Slips of the finger in a number: a digit mistyped, dropped, doubled or added, or two swapped. */
final class Typing {

    /** The five kinds are taken to be about as frequent. */
    private static final int KIND = 38;

    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    private Typing() {}

    /** How unlikely it is that the true number was typed as the printed one; empty where one slip does not do it. */
    static OptionalInt cost(BigDecimal correct, BigDecimal printed) {
        if (correct.signum() * printed.signum() < 0 || correct.signum() == 0 && printed.signum() == 0) {
            return OptionalInt.empty();
        }
        String right = correct.abs().toPlainString();
        String typed = printed.abs().toPlainString();
        if (EditDistance.between(right, typed) != 1) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(KIND + Cost.oneOf(variants(right, typed)));
    }

    /** How many numbers the same kind of slip could have left. */
    private static long variants(String right, String typed) {
        int digits = right.length();
        if (typed.length() < right.length()) {
            return digits;
        }
        if (typed.length() > right.length()) {
            return isDoubled(right, typed) ? digits : 10L * (digits + 1);
        }
        long different = 0;
        for (int i = 0; i < digits; i++) {
            different += right.charAt(i) == typed.charAt(i) ? 0 : 1;
        }
        return different == 1 ? 9L * digits : digits - 1L;
    }

    private static boolean isDoubled(String right, String typed) {
        for (int i = 0; i < right.length(); i++) {
            if ((right.substring(0, i + 1) + right.charAt(i) + right.substring(i + 1)).equals(typed)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers, as text without sign, that one slip of the finger could have made of what is printed. */
    static Set<String> before(String typed) {
        Set<String> before = new LinkedHashSet<>();
        for (int i = 0; i < typed.length(); i++) {
            before.add(typed.substring(0, i) + typed.substring(i + 1));
            if (i + 1 < typed.length()) {
                before.add(typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2));
            }
        }
        for (int i = 0; i <= typed.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                before.add(typed.substring(0, i) + digit + typed.substring(i));
                if (i < typed.length()) {
                    before.add(typed.substring(0, i) + digit + typed.substring(i + 1));
                }
            }
        }
        before.removeIf(text -> !NUMBER.matcher(text).matches());
        before.remove(typed);
        return before;
    }
}
