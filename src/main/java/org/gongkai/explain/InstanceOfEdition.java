package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * An identity of an edition.
 *
 * @param edition code of the edition
 * @param instance the identity
 */
record InstanceOfEdition(String edition, IdentityInstance instance) {

    String id() {
        return edition + "/" + instance.identity().code() + "/" + instance.instance();
    }

    boolean looksBack() {
        return instance.terms().stream().anyMatch(term -> term.yearOffset() != 0);
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
        List<CaseRule.Term> terms = new ArrayList<>();
        BigDecimal constant = instance.identity().statement().constant();
        boolean blankIsZero = countsBlankAsZero(instance.identity().blankMode());
        for (BoundTerm term : instance.terms()) {
            FigureKey key = new FigureKey(term.indicator(), term.breakdown());
            BigDecimal coefficient =
                    term.left() ? term.coefficient() : term.coefficient().negate();
            boolean own = (term.yearOffset() == 0) != asPrevious;
            if (own && cells.containsKey(key)) {
                terms.add(new CaseRule.Term(key, coefficient));
            } else if (!own && other.containsKey(key)) {
                constant = constant.add(coefficient.multiply(other.get(key)));
            } else if (!blankIsZero) {
                return Optional.empty();
            }
        }
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRule(
                        findingPrefix + id(),
                        instance.identity().kind(),
                        terms,
                        instance.identity().statement().relation(),
                        constant,
                        instance.identity().tolerance(),
                        instance.identity().strength().equals("hard"),
                        blankIsZero,
                        asPrevious));
    }

    private static boolean countsBlankAsZero(BlankMode mode) {
        return mode == BlankMode.NON_ZERO || mode == BlankMode.PARTIAL_ZERO || mode == BlankMode.ALWAYS_ZERO;
    }
}
