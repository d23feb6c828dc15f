package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/** An identity of an edition, worked out as far as all reports have it in common. */
final class InstanceOfEdition {

    private final String id;
    private final Identity identity;
    private final Relation relation;
    private final boolean hard;
    private final boolean blankIsZero;
    private final List<CaseRule.Term> ownTerms;
    private final List<CaseRule.Term> previousTerms;

    /**
     * An identity of an edition.
     *
     * @param edition code of the edition
     * @param instance the identity
     * @param known gives the object that stands for a cell everywhere in the case, so that keys are seldom compared by text
     */
    InstanceOfEdition(String edition, IdentityInstance instance, UnaryOperator<FigureKey> known) {
        this.identity = instance.identity();
        this.id = edition + "/" + identity.code() + "/" + instance.instance();
        this.relation = identity.statement().relation();
        this.hard = identity.strength().equals("hard");
        this.blankIsZero = countsBlankAsZero(identity.blankMode());
        this.ownTerms = terms(instance, false, known);
        this.previousTerms = terms(instance, true, known);
    }

    private static List<CaseRule.Term> terms(
            IdentityInstance instance, boolean ofYearBefore, UnaryOperator<FigureKey> known) {
        List<CaseRule.Term> terms = new ArrayList<>();
        for (BoundTerm term : instance.terms()) {
            if (term.yearOffset() != 0 == ofYearBefore) {
                FigureKey key = known.apply(new FigureKey(term.indicator(), term.breakdown()));
                terms.add(new CaseRule.Term(
                        key,
                        term.left() ? term.coefficient() : term.coefficient().negate()));
            }
        }
        return List.copyOf(terms);
    }

    Identity identity() {
        return identity;
    }

    boolean looksBack() {
        return !previousTerms.isEmpty();
    }

    /**
     * The identity as this report takes part in it.
     *
     * @param cells the cells that the report has
     * @param other values of the other year's report
     * @param asPrevious whether the identity is the next report's, in which this one is the year before
     */
    Optional<CaseRule> rule(
            Map<FigureKey, CaseCell> cells,
            Map<FigureKey, BigDecimal> other,
            String findingPrefix,
            boolean asPrevious) {
        List<CaseRule.Term> terms = reported(asPrevious ? previousTerms : ownTerms, cells);
        List<CaseRule.Term> elsewhere = asPrevious ? ownTerms : previousTerms;
        boolean complete = terms.size() == (asPrevious ? previousTerms : ownTerms).size();
        BigDecimal constant = identity.statement().constant();
        for (CaseRule.Term term : elsewhere) {
            BigDecimal value = other.get(term.cell());
            if (value != null) {
                constant = constant.add(term.coefficient().multiply(value));
            } else {
                complete = false;
            }
        }
        return terms.isEmpty() || !complete && !blankIsZero
                ? Optional.empty()
                : Optional.of(new CaseRule(
                        findingPrefix + id,
                        identity.kind(),
                        terms,
                        relation,
                        constant,
                        identity.tolerance(),
                        hard,
                        blankIsZero,
                        asPrevious));
    }

    /** The terms whose cells the report has: mostly all, so that the list is the same for most reports. */
    private static List<CaseRule.Term> reported(List<CaseRule.Term> terms, Map<FigureKey, CaseCell> cells) {
        for (CaseRule.Term term : terms) {
            if (!cells.containsKey(term.cell())) {
                return terms.stream()
                        .filter(one -> cells.containsKey(one.cell()))
                        .toList();
            }
        }
        return terms;
    }

    private static boolean countsBlankAsZero(BlankMode mode) {
        return mode == BlankMode.NON_ZERO || mode == BlankMode.PARTIAL_ZERO || mode == BlankMode.ALWAYS_ZERO;
    }
}
