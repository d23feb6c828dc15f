package org.gongkai.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell with a number looks like: words, number, words, 万, words, unit, words, of which only the number must be
 * there. 18万余元 and 18余万元 both occur.
 */
final class CellGrammar {
    /** Groups of three behind commas or behind single spaces, never mixed; else plain digits. */
    private static final String DIGITS =
            "[+-]?[ \\t]?" + "(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";

    private static final Pattern SEPARATOR = Pattern.compile("[, \\t]");

    /** Longer than any number with its words; what is longer is prose and is not searched. */
    private static final int LONGEST = 64;

    private final ValueVocabulary vocabulary;
    private final Pattern phrase;
    private final Pattern wordBefore;
    private final Pattern wordAfter;
    private final boolean digitsInWords;

    CellGrammar(ValueVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        String before = anyOf(vocabulary.qualifiersBefore().keySet());
        String after = anyOf(vocabulary.qualifiersAfter().keySet());
        this.wordBefore = Pattern.compile(before);
        this.wordAfter = Pattern.compile(after);
        this.digitsInWords = Stream.of(
                        vocabulary.qualifiersBefore(),
                        vocabulary.qualifiersAfter(),
                        vocabulary.multipliers(),
                        vocabulary.units())
                .flatMap(words -> words.keySet().stream())
                .anyMatch(word -> word.chars().anyMatch(CellGrammar::isDigit));
        // The multiplier is reluctant: 万元 is a unit of its own before it is 万 times 元.
        this.phrase = Pattern.compile("(?<before>" + before + "{0,2})"
                + "(?:(?<digits>" + DIGITS + ")|(?<numeral>[" + ChineseNumeral.LETTERS + "]+))"
                + "(?<first>" + after + "{0,2})"
                + "(?<multiplier>" + anyOf(vocabulary.multipliers().keySet()) + ")??"
                + "(?<second>" + after + "{0,2})"
                + "(?<unit>" + anyOf(vocabulary.units().keySet()) + ")?"
                + "(?<third>" + after + "{0,2})");
    }

    Reading read(String head) {
        if (head.length() > LONGEST) {
            return new Reading.Refusal(UnreadableReason.NOT_A_NUMBER);
        }
        if (isWholeNumber(head)) {
            return new Reading.Phrase(new BigDecimal(head), 0, Optional.empty(), Optional.empty());
        }
        Matcher matcher = phrase.matcher(head);
        if (!matcher.matches()) {
            Matcher word = wordBefore.matcher(head);
            return new Reading.Refusal(Diagnosis.of(word.lookingAt() ? head.substring(word.end()) : head));
        }
        Optional<BigDecimal> number = number(matcher);
        if (number.isEmpty()) {
            return new Reading.Refusal(UnreadableReason.NOT_A_NUMBER);
        }
        Set<Qualifier> qualifiers = qualifiers(matcher);
        // A lone 一 is also what a dash becomes under a Chinese keyboard (“—、总体情况”, Zaozhuang Gaoxin 2023).
        if (qualifiers.size() > 1 || head.equals("一")) {
            return new Reading.Refusal(UnreadableReason.AMBIGUOUS);
        }
        return new Reading.Phrase(
                number.get(),
                multiplier(matcher),
                qualifiers.stream().findFirst(),
                Optional.ofNullable(matcher.group("unit")).flatMap(vocabulary::unit));
    }

    /** Nearly every cell holds digits alone, which no words can make anything else of. */
    boolean isWholeNumber(String head) {
        if (digitsInWords || head.isEmpty()) {
            return false;
        }
        for (int at = 0; at < head.length(); at++) {
            if (!isDigit(head.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private int multiplier(Matcher matcher) {
        return Optional.ofNullable(matcher.group("multiplier"))
                .map(vocabulary.multipliers()::get)
                .orElse(0);
    }

    private Set<Qualifier> qualifiers(Matcher matcher) {
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        collect(wordBefore, matcher.group("before"), vocabulary.qualifiersBefore(), found);
        String after = matcher.group("first") + " " + matcher.group("second") + " " + matcher.group("third");
        collect(wordAfter, after, vocabulary.qualifiersAfter(), found);
        return found;
    }

    private static void collect(Pattern word, String run, Map<String, Qualifier> known, Set<Qualifier> found) {
        Matcher hit = word.matcher(run);
        while (hit.find()) {
            found.add(known.get(hit.group()));
        }
    }

    private static Optional<BigDecimal> number(Matcher matcher) {
        String digits = matcher.group("digits");
        if (digits != null) {
            return Optional.of(new BigDecimal(SEPARATOR.matcher(digits).replaceAll("")));
        }
        // 三千 is printed to the thousand, as its digits are words.
        return ChineseNumeral.parse(matcher.group("numeral"))
                .map(BigDecimal::valueOf)
                .map(BigDecimal::stripTrailingZeros);
    }

    /** The longest word first, so that 人次 is not taken for 人. An empty list matches nothing. */
    private static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", words.isEmpty() ? "(?!))" : ")"));
    }
}
