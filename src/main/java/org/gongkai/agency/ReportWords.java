package org.gongkai.agency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.gongkai.knowledge.ReportWord;

/** The words that tell period and scope, found in titles and taken out of them. */
final class ReportWords {

    private static final String PERIOD = "period";

    private final List<ReportWord> words;

    ReportWords(List<ReportWord> words) {
        this.words = words;
    }

    /**
     * A text without such words.
     *
     * @param rest what is left of it
     * @param periods periods that were in it
     * @param scopes scopes that were in it
     */
    record Stated(String rest, Set<Period> periods, Set<Scope> scopes) {

        /** Whether it was nothing but such words. */
        boolean isAll() {
            return rest.replaceAll("[()]", "").isEmpty() && !(periods.isEmpty() && scopes.isEmpty());
        }
    }

    Stated in(String plain) {
        String rest = plain;
        Set<Period> periods = new LinkedHashSet<>();
        Set<Scope> scopes = new LinkedHashSet<>();
        for (ReportWord word : words) {
            Matcher matcher = word.pattern().matcher(rest);
            if (matcher.find()) {
                if (word.kind().equals(PERIOD)) {
                    periods.add(new Period(word.code()));
                } else {
                    scopes.add(Scope.of(word.code()));
                }
                rest = matcher.replaceAll("");
            }
        }
        return new Stated(rest, periods, scopes);
    }
}
