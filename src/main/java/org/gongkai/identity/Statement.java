package org.gongkai.identity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear relation between figures, as written.
 *
 * @param left terms on the left
 * @param relation how the sides stand to each other
 * @param right terms on the right
 * @param constant what the numbers that stand alone add to left minus right
 * @param rightConstant what those on the right add up to
 */
public record Statement(
        List<Term> left, Relation relation, List<Term> right, BigDecimal constant, BigDecimal rightConstant) {

    public Statement {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** All terms, left before right. */
    public Stream<Term> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    /** Whether the statement is meant for each breakdown by itself. */
    public boolean forEveryBreakdown() {
        return terms().anyMatch(term -> term.breakdown().equals(Term.EVERY_BREAKDOWN));
    }

    /** Whether the statement is meant for every indicator that has breakdowns. */
    public boolean forEveryIndicator() {
        return terms().anyMatch(term -> term.indicator().isEmpty());
    }

    /** Whether the statement is meant for every indicator that may be added up over agencies. */
    public boolean forEveryAdditiveIndicator() {
        return terms().anyMatch(term ->
                term.indicator().filter(Term.EVERY_INDICATOR::equals).isPresent());
    }
}
