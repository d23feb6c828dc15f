package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;

/**
 * An identity as it bears on the cells of one report: {@code sum of coefficient × cell + constant, related to 0}. Figures
 * of other reports stand in the constant.
 *
 * @param id what the finding is called if it fails
 * @param kind kind of the identity: sum, of_which, alternative and so on
 * @param terms the cells with their coefficients; those of the right side are negative
 * @param relation how the sum stands to 0
 * @param outside what the figures of other reports and constants add up to
 * @param tolerance by how much it may be missed
 * @param hard whether a failure is a slip; else it is evidence, which may have a good reason
 * @param blankIsZero whether a blank counts as 0; else the identity is not checked while one of its cells is blank
 * @param asked whether it asks anything while its cells are blank or 0
 * @param ofAnotherReport whether it is an identity of another report that this report's figures take part in
 */
public record CaseRule(
        String id,
        String kind,
        List<Term> terms,
        Relation relation,
        OutsideSum outside,
        BigDecimal tolerance,
        boolean hard,
        boolean blankIsZero,
        Asked asked,
        boolean ofAnotherReport) {

    public CaseRule {
        terms = List.copyOf(terms);
    }

    /** An identity that always asks, of whose constant all is known. */
    public CaseRule(
            String id,
            String kind,
            List<Term> terms,
            Relation relation,
            BigDecimal constant,
            BigDecimal tolerance,
            boolean hard,
            boolean blankIsZero,
            boolean ofAnotherReport) {
        this(
                id,
                kind,
                terms,
                relation,
                OutsideSum.of(constant),
                tolerance,
                hard,
                blankIsZero,
                Asked.ALWAYS,
                ofAnotherReport);
    }

    /** A cell and what its figure is multiplied by. */
    public record Term(FigureKey cell, BigDecimal coefficient) {}
}
