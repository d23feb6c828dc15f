package org.gongkai.knowledge;

/** The 统一社会信用代码 of GB 32100-2015: seventeen letters or digits and one that checks them. */
final class CreditCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Whether the text is such a code and checks. */
    static boolean isValid(String text) {
        if (text.length() != WEIGHTS.length + 1 || text.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += LETTERS.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        int check = (LETTERS.length() - sum % LETTERS.length()) % LETTERS.length();
        return LETTERS.indexOf(text.charAt(WEIGHTS.length)) == check;
    }
}
