package org.gongkai.explain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Slips of the finger in a number: a digit mistyped, dropped, doubled or added, or two swapped (Damerau 1964). Numbers are
 * texts without sign, or whole numbers where the case has no others.
 */
final class Typing {

    /** The five kinds are taken to be about as frequent. */
    private static final int KIND = 38;

    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    /** Digits that a whole number of 64 bits holds, whatever they are. */
    private static final int MOST_DIGITS = 18;

    private Typing() {}

    /** How unlikely it is that the true number was typed as the printed one; empty where one slip does not do it. */
    static OptionalInt cost(String right, String typed) {
        return isOneSlip(right, typed)
                ? OptionalInt.of(KIND + Cost.oneOf(variants(right, typed)))
                : OptionalInt.empty();
    }

    /** What differs lies between what the texts have in common at the start and at the end. */
    private static boolean isOneSlip(String right, String typed) {
        int start = commonStart(right, typed);
        int end = 0;
        int most = Math.min(right.length(), typed.length()) - start;
        while (end < most && right.charAt(right.length() - 1 - end) == typed.charAt(typed.length() - 1 - end)) {
            end++;
        }
        int mine = right.length() - start - end;
        int theirs = typed.length() - start - end;
        boolean swapped = mine == 2
                && theirs == 2
                && right.charAt(start) == typed.charAt(start + 1)
                && right.charAt(start + 1) == typed.charAt(start);
        return swapped || Math.max(mine, theirs) == 1;
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start;
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

    /** Whether the digit that was added is that before it. */
    private static boolean isDoubled(String right, String typed) {
        int added = commonStart(right, typed);
        return added > 0 && typed.charAt(added) == typed.charAt(added - 1);
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

    /** The same of a whole number, in ascending order. */
    static long[] before(long typed) {
        return new WholeNumber(Math.abs(typed)).before(typed < 0 ? -1 : 1);
    }

    /** A whole number whose digits are changed by arithmetic, since texts take ten times as long. */
    private static final class WholeNumber {

        private final long number;
        private final int digits;
        private final long[] found;
        private int count;

        WholeNumber(long number) {
            this.number = number;
            this.digits = Long.toString(number).length();
            this.found = new long[22 * (digits + 1)];
        }

        long[] before(int sign) {
            long place = 1;
            for (int i = 0; i <= digits; i++) {
                long higher = number / place;
                long lower = number % place;
                for (int digit = 0; digit <= 9 && digits < MOST_DIGITS; digit++) {
                    add(sign, (higher * 10 + digit) * place + lower, digits + 1);
                }
                if (i < digits) {
                    long own = higher % 10;
                    add(sign, higher / 10 * place + lower, digits - 1);
                    for (int digit = 0; digit <= 9; digit++) {
                        add(sign, number + (digit - own) * place, digits);
                    }
                    long next = higher / 10 % 10;
                    if (i + 1 < digits) {
                        add(sign, number + (own - next) * 9 * place, digits);
                    }
                }
                place *= 10;
            }
            return Arrays.stream(found, 0, count).sorted().distinct().toArray();
        }

        /** No number begins with a zero that says nothing. */
        private void add(int sign, long before, int length) {
            boolean written = length == 1 || length > 1 && before >= Problem.pow10(length - 1);
            if (written && before != number) {
                found[count++] = sign * before;
            }
        }
    }
}
