package org.gongkai.precheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.identity.BlankEquations;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.Indicator;

/**
 * Derives blanks from the equations that are open in them, round by round until nothing more is told, as {@code sql/derive}
 * does. Used once.
 */
final class BlankDerivation {

    /** Decimals that a figure may have. */
    private static final int SCALE = 6;

    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000_000_000L);

    private final YearReport report;
    private final List<BlankEquation> open;
    private final Map<FigureKey, DerivedBlank> derived = new LinkedHashMap<>();
    private final Map<FigureKey, List<Told>> toldTogether = new LinkedHashMap<>();

    /** What equations tell of a blank: no value where they contradict each other, an uneven one where it is rounded. */
    private record Told(Optional<BigDecimal> value, boolean isEven, List<IdentityInstance> by) {}

    /**
     * A derivation.
     *
     * @param hard the hard identities of one year that apply to the report and of which it has all cells
     */
    BlankDerivation(YearReport report, List<IdentityInstance> hard) {
        this.report = report;
        this.open = hard.stream()
                .filter(instance -> BlankEquation.isOpen(instance, report))
                .map(BlankEquation::new)
                .toList();
    }

    /** What is derived, by cell: a value, or none where the equations contradict each other. */
    Map<FigureKey, DerivedBlank> run() {
        int round = 1;
        Map<FigureKey, List<Told>> alone = alone();
        // Every round but the last fills a blank at least, so there is an end.
        while (take(alone, round) || take(together(), round)) {
            round++;
            alone = alone();
        }
        Map<FigureKey, DerivedBlank> all = new LinkedHashMap<>(derived);
        addContradicted(all, alone, round);
        addContradicted(all, toldTogether, round);
        return all;
    }

    /** The equations in which these cells stand. */
    Stream<IdentityInstance> equationsOf(FigureKey cell) {
        return open.stream()
                .filter(equation -> equation.factors().containsKey(cell))
                .map(BlankEquation::instance);
    }

    private Optional<BigDecimal> value(FigureKey cell) {
        return report.figure(cell)
                .flatMap(figure -> figure.value().value())
                .or(() -> Optional.ofNullable(derived.get(cell)).flatMap(DerivedBlank::value));
    }

    private Indicator indicator(FigureKey cell) {
        return report.figure(cell).orElseThrow().indicator();
    }

    private List<FigureKey> blanks(BlankEquation equation) {
        return equation.factors().keySet().stream()
                .filter(cell -> value(cell).isEmpty())
                .toList();
    }

    /** What each equation tells by itself: its only blank, or all of them where nothing is left for counts. */
    private Map<FigureKey, List<Told>> alone() {
        Map<FigureKey, List<Told>> told = new LinkedHashMap<>();
        for (BlankEquation equation : open) {
            List<FigureKey> blanks = blanks(equation);
            BigDecimal gap = equation.gap(this::value);
            if (blanks.size() == 1 || gap.signum() == 0 && cannotCancelOut(equation, blanks)) {
                blanks.forEach(cell -> add(told, cell, quotient(equation, cell, gap)));
            }
        }
        return told;
    }

    private boolean cannotCancelOut(BlankEquation equation, List<FigureKey> blanks) {
        boolean oneSign = blanks.stream()
                        .map(cell -> equation.factors().get(cell).signum())
                        .distinct()
                        .count()
                == 1;
        return oneSign && blanks.stream().noneMatch(cell -> indicator(cell).mayBeNegative());
    }

    private static Told quotient(BlankEquation equation, FigureKey cell, BigDecimal gap) {
        BigDecimal factor = equation.factors().get(cell);
        BigDecimal value = gap.negate().divide(factor, SCALE, RoundingMode.HALF_EVEN);
        boolean even = factor.multiply(value).add(gap).signum() == 0;
        return new Told(Optional.of(YearReport.plain(value)), even, List.of(equation.instance()));
    }

    private static void add(Map<FigureKey, List<Told>> told, FigureKey cell, Told one) {
        told.computeIfAbsent(cell, none -> new ArrayList<>()).add(one);
    }

    /** What only several equations tell together. One with a blank that no other has tells nothing before the others do. */
    private Map<FigureKey, List<Told>> together() {
        List<BlankEquation> several =
                open.stream().filter(equation -> blanks(equation).size() > 1).toList();
        Map<FigureKey, Integer> count = new HashMap<>();
        several.forEach(equation -> blanks(equation).forEach(cell -> count.merge(cell, 1, Integer::sum)));
        List<BlankEquation> bound = several.stream()
                .filter(equation -> blanks(equation).stream().allMatch(cell -> count.get(cell) > 1))
                .toList();
        List<FigureKey> blanks = bound.stream()
                .flatMap(equation -> blanks(equation).stream())
                .distinct()
                .toList();
        boolean telling = bound.size() > 1
                && bound.stream().anyMatch(equation -> equation.gap(this::value).signum() != 0);
        return telling && blanks.size() <= BlankEquations.MOST_BLANKS ? solved(bound, blanks) : Map.of();
    }

    private Map<FigureKey, List<Told>> solved(List<BlankEquation> equations, List<FigureKey> blanks) {
        BlankEquations system = new BlankEquations(blanks.size());
        for (BlankEquation equation : equations) {
            BigDecimal[] factors = blanks.stream()
                    .map(cell -> equation.factors().getOrDefault(cell, BigDecimal.ZERO))
                    .toArray(BigDecimal[]::new);
            system.add(factors, equation.gap(this::value));
        }
        Map<FigureKey, List<Told>> told = new LinkedHashMap<>();
        for (BlankEquations.Solution solution : system.solve()) {
            List<IdentityInstance> by = solution.equations().stream()
                    .mapToObj(number -> equations.get(number).instance())
                    .toList();
            FigureKey cell = blanks.get(solution.blank());
            add(told, cell, new Told(solution.value().map(YearReport::plain), solution.isEven(), by));
        }
        told.forEach((cell, all) -> all.forEach(one -> add(toldTogether, cell, one)));
        return told;
    }

    /** Takes what those who tell a figure agree about, unless it is what its indicator cannot be. */
    private boolean take(Map<FigureKey, List<Told>> told, int round) {
        int before = derived.size();
        told.forEach((cell, all) -> {
            Optional<BigDecimal> value = all.get(0).value();
            boolean agreed =
                    all.stream().allMatch(one -> one.isEven() && one.value().equals(value));
            if (agreed && value.isPresent() && isPossible(value.get(), indicator(cell))) {
                derived.put(cell, new DerivedBlank(value, by(all), round));
            }
        });
        return derived.size() > before;
    }

    private static boolean isPossible(BigDecimal value, Indicator indicator) {
        return (value.signum() >= 0 || indicator.mayBeNegative())
                && value.abs().compareTo(TOO_LARGE) < 0
                && value.scale() <= indicator.scale();
    }

    private static List<IdentityInstance> by(List<Told> told) {
        return told.stream().flatMap(one -> one.by().stream()).distinct().toList();
    }

    private static void addContradicted(Map<FigureKey, DerivedBlank> all, Map<FigureKey, List<Told>> told, int round) {
        told.forEach((cell, those) -> all.putIfAbsent(cell, new DerivedBlank(Optional.empty(), by(those), round)));
    }
}
