package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.explain.CaseFigure;
import org.gongkai.figure.FigureStatus;
import org.gongkai.form.Figure;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * An equality with blanks, all other figures of which are exact.
 *
 * @param factors what each cell is multiplied by, left minus right; a cell that stands in several terms is one, and one
 *     that cancels out is none
 */
record BlankEquation(IdentityInstance instance, Map<FigureKey, BigDecimal> factors) {

    BlankEquation(IdentityInstance instance) {
        this(instance, factors(instance));
    }

    private static Map<FigureKey, BigDecimal> factors(IdentityInstance instance) {
        Map<FigureKey, BigDecimal> factors = new LinkedHashMap<>();
        instance.terms().forEach(term -> factors.merge(key(term), factor(term), BigDecimal::add));
        factors.values().removeIf(factor -> factor.signum() == 0);
        return factors;
    }

    /** The cell of a term. */
    static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    /** What the figure of a term is multiplied by, left minus right. */
    static BigDecimal factor(BoundTerm term) {
        return term.left() ? term.coefficient() : term.coefficient().negate();
    }

    /** Whether a hard identity, of which a report has all cells, may tell a blank. A tolerance leaves more than one value. */
    static boolean isOpen(IdentityInstance instance, YearReport report) {
        boolean plain = instance.terms().stream()
                .allMatch(term -> term.coefficient().abs().compareTo(BigDecimal.ONE) == 0);
        return instance.isEquality()
                && report.tolerance(instance.identity()).signum() == 0
                && instance.terms().stream().anyMatch(term -> isBlank(figure(term, report)))
                && instance.terms().stream()
                        .map(term -> figure(term, report))
                        .allMatch(figure -> isBlank(figure) || isExact(figure, plain));
    }

    private static Figure figure(BoundTerm term, YearReport report) {
        return report.figure(key(term)).orElseThrow();
    }

    private static boolean isBlank(Figure figure) {
        return figure.value().value().isEmpty();
    }

    /** Bounds that meet are enough where bounds are added up, which is where something is multiplied. */
    private static boolean isExact(Figure figure, boolean plain) {
        CaseFigure bounds = YearReport.caseFigure(figure.value());
        return figure.value().status() == FigureStatus.REPORTED
                || !plain && bounds.low().isPresent() && bounds.low().equals(bounds.high());
    }

    /** What the figures that are known add up to, left minus right. */
    BigDecimal gap(Function<FigureKey, Optional<BigDecimal>> value) {
        BigDecimal gap = instance.identity().statement().constant();
        for (Map.Entry<FigureKey, BigDecimal> cell : factors.entrySet()) {
            gap = gap.add(value.apply(cell.getKey()).orElse(BigDecimal.ZERO).multiply(cell.getValue()));
        }
        return gap;
    }
}
