package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.gongkai.check.TermFigure.Absent;
import org.gongkai.check.TermFigure.Blank;
import org.gongkai.check.TermFigure.Given;
import org.gongkai.check.TermFigure.OfMembers;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.BlankMode;

/**
 * One identity weighed on one report: exact, over intervals, without a database. The mass is weighed in {@code sql/checks};
 * a test holds the two equal. An identity reads {@code sum of factor × figure + constant, related to 0}.
 *
 * @param terms the figures with their factors; those of the right side are negative
 * @param constant what the numbers that stand alone add to left minus right
 * @param relation how the sum stands to 0
 * @param tolerance by how much it may be missed
 * @param blankMode what a figure that was not reported counts as
 */
public record Evaluation(
        List<Term> terms, BigDecimal constant, Relation relation, BigDecimal tolerance, BlankMode blankMode) {

    /** A figure and what it is multiplied by. */
    public record Term(BigDecimal factor, TermFigure figure) {}

    public Evaluation {
        terms = List.copyOf(terms);
    }

    /** What becomes of it. */
    public Verdict verdict() {
        if (terms.stream().anyMatch(term -> term.figure() instanceof OfMembers)) {
            return verdictOfRollUp();
        }
        if (!applies()) {
            return Verdict.DOES_NOT_APPLY;
        }
        if (isCheckable()) {
            return satisfied(Evaluation::missingIsZero) ? Verdict.HOLDS : Verdict.FAILS;
        }
        boolean failsAnyhow = !has(Absent.class) && !satisfied(Evaluation::missingIsOpen);
        return failsAnyhow ? Verdict.FAILS : reason();
    }

    /** A whole is compared with its members where both are reported, however many members are missing. */
    private Verdict verdictOfRollUp() {
        if (reported() < terms.size()) {
            return Verdict.DOES_NOT_APPLY;
        }
        if (!satisfied(Evaluation::missingIsOpen)) {
            return Verdict.FAILS;
        }
        boolean complete =
                terms.stream().noneMatch(term -> term.figure() instanceof OfMembers sum && !sum.isComplete());
        return complete ? Verdict.HOLDS : Verdict.MEMBERS_MISSING;
    }

    private boolean applies() {
        return switch (blankMode) {
            case NON_NULL, ALWAYS_NULL, ALWAYS_ZERO -> true;
            case PARTIAL_NULL, PARTIAL_ZERO -> reported() > 0;
            case NON_ZERO -> isAnyNotZero();
        };
    }

    private boolean isCheckable() {
        return switch (blankMode) {
            case NON_NULL, PARTIAL_NULL, ALWAYS_NULL -> reported() == terms.size();
            case NON_ZERO, PARTIAL_ZERO, ALWAYS_ZERO -> true;
        };
    }

    private long reported() {
        return terms.stream().filter(term -> isReported(term.figure())).count();
    }

    private static boolean isReported(TermFigure figure) {
        return figure instanceof Given
                || figure instanceof OfMembers sum && !sum.present().isEmpty();
    }

    private boolean isAnyNotZero() {
        return terms.stream()
                .anyMatch(term ->
                        term.figure() instanceof Given given && given.value().signum() != 0);
    }

    private boolean has(Class<? extends TermFigure> kind) {
        return terms.stream().anyMatch(term -> kind.isInstance(term.figure()));
    }

    private boolean satisfied(Function<TermFigure, Bounds> boundsOf) {
        return terms.stream()
                .map(term -> boundsOf.apply(term.figure()).times(term.factor()))
                .reduce(Bounds.exactly(constant), Bounds::plus)
                .mayBe(relation, tolerance);
    }

    private static Bounds missingIsZero(TermFigure figure) {
        return figure instanceof Given given ? given.bounds() : Bounds.exactly(BigDecimal.ZERO);
    }

    private static Bounds missingIsOpen(TermFigure figure) {
        if (figure instanceof Given given) {
            return given.bounds();
        }
        if (figure instanceof OfMembers sum) {
            return sum.bounds();
        }
        return figure instanceof Blank blank ? blank.bounds() : Bounds.ANY;
    }

    private Verdict reason() {
        if (terms.stream().anyMatch(term -> term.figure() == Absent.NO_REPORT)) {
            return Verdict.NO_PREVIOUS_REPORT;
        }
        return has(Blank.class) ? Verdict.BLANK : Verdict.NOT_REPORTED;
    }
}
