package org.gongkai.statement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.StatementTerm;
import org.gongkai.knowledge.StatementWord;

/**
 * Finds the term that all words of a clause are accounted for by: what opens and closes it is taken off, and what is left
 * must be a term as a whole. Where two indicators claim the clause, neither gets it. Immutable.
 */
final class TermMatch {

    private static final BigDecimal EXACT = new BigDecimal("1.00");
    private static final BigDecimal NEAR = new BigDecimal("0.90");

    private final StatementKnowledge knowledge;
    private final Edition edition;
    private final List<StatementTerm> terms;

    /**
     * The terms of an edition.
     *
     * @param partsOnly whether only such as are parts of what the sentence spoke of
     */
    TermMatch(StatementKnowledge knowledge, Edition edition, boolean partsOnly) {
        this.knowledge = knowledge;
        this.edition = edition;
        this.terms = knowledge.terms().stream()
                .filter(term -> edition.indicator(term.indicator()).isPresent())
                .filter(term -> !partsOnly || term.under().isPresent())
                .toList();
    }

    /**
     * The term that a number is a figure of.
     *
     * @param before words before it
     * @param behind words behind it and its unit
     * @param unit its unit, empty where it has none
     * @param anchor the indicator that the sentence spoke of last
     */
    Optional<StatementTerm> find(String before, String behind, String unit, Optional<String> anchor) {
        Set<String> wordings = wordings(before);
        List<StatementTerm> found = terms.stream()
                .filter(term -> isUnit(term, unit))
                .filter(term -> term.under()
                        .map(under -> anchor.filter(code -> under.matcher(code).matches())
                                .isPresent())
                        .orElse(true))
                .filter(term -> wordings.stream().anyMatch(words -> says(term, words, behind)))
                .toList();
        boolean one = found.stream()
                        .map(term -> term.indicator() + "/" + term.breakdown())
                        .distinct()
                        .count()
                == 1;
        return one
                ? found.stream().min(Comparator.comparing(term -> term.under().isPresent()))
                : Optional.empty();
    }

    /** Whether the form has a cell for it; groups have none, and stand in lists all the same. */
    boolean hasCell(StatementTerm term) {
        return edition.indicator(term.indicator()).filter(Indicator::hasCell).isPresent();
    }

    static Statement.Link link(StatementTerm term) {
        return new Statement.Link(term.indicator(), term.breakdown(), term.near() ? NEAR : EXACT);
    }

    /** What the sentence speaks of after a term: what it spoke of before, unless the term has parts that that has not. */
    String anchor(StatementTerm term, Optional<String> before) {
        String code = term.indicator();
        return before.filter(other -> isListedUnder(term, other) && !hasPartsOfItsOwn(code, other))
                .orElse(code);
    }

    private boolean isListedUnder(StatementTerm term, String subject) {
        return term.under().isPresent()
                || terms.stream()
                        .filter(other -> other.indicator().equals(term.indicator()))
                        .flatMap(other -> other.under().stream())
                        .anyMatch(under -> under.matcher(subject).matches());
    }

    private boolean hasPartsOfItsOwn(String code, String other) {
        return terms.stream()
                .flatMap(term -> term.under().stream())
                .anyMatch(under ->
                        under.matcher(code).matches() && !under.matcher(other).matches());
    }

    private static boolean isUnit(StatementTerm term, String unit) {
        return term.units().map(units -> units.matcher(unit).matches()).orElse(!unit.isEmpty());
    }

    private boolean says(StatementTerm term, String words, String behind) {
        if (term.pattern().pattern().contains("#")) {
            return term.pattern().matcher(words + "#" + behind).matches();
        }
        boolean harmless = behind.isEmpty() || knowledge.is(behind, StatementWord.Kind.TAIL);
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
        String left = words;
        String before;
        do {
            before = left;
            left = withoutLast(withoutFirst(before));
        } while (!left.equals(before));
        return left;
    }

    private String withoutFirst(String words) {
        return knowledge.withoutFirst(
                knowledge.withoutFirst(words, StatementWord.Kind.OPENING), StatementWord.Kind.WHOLE);
    }

    private String withoutLast(String words) {
        return knowledge.withoutLast(words, StatementWord.Kind.CLOSING);
    }
}
