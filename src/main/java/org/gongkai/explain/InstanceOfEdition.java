package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.gongkai.knowledge.BlankMode;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;

/** An identity of an edition, worked out as far as all reports have it in common. */
final class InstanceOfEdition {

    private final String edition;
    private final String id;
    private final Identity identity;
    private final boolean blankIsZero;
    private final Asked asked;
    private final OutsideSum constant;
    private final boolean hard;
    /** Whether it speaks of cells of its report's tables only, as far as it speaks of its year. */
    private final boolean isOfOwnCells;

    private final boolean isOfOneYear;
    /** By how many years its figures lie after the report whose identity it is. */
    private final Map<Integer, List<CaseRule.Term>> termsByYear = new TreeMap<>();

    /**
     * An identity of an edition.
     *
     * @param edition code of the edition
     * @param instance the identity
     * @param known gives the object that stands for a cell everywhere in the case, so that keys are seldom compared by text
     * @param number gives the number of a cell
     */
    InstanceOfEdition(
            String edition,
            IdentityInstance instance,
            UnaryOperator<FigureKey> known,
            ToIntFunction<FigureKey> number) {
        this.edition = edition;
        this.identity = instance.identity();
        this.id = edition + "/" + identity.code() + "/" + instance.instance();
        this.blankIsZero = countsBlankAsZero(identity.blankMode());
        this.asked = Asked.of(identity.blankMode());
        this.constant = OutsideSum.of(identity.statement().constant());
        termsByYear.put(0, List.of());
        for (BoundTerm term : instance.terms()) {
            FigureKey key = new FigureKey(term.indicator(), term.breakdown());
            termsByYear.merge(
                    term.yearOffset(),
                    List.of(new CaseRule.Term(
                            term.yearOffset() == 0 ? known.apply(key) : key,
                            term.left()
                                    ? term.coefficient()
                                    : term.coefficient().negate())),
                    InstanceOfEdition::joined);
        }
        this.isOfOwnCells =
                termsByYear.get(0).stream().allMatch(term -> number.applyAsInt(term.cell()) != FormCases.NO_CELL);
        this.isOfOneYear = termsByYear.size() == 1;
        this.hard = identity.strength().equals("hard");
    }

    private static List<CaseRule.Term> joined(List<CaseRule.Term> some, List<CaseRule.Term> more) {
        List<CaseRule.Term> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static boolean countsBlankAsZero(BlankMode mode) {
        return mode == BlankMode.NON_ZERO || mode == BlankMode.PARTIAL_ZERO || mode == BlankMode.ALWAYS_ZERO;
    }

    String edition() {
        return edition;
    }

    Identity identity() {
        return identity;
    }

    /** Whether it speaks of the report so many years after the one whose identity it is. */
    boolean looksAt(int years) {
        return !termsByYear.getOrDefault(years, List.of()).isEmpty();
    }

    /**
     * How a report takes part in identities.
     *
     * @param findingPrefix what the ids of the findings begin with: agency/year/
     * @param years by how many years it lies after the report whose identity it is; 0 where it is that
     * @param cells the cell that it has for a term of an edition's identity
     * @param complete whether it has all cells of its tables
     * @param others the figures of the report so many years after the one whose identity it is
     * @param tolerance by how much that report may miss its identities
     */
    record Part(
            String findingPrefix,
            int years,
            BiFunction<FigureKey, String, Optional<FigureKey>> cells,
            boolean complete,
            IntFunction<YearFigures> others,
            BigDecimal tolerance) {}

    /** The identity as a report takes part in it; empty where it has no say or cannot be weighed. */
    Optional<CaseRule> rule(Part part) {
        boolean asUsual = isOfOneYear && isOfOwnCells && part.complete() && part.years() == 0;
        return asUsual ? Optional.of(rule(part, termsByYear.get(0), constant, asked)) : weighed(part);
    }

    private Optional<CaseRule> weighed(Part part) {
        List<CaseRule.Term> own = termsByYear.getOrDefault(part.years(), List.of());
        List<CaseRule.Term> terms = reported(own, part);
        boolean complete = terms.size() == own.size();
        OutsideSum sum = constant;
        Asked left = asked;
        for (Map.Entry<Integer, List<CaseRule.Term>> year : termsByYear.entrySet()) {
            if (year.getKey() != part.years() && !year.getValue().isEmpty()) {
                YearFigures figures = part.others().apply(year.getKey());
                for (CaseRule.Term term : year.getValue()) {
                    Optional<CaseFigure> figure = year.getKey() == 0
                            ? figures.strictlyOf(term.cell(), edition)
                            : figures.of(term.cell(), edition);
                    complete &= figure.isPresent();
                    CaseFigure counted = figure.filter(one -> one.value().isPresent() || !blankIsZero)
                            .orElse(CaseFigure.ZERO);
                    left = figure.isPresent() ? left.given(figure.get()) : left;
                    sum = sum.plus(counted, term.coefficient());
                }
            }
        }
        boolean hasSay = part.years() == 0 || !terms.isEmpty();
        return hasSay && (complete || blankIsZero) ? Optional.of(rule(part, terms, sum, left)) : Optional.empty();
    }

    private CaseRule rule(Part part, List<CaseRule.Term> terms, OutsideSum sum, Asked left) {
        return new CaseRule(
                part.findingPrefix().concat(id),
                identity.kind(),
                terms,
                identity.statement().relation(),
                sum,
                identity.tolerance().max(part.tolerance()),
                hard,
                blankIsZero,
                left,
                part.years() != 0);
    }

    /** The terms whose cells the report has: mostly all, so that the list is the same for most reports. */
    private List<CaseRule.Term> reported(List<CaseRule.Term> terms, Part part) {
        for (CaseRule.Term term : terms) {
            Optional<FigureKey> cell = part.cells().apply(term.cell(), edition);
            if (cell.isEmpty() || cell.get() != term.cell() && !cell.get().equals(term.cell())) {
                return terms.stream()
                        .flatMap(one -> part.cells().apply(one.cell(), edition).stream()
                                .map(found -> new CaseRule.Term(found, one.coefficient())))
                        .toList();
            }
        }
        return terms;
    }
}
