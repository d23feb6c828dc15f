package org.gongkai.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a text apart into sentences, written narrow and without spaces, and without what reaches a person. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[。！？])|\\R");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** No report has a longer sentence; a longer one is a list or no text, and would be stored with each of its numbers. */
    private static final int LONGEST = 2_000;

    private static final String MASK = "*";

    private Sentences() {}

    static List<String> of(String text, List<Pattern> contacts) {
        return Stream.of(END.split(text))
                .map(sentence -> narrow(SPACE.matcher(sentence).replaceAll("")))
                .filter(sentence -> !sentence.isEmpty() && sentence.length() <= LONGEST)
                .map(sentence -> hasDigit(sentence) ? masked(sentence, contacts) : sentence)
                .toList();
    }

    /** Whether a text has a digit, of whatever width: else it tells no number. */
    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String masked(String sentence, List<Pattern> contacts) {
        String masked = sentence;
        for (Pattern contact : contacts) {
            masked = contact.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(MASK.repeat(3)));
        }
        return masked;
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char next = narrow.charAt(i);
            boolean wide = next >= '０' && next <= '９' || next == '％' || next == '．' || next == '＋';
            narrow.setCharAt(i, wide ? (char) (next - 0xFEE0) : next);
        }
        return narrow.toString();
    }
}
