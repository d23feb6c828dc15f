package org.gongkai.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.IndicatorRole;

/** What figures must not fall below: computed ones zero, wholes their parts, and what next year's are computed from. */
final class Bounds {

    private static final LinearForm NOTHING = LinearForm.of(Map.of());

    private final EditionCells cells;
    private final Equations equations;
    private final List<LinearForm> forms = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();

    Bounds(EditionCells cells, Equations equations) {
        this.cells = cells;
        this.equations = equations;
        equations.solved().keySet().stream()
                .filter(cell -> !cells.cell(cell).mayBeNegative())
                .forEach(cell -> add(LinearForm.of(cell), 0));
        equations.identities().forEach(this::addIdentity);
    }

    /**
     * A figure that must not fall below a number, in the order in which they are mended.
     *
     * @param form what must be at least {@code least}
     * @param least the number
     * @param raised the free cell that is raised where the form is too low
     * @param factor how much the form grows where that cell grows by 1
     * @param lowered the free cell that is lowered instead: the lesser side of 其中
     */
    record Bound(LinearForm.Compiled form, long least, int raised, long factor, OptionalInt lowered) {}

    /** A whole that several means may count several times: at least the largest of them, at most their sum. */
    record Cover(int whole, int[] means) {}

    List<Cover> covers() {
        return covers;
    }

    List<Bound> bounds() {
        List<LinearForm> free = forms.stream().map(equations::inFreeCells).toList();
        List<Bound> bounds = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            LinearForm form = free.get(i);
            Optional<Integer> raised = raised(form, free);
            if (raised.isPresent()) {
                bounds.add(new Bound(
                        forms.get(i).compiled(),
                        least.get(i),
                        raised.get(),
                        form.coefficient(raised.get()),
                        lowered(forms.get(i), form)));
            }
        }
        return bounds;
    }

    /** The free cell that helps without lowering others, if there is such; the last year's alone cannot be mended. */
    private Optional<Integer> raised(LinearForm form, List<LinearForm> all) {
        return form.variables().headSet(cells.size()).stream()
                .filter(cell -> form.coefficient(cell) > 0)
                .min(Comparator.comparingLong((Integer cell) -> all.stream()
                                .filter(other -> other.coefficient(cell) < 0)
                                .count())
                        .thenComparing(cell -> cell));
    }

    private OptionalInt lowered(LinearForm form, LinearForm free) {
        return form.variables().size() == 2
                ? form.variables().headSet(cells.size()).stream()
                        .filter(cell -> form.coefficient(cell) == -1 && free.coefficient(cell) == -1)
                        .mapToInt(cell -> cell)
                        .findFirst()
                : OptionalInt.empty();
    }

    private void add(LinearForm form, long atLeast) {
        forms.add(form);
        least.add(atLeast);
    }

    private void addIdentity(IdentityInstance instance) {
        Relation relation = instance.identity().statement().relation();
        if (relation == Relation.EQUAL) {
            addLookAhead(instance);
            return;
        }
        Optional<LinearForm> form = equations.form(instance);
        if (form.isEmpty()) {
            return;
        }
        boolean greater = relation == Relation.AT_LEAST || relation == Relation.GREATER;
        boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
        add(greater ? form.get() : NOTHING.plus(form.get(), -1), strict ? FormCell.ONE : 0);
        if (relation == Relation.AT_LEAST) {
            addCover(instance);
        }
    }

    /** Where next year's figure follows from this year's alone, they must not make it negative. */
    private void addLookAhead(IdentityInstance instance) {
        List<BoundTerm> next =
                instance.terms().stream().filter(term -> term.yearOffset() == 0).toList();
        if (next.size() != 1 || next.size() == instance.terms().size()) {
            return;
        }
        LinearForm sum = NOTHING;
        BoundTerm defined = next.get(0);
        for (BoundTerm term : instance.terms()) {
            if (term != defined) {
                boolean otherSide = term.left() != defined.left();
                long coefficient = term.coefficient().longValueExact() * (otherSide ? 1 : -1);
                sum = sum.plus(LinearForm.of(number(term)), coefficient);
            }
        }
        if (!cells.cell(number(defined)).mayBeNegative() && sum.variables().size() > 1) {
            add(sum, 0);
        }
    }

    private int number(BoundTerm term) {
        return cells.number(new FigureKey(term.indicator(), term.breakdown())).orElseThrow();
    }

    private void addCover(IdentityInstance instance) {
        List<BoundTerm> rights =
                instance.terms().stream().filter(term -> !term.left()).toList();
        List<BoundTerm> lefts =
                instance.terms().stream().filter(BoundTerm::left).toList();
        boolean means = lefts.stream()
                .allMatch(term -> cells.cell(number(term)).indicator().role() == IndicatorRole.ALTERNATIVE);
        if (means && rights.size() == 1 && !equations.solved().containsKey(number(rights.get(0)))) {
            covers.add(new Cover(
                    number(rights.get(0)), lefts.stream().mapToInt(this::number).toArray()));
        }
    }
}
