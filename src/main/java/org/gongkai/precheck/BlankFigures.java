package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.explain.CaseFigure;
import org.gongkai.form.Figure;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.reporting.Language;
import org.gongkai.slip.BlankHint;

/**
 * Blanks that the hard equalities of their report determine, round by round, as {@code sql/derive} derives them. What
 * rests on equalities that contradict each other is left out.
 */
final class BlankFigures {

    private static final int MOST_ROUNDS = 20;
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000_000_000L);

    private final YearReport report;
    private final Language language;
    private final Map<FigureKey, CaseFigure> figures;
    private final List<IdentityInstance> open;
    private final Map<FigureKey, Told> derived = new LinkedHashMap<>();

    /** What an equality tells of a blank, and in which round. */
    private record Told(BigDecimal value, IdentityInstance by, int round) {}

    BlankFigures(YearReport report, List<IdentityInstance> instances, Language language) {
        this.report = report;
        this.language = language;
        this.figures = report.caseFigures();
        this.open = instances.stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(IdentityInstance instance) {
        Identity identity = instance.identity();
        boolean certain = identity.statement().relation() == Relation.EQUAL
                && identity.strength().equals("hard")
                && identity.tolerance().signum() == 0
                && report.reading().remarks().tolerance().signum() == 0
                && identity.appliesIf().filter(text -> !report.states(text)).isEmpty();
        return certain
                && instance.terms().stream().allMatch(this::isUsable)
                && instance.terms().stream().anyMatch(term -> isBlank(key(term)));
    }

    private boolean isUsable(BoundTerm term) {
        CaseFigure figure = figures.get(key(term));
        boolean exact = figure != null
                && (figure.value().isEmpty()
                        || figure.value().equals(figure.low()) && figure.value().equals(figure.high()));
        return exact && term.yearOffset() == 0 && term.coefficient().abs().compareTo(BigDecimal.ONE) == 0;
    }

    private static FigureKey key(BoundTerm term) {
        return new FigureKey(term.indicator(), term.breakdown());
    }

    private boolean isBlank(FigureKey key) {
        return figures.get(key).value().isEmpty();
    }

    /** The hints, those that are not 0 first; none where all blanks are zeros. */
    List<BlankHint> hints() {
        for (int round = 1; round < MOST_ROUNDS && derive(round); round++) {
            // each round may tell more
        }
        dropContradicted();
        if (derived.values().stream().allMatch(told -> told.value().signum() == 0)) {
            return List.of();
        }
        List<BlankHint> hints = new ArrayList<>();
        addHints(hints, false);
        addHints(hints, true);
        return hints;
    }

    private void addHints(List<BlankHint> hints, boolean zeros) {
        for (FigureKey key : report.keys()) {
            Told told = derived.get(key);
            if (told != null && (told.value().signum() == 0) == zeros) {
                Figure figure = report.figure(key).orElseThrow();
                hints.add(new BlankHint(
                        report.year(),
                        report.file(),
                        report.sheet(figure),
                        WrittenSums.cell(figure),
                        WrittenSums.path(figure),
                        told.value().toPlainString(),
                        language.choose(
                                told.by().identity().textZh(),
                                told.by().identity().textEn())));
            }
        }
    }

    private boolean derive(int round) {
        Map<FigureKey, List<Told>> told = new LinkedHashMap<>();
        for (IdentityInstance instance : open) {
            BigDecimal gap = gap(instance);
            List<BoundTerm> blanks = instance.terms().stream()
                    .filter(term -> value(key(term)).isEmpty())
                    .toList();
            boolean nothingLeft = gap.signum() == 0
                    && blanks.stream().map(BlankFigures::adds).distinct().count() == 1
                    && blanks.stream().noneMatch(this::mayBeNegative);
            if (blanks.size() == 1 || nothingLeft) {
                blanks.forEach(term -> told.computeIfAbsent(key(term), none -> new ArrayList<>())
                        .add(new Told(YearReport.plain(adds(term) ? gap.negate() : gap), instance, round)));
            }
        }
        boolean any = false;
        for (Map.Entry<FigureKey, List<Told>> entry : told.entrySet()) {
            if (isPossible(entry.getKey(), entry.getValue())) {
                derived.put(entry.getKey(), entry.getValue().get(0));
                any = true;
            }
        }
        return any;
    }

    private boolean isPossible(FigureKey key, List<Told> told) {
        BigDecimal value = told.get(0).value();
        Figure figure = report.figure(key).orElseThrow();
        return told.stream().allMatch(one -> one.value().equals(value))
                && (value.signum() >= 0 || figure.indicator().mayBeNegative())
                && value.abs().compareTo(TOO_LARGE) < 0
                && (figure.indicator().scale() > 0 || value.scale() <= 0);
    }

    private java.util.Optional<BigDecimal> value(FigureKey key) {
        return figures.get(key)
                .value()
                .or(() -> java.util.Optional.ofNullable(derived.get(key)).map(Told::value));
    }

    private BigDecimal gap(IdentityInstance instance) {
        BigDecimal gap = instance.identity().statement().constant();
        for (BoundTerm term : instance.terms()) {
            BigDecimal value = value(key(term)).orElse(BigDecimal.ZERO);
            gap = adds(term) ? gap.add(value) : gap.subtract(value);
        }
        return gap;
    }

    private static boolean adds(BoundTerm term) {
        return term.left() == term.coefficient().signum() > 0;
    }

    private boolean mayBeNegative(BoundTerm term) {
        return report.figure(key(term)).orElseThrow().indicator().mayBeNegative();
    }

    /** Where an equality whose blanks were all derived does not hold, none of them is sure, nor what rests on them. */
    private void dropContradicted() {
        Map<FigureKey, Integer> unsure = new HashMap<>();
        for (IdentityInstance instance : open) {
            boolean told =
                    instance.terms().stream().allMatch(term -> value(key(term)).isPresent());
            if (told && gap(instance).signum() != 0) {
                instance.terms().stream()
                        .map(BlankFigures::key)
                        .filter(derived::containsKey)
                        .forEach(key -> unsure.put(key, derived.get(key).round()));
            }
        }
        Set<FigureKey> dropped = new HashSet<>(unsure.keySet());
        for (int before = -1; before < dropped.size(); ) {
            before = dropped.size();
            derived.forEach((key, told) -> {
                boolean rests = told.by().terms().stream()
                        .map(BlankFigures::key)
                        .anyMatch(other ->
                                dropped.contains(other) && derived.get(other).round() < told.round());
                if (rests) {
                    dropped.add(key);
                }
            });
        }
        derived.keySet().removeAll(dropped);
    }
}
