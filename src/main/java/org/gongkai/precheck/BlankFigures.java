package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.explain.CaseFigure;
import org.gongkai.form.Figure;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.reporting.Language;
import org.gongkai.slip.BlankHint;

/**
 * Blanks that the hard equalities of their report determine, and blanks about which its hard identities contradict each
 * other: what {@code sql/derive} says of them, which a test holds.
 */
final class BlankFigures {

    private final YearReport report;
    private final Language language;
    private final List<IdentityInstance> hard;

    BlankFigures(YearReport report, List<IdentityInstance> instances, Language language) {
        this.report = report;
        this.language = language;
        this.hard = instances.stream().filter(this::isHard).toList();
    }

    /** What another year printed is evidence, no proof. */
    private boolean isHard(IdentityInstance instance) {
        return instance.identity().strength().equals("hard")
                && report.isAsked(instance.identity())
                && instance.terms().stream()
                        .allMatch(term -> term.yearOffset() == 0
                                && report.figure(BlankEquation.key(term)).isPresent());
    }

    /** The hints: contradictions, then values, zeros last; none where all blanks are zeros. */
    List<BlankHint> hints() {
        BlankDerivation derivation = new BlankDerivation(report, hard);
        Map<FigureKey, DerivedBlank> derived = derivation.run();
        withdrawUnsure(derived, derivation);
        if (derived.values().stream().allMatch(DerivedBlank::isZero)) {
            return List.of();
        }
        List<BlankHint> hints = new ArrayList<>();
        addHints(hints, derived, blank -> blank.value().isEmpty());
        addHints(hints, derived, blank -> blank.value().isPresent() && !blank.isZero());
        addHints(hints, derived, DerivedBlank::isZero);
        return hints;
    }

    private void addHints(List<BlankHint> hints, Map<FigureKey, DerivedBlank> derived, Predicate<DerivedBlank> wanted) {
        for (FigureKey key : report.keys()) {
            Optional.ofNullable(derived.get(key)).filter(wanted).ifPresent(blank -> {
                Figure figure = report.figure(key).orElseThrow();
                hints.add(new BlankHint(
                        report.year(),
                        report.file(),
                        report.sheet(figure),
                        WrittenSums.cell(figure),
                        WrittenSums.path(figure),
                        blank.value().map(BigDecimal::toPlainString).orElse(""),
                        reason(blank)));
            });
        }
    }

    private String reason(DerivedBlank blank) {
        return blank.by().stream()
                .map(IdentityInstance::identity)
                .map(identity -> language.choose(identity.textZh(), identity.textEn()))
                .distinct()
                .collect(Collectors.joining(language.choose("；", "; ")));
    }

    /** Where an identity cannot hold with what was derived, none of that is sure, nor what was derived from it. */
    private void withdrawUnsure(Map<FigureKey, DerivedBlank> derived, BlankDerivation derivation) {
        Map<FigureKey, BigDecimal> values = new LinkedHashMap<>();
        derived.forEach((key, blank) -> blank.value().ifPresent(value -> values.put(key, value)));
        Set<FigureKey> unsure = new HashSet<>();
        hard.stream()
                .filter(instance -> cannotHold(instance, values))
                .flatMap(instance -> instance.terms().stream())
                .map(BlankEquation::key)
                .filter(values::containsKey)
                .forEach(unsure::add);
        Deque<FigureKey> toFollow = new ArrayDeque<>(unsure);
        while (!toFollow.isEmpty()) {
            FigureKey ground = toFollow.remove();
            Set<IdentityInstance> equations = derivation.equationsOf(ground).collect(Collectors.toSet());
            values.keySet().stream()
                    .filter(key ->
                            derived.get(key).round() > derived.get(ground).round()
                                    && derived.get(key).by().stream().anyMatch(equations::contains))
                    .filter(unsure::add)
                    .forEach(toFollow::add);
        }
        unsure.forEach(key -> derived.computeIfPresent(key, (same, blank) -> blank.unsure()));
    }

    /** Whether it fails with the values in the place of blanks, whatever else is blank or inexact may be. */
    private boolean cannotHold(IdentityInstance instance, Map<FigureKey, BigDecimal> values) {
        if (instance.terms().stream().map(BlankEquation::key).noneMatch(values::containsKey)) {
            return false;
        }
        Optional<BigDecimal> least = Optional.of(instance.identity().statement().constant());
        Optional<BigDecimal> most = least;
        for (BoundTerm term : instance.terms()) {
            CaseFigure figure = bounds(BlankEquation.key(term), values);
            BigDecimal factor = BlankEquation.factor(term);
            boolean adds = factor.signum() > 0;
            least = sum(least, adds ? figure.low() : figure.high(), factor);
            most = sum(most, adds ? figure.high() : figure.low(), factor);
        }
        BigDecimal tolerance = report.tolerance(instance.identity());
        boolean above = least.filter(gap -> gap.compareTo(tolerance) > 0).isPresent();
        boolean below =
                most.filter(gap -> gap.compareTo(tolerance.negate()) < 0).isPresent();
        return switch (instance.identity().statement().relation()) {
            case EQUAL -> above || below;
            case AT_MOST -> above;
            case AT_LEAST -> below;
            case LESS -> least.filter(gap -> gap.compareTo(tolerance) >= 0).isPresent();
            case GREATER ->
                most.filter(gap -> gap.compareTo(tolerance.negate()) <= 0).isPresent();
        };
    }

    private CaseFigure bounds(FigureKey key, Map<FigureKey, BigDecimal> values) {
        return values.containsKey(key)
                ? CaseFigure.of(values.get(key))
                : report.caseFigureSeenFromOutside(report.figure(key).orElseThrow());
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> sum, Optional<BigDecimal> end, BigDecimal factor) {
        return sum.flatMap(some -> end.map(value -> some.add(value.multiply(factor))));
    }
}
