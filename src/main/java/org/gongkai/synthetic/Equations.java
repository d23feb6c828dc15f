package org.gongkai.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.IndicatorRole;

/**
 * The identities of an edition as linear forms over the cells of a year and those of the year before, whose numbers
 * follow. Equations are solved for totals, so that what is left free are the parts.
 */
final class Equations {

    /** What an equation is solved for first; parts are drawn where anything else can be computed from them. */
    private static final List<IndicatorRole> SOLVED_FIRST = List.of(
            IndicatorRole.TOTAL,
            IndicatorRole.STOCK,
            IndicatorRole.OWN,
            IndicatorRole.ALTERNATIVE,
            IndicatorRole.OF_WHICH,
            IndicatorRole.PART);

    private final EditionCells cells;
    private final Optional<EditionCells> previous;
    private final Map<Integer, LinearForm> solved = new LinkedHashMap<>();
    private final List<LinearForm> left = new ArrayList<>();

    Equations(EditionCells cells, Optional<EditionCells> previous) {
        this.cells = cells;
        this.previous = previous;
        solve();
    }

    /** What each computed cell is, in terms of free cells and of last year's. */
    Map<Integer, LinearForm> solved() {
        return solved;
    }

    /** Forms that are zero once the others are, unless the identities contradict each other. */
    List<LinearForm> left() {
        return left;
    }

    /** The form in terms of free cells and of last year's. */
    LinearForm inFreeCells(LinearForm form) {
        LinearForm free = form;
        for (Map.Entry<Integer, LinearForm> cell : solved.entrySet()) {
            free = free.replacing(cell.getKey(), cell.getValue());
        }
        return free;
    }

    /** The identities that hold on the plain form; those of a text that stands on some forms only are left out. */
    List<IdentityInstance> identities() {
        return IdentityInstance.withinAgency(cells.edition()).stream()
                .filter(instance -> instance.identity().appliesIf().isEmpty())
                .toList();
    }

    /** Left side less right side; empty where it speaks of cells that there are not. */
    Optional<LinearForm> form(IdentityInstance instance) {
        if (instance.identity().statement().constant().signum() != 0) {
            throw new IllegalArgumentException("no figures can be made up for an identity with a number of its own: "
                    + instance.identity().written());
        }
        Map<Integer, Long> coefficients = new HashMap<>();
        for (BoundTerm term : instance.terms()) {
            OptionalInt variable = variable(term);
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            coefficients.merge(variable.getAsInt(), coefficient(instance, term), Math::addExact);
        }
        return Optional.of(LinearForm.of(coefficients));
    }

    private OptionalInt variable(BoundTerm term) {
        FigureKey key = new FigureKey(term.indicator(), term.breakdown());
        if (term.yearOffset() == 0) {
            return cells.number(key);
        }
        OptionalInt before = previous.map(known -> known.number(key)).orElse(OptionalInt.empty());
        return term.yearOffset() == -1 && before.isPresent()
                ? OptionalInt.of(cells.size() + before.getAsInt())
                : OptionalInt.empty();
    }

    private static long coefficient(IdentityInstance instance, BoundTerm term) {
        try {
            BigDecimal signed =
                    term.left() ? term.coefficient() : term.coefficient().negate();
            return signed.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "figures can be made up for whole coefficients only: "
                            + instance.identity().written(),
                    e);
        }
    }

    private void solve() {
        identities().stream()
                .filter(instance -> instance.identity().statement().relation() == Relation.EQUAL)
                .sorted(Comparator.comparingInt(Equations::rank))
                .forEach(instance -> form(instance).ifPresent(form -> solve(instance, form)));
    }

    /** Sums come first, then what follows from last year, then what ties totals to each other. */
    private static int rank(IdentityInstance instance) {
        boolean looksBack = instance.terms().stream().anyMatch(term -> term.yearOffset() != 0);
        if (looksBack) {
            return 1;
        }
        return instance.terms().size() > 2 && defined(instance).isPresent() ? 0 : 2;
    }

    /** The lone term of this year on the left. */
    private static Optional<BoundTerm> defined(IdentityInstance instance) {
        List<BoundTerm> lefts =
                instance.terms().stream().filter(BoundTerm::left).toList();
        return lefts.size() == 1 && lefts.get(0).yearOffset() == 0 ? Optional.of(lefts.get(0)) : Optional.empty();
    }

    private void solve(IdentityInstance instance, LinearForm form) {
        LinearForm free = inFreeCells(form);
        List<Integer> own = free.variables().headSet(cells.size()).stream().toList();
        if (own.isEmpty()) {
            left.add(form);
            return;
        }
        int definedCell = defined(instance)
                .map(this::variable)
                .orElse(OptionalInt.empty())
                .orElse(-1);
        int chosen = own.stream()
                .filter(variable -> Math.abs(free.coefficient(variable)) == 1)
                .min(Comparator.<Integer>comparingInt(variable -> variable == definedCell ? 0 : 1)
                        .thenComparingInt(variable -> SOLVED_FIRST.indexOf(
                                cells.cell(variable).indicator().role()))
                        .thenComparingInt(variable -> variable))
                .orElseThrow(() -> new IllegalArgumentException("figures cannot be made up for the identity "
                        + instance.identity().written()));
        LinearForm solution = free.solvedFor(chosen);
        solved.replaceAll((cell, known) -> known.replacing(chosen, solution));
        solved.put(chosen, solution);
    }
}
