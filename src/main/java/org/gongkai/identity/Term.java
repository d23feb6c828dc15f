package org.gongkai.identity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One term of a statement: a coefficient times a figure.
 *
 * @param coefficient what the figure is multiplied by, the sign included
 * @param indicator code of the indicator; empty where the statement is meant for every indicator with breakdowns
 * @param breakdown code of the breakdown, {@link #EVERY_BREAKDOWN} where the statement is meant for each of them
 * @param yearOffset 0 for the year of the report, -1 for the year before
 * @param ofMembers whether the figures of the direct member agencies are added up instead of the agency's own
 */
public record Term(
        BigDecimal coefficient, Optional<String> indicator, String breakdown, int yearOffset, boolean ofMembers) {

    /** Breakdown of figures that are not broken down, and of the totals of those that are. */
    public static final String TOTAL = "total";

    /** {@code [*]}: the statement holds for each breakdown by itself. */
    public static final String EVERY_BREAKDOWN = "*";

    /** {@code *}: the statement holds for each indicator that may be added up over agencies. */
    public static final String EVERY_INDICATOR = "*";

    public Term {
        Objects.requireNonNull(coefficient);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(breakdown);
    }

    /** The same figure with another coefficient. */
    public Term times(BigDecimal factor) {
        return new Term(factor, indicator, breakdown, yearOffset, ofMembers);
    }
}
