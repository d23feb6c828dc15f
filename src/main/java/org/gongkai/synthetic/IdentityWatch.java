package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/**
 * Tells which identities a change of figures breaks. Those are left alone that hold on some forms only, and those that
 * cannot be checked because a figure is not there. Immutable.
 */
final class IdentityWatch {

    private final Map<FigureKey, List<IdentityInstance>> byCell = new HashMap<>();

    IdentityWatch(Edition edition) {
        for (IdentityInstance instance : IdentityInstance.withinAgency(edition)) {
            if (instance.identity().appliesIf().isEmpty()) {
                instance.terms().stream()
                        .filter(term -> term.yearOffset() == 0)
                        .map(IdentityWatch::key)
                        .distinct()
                        .forEach(key -> byCell.computeIfAbsent(key, cell -> new ArrayList<>())
                                .add(instance));
            }
        }
    }

    /** Figures of this year and of the year before, and what is changed of this year's. */
    record Change(
            Map<FigureKey, BigDecimal> figures,
            Optional<Map<FigureKey, BigDecimal>> lastYear,
            Map<FigureKey, BigDecimal> changed) {

        private Change undone() {
            return new Change(figures, lastYear, Map.of());
        }

        private Optional<BigDecimal> value(BoundTerm term) {
            FigureKey key = key(term);
            return switch (term.yearOffset()) {
                case 0 -> Optional.ofNullable(changed.getOrDefault(key, figures.get(key)));
                case -1 -> lastYear.map(before -> before.get(key));
                default -> Optional.empty();
            };
        }
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    /** Whether an identity fails with the change that held without it. */
    boolean breaks(Change change) {
        Change undone = change.undone();
        Set<IdentityInstance> touched = new LinkedHashSet<>();
        change.changed().keySet().forEach(cell -> touched.addAll(byCell.getOrDefault(cell, List.of())));
        return touched.stream()
                .anyMatch(instance ->
                        holds(instance, change).filter(holds -> !holds).isPresent()
                                && holds(instance, undone).orElse(false));
    }

    /** Whether an identity holds; empty where it cannot be checked. */
    static Optional<Boolean> holds(IdentityInstance instance, Change change) {
        BigDecimal gap = BigDecimal.ZERO;
        for (BoundTerm term : instance.terms()) {
            Optional<BigDecimal> value = change.value(term);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal amount = term.coefficient().multiply(value.get());
            gap = term.left() ? gap.add(amount) : gap.subtract(amount);
        }
        BigDecimal tolerance = instance.identity().tolerance();
        int above = gap.compareTo(tolerance);
        int below = gap.compareTo(tolerance.negate());
        return Optional.of(
                switch (instance.identity().statement().relation()) {
                    case EQUAL -> above <= 0 && below >= 0;
                    case AT_MOST -> above <= 0;
                    case AT_LEAST -> below >= 0;
                    case LESS -> above < 0;
                    case GREATER -> below > 0;
                });
    }
}
