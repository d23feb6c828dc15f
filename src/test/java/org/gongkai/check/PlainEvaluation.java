package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gongkai.check.CheckedWarehouse.Fact;
import org.gongkai.check.CheckedWarehouse.Report;
import org.gongkai.warehouse.SmallKnowledge;

/**
 * Identities weighed in plain Java, one report after the other, as their description says and not as the SQL does it.
 *
 * @param current figures of the current reports
 */
record PlainEvaluation(Map<Report, Map<String, Fact>> current) {

    /** A term with its figure's indicator; all is under the total. */
    record Term(boolean left, BigDecimal coefficient, String indicator, int yearOffset) {

        /** As written after the first term of a side. */
        String written() {
            String sign = coefficient.signum() < 0 ? "- " : "+ ";
            String factor = coefficient.abs().compareTo(BigDecimal.ONE) == 0 ? "" : coefficient.abs() + "*";
            return sign + factor + indicator + (yearOffset == 0 ? "" : "@" + yearOffset);
        }
    }

    record Identity(
            String code,
            List<Term> terms,
            String relation,
            String blankMode,
            BigDecimal tolerance,
            Optional<String> appliesIf) {

        String statement() {
            return side(true) + " " + relation + " " + side(false);
        }

        private String side(boolean left) {
            List<String> written = terms.stream()
                    .filter(term -> term.left() == left)
                    .map(Term::written)
                    .toList();
            return String.join(" ", written).replaceFirst("^\\+ ", "");
        }
    }

    /** A closed interval; an empty bound is none. */
    private record Interval(Optional<BigDecimal> low, Optional<BigDecimal> high) {

        static final Interval ZERO = new Interval(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));

        static Interval of(Fact fact) {
            return switch (fact.status()) {
                case "reported" -> new Interval(fact.value(), fact.value());
                case "lower_bound" -> new Interval(fact.low(), Optional.empty());
                case "upper_bound" -> new Interval(Optional.empty(), fact.high());
                case "approximate" -> new Interval(fact.low(), fact.high());
                default -> throw new IllegalArgumentException(fact.status() + " has no value");
            };
        }

        Interval times(BigDecimal factor) {
            Optional<BigDecimal> one = low.map(factor::multiply);
            Optional<BigDecimal> other = high.map(factor::multiply);
            return factor.signum() > 0 ? new Interval(one, other) : new Interval(other, one);
        }

        Interval plus(Interval other) {
            return new Interval(
                    low.flatMap(one -> other.low.map(one::add)), high.flatMap(one -> other.high.map(one::add)));
        }

        /** Whether a number of this one may stand so to a number of the other. */
        boolean mayBe(Interval other, BigDecimal tolerance, BiPredicate<BigDecimal, BigDecimal> relation) {
            return low.isEmpty()
                    || other.high.isEmpty()
                    || relation.test(low.get(), other.high.get().add(tolerance));
        }
    }

    /** Outcome and reason as the warehouse keeps them; empty where the identity does not apply. */
    Optional<String> outcome(Identity identity, Report report) {
        if (identity.appliesIf()
                .filter(text -> !List.of(report.knownTexts().split(" ")).contains(text))
                .isPresent()) {
            return Optional.empty();
        }
        List<Optional<Fact>> facts =
                identity.terms().stream().map(term -> fact(report, term)).toList();
        List<Fact> reported = facts.stream()
                .flatMap(Optional::stream)
                .filter(fact -> fact.value().isPresent())
                .toList();
        boolean complete = reported.size() == facts.size();
        boolean anyNotZero =
                reported.stream().anyMatch(fact -> fact.value().orElseThrow().signum() != 0);
        return switch (identity.blankMode()) {
            case "non_null", "always_null" ->
                Optional.of(complete ? weigh(identity, facts) : incomplete(identity, report, facts));
            case "always_zero" -> Optional.of(weigh(identity, facts));
            case "partial_null" ->
                reported.isEmpty()
                        ? Optional.empty()
                        : Optional.of(complete ? weigh(identity, facts) : incomplete(identity, report, facts));
            case "partial_zero" -> reported.isEmpty() ? Optional.empty() : Optional.of(weigh(identity, facts));
            case "non_zero" -> anyNotZero ? Optional.of(weigh(identity, facts)) : Optional.empty();
            default -> throw new IllegalArgumentException(identity.blankMode());
        };
    }

    private Optional<Fact> fact(Report report, Term term) {
        return ofYear(report, report.year() + term.yearOffset())
                .map(current::get)
                .flatMap(facts -> Optional.ofNullable(facts.get(term.indicator())));
    }

    private Optional<Report> ofYear(Report report, int year) {
        return current.keySet().stream()
                .filter(other -> other.agency().equals(report.agency()) && other.year() == year)
                .findFirst();
    }

    /** What is missing may be anything, a count anything from 0 on; if none of it would do, the identity fails. */
    private String incomplete(Identity identity, Report report, List<Optional<Fact>> facts) {
        List<Optional<Fact>> open = facts.stream()
                .map(fact -> fact.map(one -> one.value().isPresent() ? one : openFact(one.indicator())))
                .toList();
        boolean allThere = facts.stream().allMatch(Optional::isPresent);
        return allThere && weigh(identity, open).equals("fails") ? "fails" : reason(identity, report, facts);
    }

    private static Fact openFact(String indicator) {
        return indicator.startsWith(SmallKnowledge.COUNT)
                ? Fact.inexact(indicator, "lower_bound", "0", "0", "")
                : Fact.inexact(indicator, "approximate", "0", "", "");
    }

    private String reason(Identity identity, Report report, List<Optional<Fact>> facts) {
        boolean looksBack = identity.terms().stream().anyMatch(term -> term.yearOffset() != 0);
        if (looksBack && ofYear(report, report.year() - 1).isEmpty()) {
            return "cannot_be_checked no_previous_report";
        }
        boolean blank = facts.stream()
                .flatMap(Optional::stream)
                .anyMatch(fact -> fact.value().isEmpty());
        return "cannot_be_checked " + (blank ? "blank" : "not_reported");
    }

    private static String weigh(Identity identity, List<Optional<Fact>> facts) {
        List<Interval> sides = new ArrayList<>(List.of(Interval.ZERO, Interval.ZERO));
        for (int i = 0; i < facts.size(); i++) {
            Optional<Fact> fact = facts.get(i).filter(one -> one.value().isPresent());
            if (fact.isPresent()) {
                Term term = identity.terms().get(i);
                Interval part = Interval.of(fact.get()).times(term.coefficient());
                int side = term.left() ? 0 : 1;
                sides.set(side, sides.get(side).plus(part));
            }
        }
        Interval left = sides.get(0);
        Interval right = sides.get(1);
        BigDecimal tolerance = identity.tolerance();
        boolean holds = switch (identity.relation()) {
            case "=" ->
                left.mayBe(right, tolerance, PlainEvaluation::atMost)
                        && right.mayBe(left, tolerance, PlainEvaluation::atMost);
            case "<=" -> left.mayBe(right, tolerance, PlainEvaluation::atMost);
            case ">=" -> right.mayBe(left, tolerance, PlainEvaluation::atMost);
            case "<" -> left.mayBe(right, tolerance, PlainEvaluation::less);
            case ">" -> right.mayBe(left, tolerance, PlainEvaluation::less);
            default -> throw new IllegalArgumentException(identity.relation());
        };
        return holds ? "holds" : "fails";
    }

    private static boolean atMost(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) <= 0;
    }

    private static boolean less(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) < 0;
    }
}
