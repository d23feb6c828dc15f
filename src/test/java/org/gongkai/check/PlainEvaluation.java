package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.check.TermFigure.Absent;
import org.gongkai.check.TermFigure.Blank;
import org.gongkai.check.TermFigure.Given;
import org.gongkai.check.TermFigure.OfMembers;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.warehouse.SmallKnowledge;

/**
 * Finds the figures that identities speak of in the reports of a test, and weighs them one by one.
 *
 * @param current figures of the current reports
 * @param members direct members by agency
 */
record PlainEvaluation(Map<Report, Map<String, Fact>> current, Map<String, List<String>> members) {

    /** A term with its figure's indicator; all is under the total. */
    record Term(boolean left, BigDecimal coefficient, String indicator, int yearOffset) {

        /** As written after the first term of a side. */
        String written() {
            String factor = coefficient.abs().compareTo(BigDecimal.ONE) == 0 ? "" : coefficient.abs() + "*";
            return sign(coefficient)
                    + factor
                    + indicator
                    + (yearOffset == 0 ? "" : yearOffset > 0 ? "@+" + yearOffset : "@" + yearOffset);
        }

        private static String sign(BigDecimal number) {
            return number.signum() < 0 ? "- " : "+ ";
        }
    }

    /**
     * An identity.
     *
     * @param constant a number that stands alone on the right side; 0 is left out
     */
    record Identity(
            String code,
            List<Term> terms,
            BigDecimal constant,
            Relation relation,
            BlankMode blankMode,
            BigDecimal tolerance,
            Optional<String> appliesIf) {

        String statement() {
            String number = constant.signum() == 0 ? "" : " " + Term.sign(constant) + constant.abs();
            return side(true) + " " + relation.sign() + " " + side(false) + number;
        }

        private String side(boolean left) {
            List<String> written = terms.stream()
                    .filter(term -> term.left() == left)
                    .map(Term::written)
                    .toList();
            return String.join(" ", written).replaceFirst("^\\+ ", "");
        }
    }

    /** Outcome and reason as the warehouse keeps them; empty where the identity does not apply. */
    Optional<String> outcome(Identity identity, Report report) {
        boolean stated = identity.appliesIf()
                .map(text -> List.of(report.knownTexts().split(" ")).contains(text))
                .orElse(true);
        if (!stated) {
            return Optional.empty();
        }
        List<Evaluation.Term> terms = identity.terms().stream()
                .map(term -> new Evaluation.Term(
                        term.left() ? term.coefficient() : term.coefficient().negate(), figure(report, term)))
                .toList();
        return written(new Evaluation(
                terms, identity.constant().negate(), identity.relation(), identity.tolerance(), identity.blankMode()));
    }

    /** The same of {@code indicator = members(indicator)}. */
    Optional<String> outcomeOfRollUp(String indicator, Report report) {
        List<String> below = members.getOrDefault(report.agency(), List.of());
        List<Given> present = below.stream()
                .flatMap(member -> figure(member, report.year(), indicator).stream())
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .toList();
        TermFigure whole = figure(report.agency(), report.year(), indicator).orElse(Absent.NO_CELL);
        return written(new Evaluation(
                List.of(
                        new Evaluation.Term(BigDecimal.ONE, whole),
                        new Evaluation.Term(
                                BigDecimal.ONE.negate(),
                                new OfMembers(present, below.size(), mayBeNegative(indicator)))),
                BigDecimal.ZERO,
                Relation.EQUAL,
                BigDecimal.ZERO,
                BlankMode.NON_NULL));
    }

    private static Optional<String> written(Evaluation evaluation) {
        Verdict verdict = evaluation.verdict();
        return switch (verdict) {
            case DOES_NOT_APPLY -> Optional.empty();
            case HOLDS, FAILS -> Optional.of(verdict.outcome());
            default -> Optional.of(verdict.outcome() + " " + verdict.code());
        };
    }

    private TermFigure figure(Report report, Term term) {
        int year = report.year() + term.yearOffset();
        return figure(report.agency(), year, term.indicator())
                .orElse(ofYear(report.agency(), year).isPresent() ? Absent.NO_CELL : Absent.NO_REPORT);
    }

    private Optional<TermFigure> figure(String agency, int year, String indicator) {
        return ofYear(agency, year)
                .flatMap(figures -> Optional.ofNullable(figures.get(indicator)))
                .map(PlainEvaluation::figure);
    }

    private Optional<Map<String, Fact>> ofYear(String agency, int year) {
        return current.entrySet().stream()
                .filter(entry -> entry.getKey().agency().equals(agency))
                .filter(entry -> entry.getKey().year() == year)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static TermFigure figure(Fact fact) {
        return switch (fact.status()) {
            case "reported" -> Given.exactly(fact.value().orElseThrow());
            case "lower_bound" -> new Given(fact.value().orElseThrow(), new Bounds(fact.low(), Optional.empty()));
            case "upper_bound" -> new Given(fact.value().orElseThrow(), new Bounds(Optional.empty(), fact.high()));
            case "approximate" -> new Given(fact.value().orElseThrow(), new Bounds(fact.low(), fact.high()));
            default -> new Blank(mayBeNegative(fact.indicator()));
        };
    }

    private static boolean mayBeNegative(String indicator) {
        return !indicator.startsWith(SmallKnowledge.COUNT);
    }
}
