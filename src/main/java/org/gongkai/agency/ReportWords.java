package org.gongkai.agency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import org.gongkai.knowledge.ReportWord;

/** The words that tell period, scope, or that something else is meant, found in titles and taken out of them. */
final class ReportWords {

    private static final String PERIOD = "period";
    private static final String OTHER = "other";

    private final List<Word> words;

    /** A word with a letter that is needed for it. */
    private record Word(ReportWord word, OptionalInt letter) {

        boolean mayStandIn(String text) {
            return letter.isEmpty() || text.indexOf(letter.getAsInt()) >= 0;
        }
    }

    ReportWords(List<ReportWord> words) {
        this.words = words.stream()
                .map(word -> new Word(word, NeededLetter.of(word.pattern())))
                .toList();
    }

    /**
     * A text without such words.
     *
     * @param rest what is left of it
     * @param periods periods that were in it
     * @param scopes scopes that were in it
     * @param others words that were in it and say that the figures are not those of the year: 上年, 增减
     */
    record Stated(String rest, Set<Period> periods, Set<Scope> scopes, Set<String> others) {

        /** Whether it was nothing but such words. */
        boolean isAll() {
            return rest.replaceAll("[()]", "").isEmpty()
                    && !(periods.isEmpty() && scopes.isEmpty() && others.isEmpty());
        }

        /** The same without single months, which may be those of a date. */
        Stated withoutMonths() {
            Set<Period> longer = new LinkedHashSet<>(periods);
            longer.removeIf(Period::isMonth);
            return new Stated(rest, longer, scopes, others);
        }
    }

    Stated in(String plain) {
        String rest = plain;
        Set<Period> periods = new LinkedHashSet<>();
        Set<Scope> scopes = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Word known : words) {
            if (!known.mayStandIn(rest)) {
                continue;
            }
            ReportWord word = known.word();
            Matcher matcher = word.pattern().matcher(rest);
            if (matcher.find()) {
                switch (word.kind()) {
                    case PERIOD -> periods.add(new Period(word.code()));
                    case OTHER -> others.add(matcher.group());
                    default -> scopes.add(Scope.of(word.code()));
                }
                rest = matcher.replaceAll("");
            }
        }
        return new Stated(rest, periods, scopes, others);
    }
}
