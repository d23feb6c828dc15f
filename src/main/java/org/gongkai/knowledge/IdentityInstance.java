package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.identity.Relation;
import org.gongkai.identity.Statement;
import org.gongkai.identity.Term;

/**
 * An identity as it is checked: {@code [*]} and statements for every indicator are one instance each.
 *
 * @param identity the identity
 * @param instance what tells the instances of one identity apart: code of the breakdown or of the indicator; {@code
 *     total} where there is one only
 * @param table code of the table that a report must have for the identity to apply
 * @param terms its terms, left before right
 */
public record IdentityInstance(Identity identity, String instance, String table, List<BoundTerm> terms) {

    /**
     * A term with nothing left open.
     *
     * @param left whether it stands on the left side
     * @param coefficient what the figure is multiplied by
     * @param indicator code of the indicator
     * @param breakdown code of the breakdown
     * @param yearOffset 0 for the year of the report, -1 for the year before
     * @param ofMembers whether the figures of the direct members are added up instead of the own one
     */
    public record BoundTerm(
            boolean left,
            BigDecimal coefficient,
            String indicator,
            String breakdown,
            int yearOffset,
            boolean ofMembers) {}

    public IdentityInstance {
        terms = List.copyOf(terms);
    }

    /** All instances of all identities of an edition. */
    public static List<IdentityInstance> of(Edition edition) {
        List<IdentityInstance> instances = new ArrayList<>();
        for (Identity identity : edition.identities()) {
            if (identity.statement().forEveryAdditiveIndicator()) {
                instances.addAll(forEveryAdditiveIndicator(edition, identity));
            } else if (identity.statement().forEveryIndicator()) {
                instances.addAll(forEveryIndicator(edition, identity));
            } else if (identity.statement().forEveryBreakdown()) {
                instances.addAll(forEveryBreakdown(edition, identity));
            } else {
                instances.add(instance(edition, identity, Term.TOTAL, "", ""));
            }
        }
        return instances;
    }

    /** Those instances that speak of one agency: all but the roll-ups. */
    public static List<IdentityInstance> withinAgency(Edition edition) {
        return of(edition).stream().filter(instance -> !instance.isRollUp()).toList();
    }

    private static List<IdentityInstance> forEveryIndicator(Edition edition, Identity identity) {
        return edition.tables().stream()
                .filter(table -> !table.breakdowns().isEmpty())
                .flatMap(table -> table.indicators().stream())
                .filter(Indicator::hasCell)
                .map(indicator -> instance(edition, identity, indicator.code(), indicator.code(), ""))
                .toList();
    }

    private static List<IdentityInstance> forEveryAdditiveIndicator(Edition edition, Identity identity) {
        return edition.indicators()
                .filter(indicator -> indicator.hasCell() && indicator.additive())
                .map(indicator -> instance(edition, identity, indicator.code(), indicator.code(), ""))
                .toList();
    }

    /** Whether both sides must be equal. */
    public boolean isEquality() {
        return identity.statement().relation() == Relation.EQUAL;
    }

    /** Whether it compares a whole with the figures of its members. */
    public boolean isRollUp() {
        return terms.stream().anyMatch(BoundTerm::ofMembers);
    }

    private static List<IdentityInstance> forEveryBreakdown(Edition edition, Identity identity) {
        return homeTable(edition, identity.statement(), "").breakdowns().stream()
                .map(breakdown -> instance(edition, identity, breakdown.code(), "", breakdown.code()))
                .toList();
    }

    private static IdentityInstance instance(
            Edition edition, Identity identity, String instance, String indicator, String breakdown) {
        Statement statement = identity.statement();
        List<BoundTerm> terms = Stream.concat(
                        statement.left().stream().map(term -> bind(true, term, indicator, breakdown)),
                        statement.right().stream().map(term -> bind(false, term, indicator, breakdown)))
                .toList();
        return new IdentityInstance(
                identity, instance, homeTable(edition, statement, indicator).code(), terms);
    }

    private static BoundTerm bind(boolean left, Term term, String indicator, String breakdown) {
        return new BoundTerm(
                left,
                term.coefficient(),
                term.indicator()
                        .filter(code -> !code.equals(Term.EVERY_INDICATOR))
                        .orElse(indicator),
                term.breakdown().equals(Term.EVERY_BREAKDOWN) ? breakdown : term.breakdown(),
                term.yearOffset(),
                term.ofMembers());
    }

    /** The table of the first term that speaks of the report's own year. */
    private static FormTable homeTable(Edition edition, Statement statement, String indicator) {
        String code = statement
                .terms()
                .filter(term -> term.yearOffset() == 0)
                .findFirst()
                .or(() -> statement.terms().findFirst())
                .flatMap(Term::indicator)
                .filter(found -> !found.equals(Term.EVERY_INDICATOR))
                .orElse(indicator);
        return edition.tables().stream()
                .filter(table -> table.indicator(code).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
