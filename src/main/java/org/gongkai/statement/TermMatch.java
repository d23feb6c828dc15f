package org.gongkai.statement;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.StatementTerm;
import org.gongkai.knowledge.StatementWord;
import org.gongkai.statement.StatementReader.StatementKnowledge;

/**
 * Finds the term that all words of a clause are accounted for by: what opens and closes it is taken off, and what is left
 * must be a term as a whole. Where two indicators claim the clause, neither gets it. Used by one thread.
 */
final class TermMatch {

    private static final BigDecimal EXACT = new BigDecimal("1.00");
    private static final BigDecimal NEAR = new BigDecimal("0.90");

    private final StatementKnowledge knowledge;
    private final List<StatementTerm> terms;
    private boolean ofAnother;

    TermMatch(StatementKnowledge knowledge, Edition edition) {
        this.knowledge = knowledge;
        this.terms = knowledge.terms().stream()
                .filter(term -> edition.indicator(term.indicator())
                        .filter(Indicator::hasCell)
                        .isPresent())
                .toList();
    }

    /**
     * The indicator of a number.
     *
     * @param before words before it
     * @param behind words behind it and its unit
     * @param unit its unit, empty where it has none
     * @param anchor the indicator that the sentence spoke of last
     */
    Optional<Statement.Link> find(String before, String behind, String unit, Optional<String> anchor) {
        Set<String> wordings = wordings(before);
        List<StatementTerm> found = terms.stream()
                .filter(term -> isUnit(term, unit))
                .filter(term -> term.under()
                        .map(under -> anchor.filter(code -> under.matcher(code).matches())
                                .isPresent())
                        .orElse(true))
                .filter(term -> wordings.stream().anyMatch(words -> says(term, words, behind)))
                .toList();
        if (found.stream()
                        .map(term -> term.indicator() + "/" + term.breakdown())
                        .distinct()
                        .count()
                != 1) {
            return Optional.empty();
        }
        StatementTerm term = found.get(0);
        ofAnother = found.stream().allMatch(one -> one.under().isPresent());
        return Optional.of(new Statement.Link(term.indicator(), term.breakdown(), term.near() ? NEAR : EXACT));
    }

    /** Whether what was found last stands under an indicator that the sentence goes on to speak of. */
    boolean isOfAnother() {
        return ofAnother;
    }

    private static boolean isUnit(StatementTerm term, String unit) {
        return term.units().map(units -> units.matcher(unit).matches()).orElse(!unit.isEmpty());
    }

    private boolean says(StatementTerm term, String words, String behind) {
        if (term.pattern().pattern().contains("#")) {
            return term.pattern().matcher(words + "#" + behind).matches();
        }
        boolean harmless = behind.isEmpty()
                || knowledge.words(StatementWord.Kind.TAIL).stream()
                        .anyMatch(tail -> tail.matcher(behind).matches());
        return harmless && term.pattern().matcher(words).matches();
    }

    /** The words, and what is left of them as words that say nothing are taken off. */
    private Set<String> wordings(String words) {
        Set<String> wordings = new LinkedHashSet<>();
        String left = words;
        while (wordings.add(left)) {
            left = withoutFirst(left);
        }
        Set<String> all = new LinkedHashSet<>(wordings);
        wordings.forEach(wording -> {
            String bare = wording;
            while (all.add(bare) || bare.equals(wording)) {
                String shorter = withoutLast(bare);
                if (shorter.equals(bare)) {
                    break;
                }
                bare = shorter;
            }
        });
        return all;
    }

    /** The words without all that say nothing. */
    String bare(String words) {
        return Stream.iterate(words, this::withoutFirst).limit(9).reduce(words, (one, other) -> withoutLast(other));
    }

    private String withoutFirst(String words) {
        for (Pattern opening : knowledge.words(StatementWord.Kind.OPENING)) {
            Matcher matcher = opening.matcher(words);
            if (matcher.lookingAt() && matcher.end() > 0) {
                return words.substring(matcher.end());
            }
        }
        return words;
    }

    private String withoutLast(String words) {
        for (Pattern closing : knowledge.words(StatementWord.Kind.CLOSING)) {
            Matcher matcher = Pattern.compile("(?:" + closing.pattern() + ")$").matcher(words);
            if (matcher.find()) {
                return words.substring(0, matcher.start());
            }
        }
        return words;
    }
}
