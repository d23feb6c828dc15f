package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Explains the findings of a report: which slips, in which cells, account for them. It compares the families of
 * {@link SlipFamily} by how unlikely each is to have left just these figures, and falls back on the least change by
 * weight (Fellegi and Holt 1976). It never breaks an identity that held and never alters the data. Safe for use by several
 * threads.
 */
public final class Explainer {

    /** States that a search looks at before it gives up. */
    public static final int USUAL_BOUND = 1500;

    private static final int MOST_KEPT = 5;

    private final int mostNodes;
    private final Shapes shapes = new Shapes();

    /**
     * An explainer.
     *
     * @param mostNodes states that the search for one group looks at before it gives up
     */
    public Explainer(int mostNodes) {
        this.mostNodes = mostNodes;
    }

    /**
     * Explains each group of findings that hang together; nothing where no identity fails. Findings of several groups that
     * one explanation repairs are explained once.
     *
     * @throws ArithmeticException if the figures are too large for exact arithmetic
     */
    public List<ExplainedGroup> explain(ReportCase source) {
        Problem problem = new Problem(source, shapes.of(source));
        Values printed = problem.printedValues();
        FindingGroups groups = new FindingGroups(problem, printed);
        if (groups.groups().isEmpty()) {
            return List.of();
        }
        return new Reconciliation(problem, printed, groups, group -> attempt(problem, printed, groups, group))
                .explain().stream()
                        .map(attempt -> explained(problem, printed, groups, attempt))
                        .toList();
    }

    private Attempt attempt(Problem problem, Values printed, FindingGroups groups, BitSet group) {
        Search.Found found = new Search(problem, printed, groups, group, mostNodes).run();
        List<State> goals = new ArrayList<>(found.goals());
        goals.sort(Comparator.comparingInt(State::cost));
        Map<Changes, List<State>> distinct = new LinkedHashMap<>();
        for (State goal : goals) {
            Changes changes = new Changes(goal.changed(), goal.values());
            if (distinct.size() < MOST_KEPT || distinct.containsKey(changes)) {
                distinct.computeIfAbsent(changes, none -> new ArrayList<>()).add(goal);
            }
        }
        return new Attempt(group, List.copyOf(distinct.values()), found.nodes(), found.exhausted());
    }

    private static ExplainedGroup explained(Problem problem, Values printed, FindingGroups groups, Attempt attempt) {
        List<Explanation> explanations = attempt.goals().stream()
                .map(alike -> alike.stream()
                        .map(goal -> explanation(problem, printed, groups, attempt.group(), goal))
                        .reduce(Explainer::joined)
                        .orElseThrow())
                .toList();
        return new ExplainedGroup(
                ids(problem, attempt.group()),
                explanations,
                attempt.nodes(),
                attempt.exhausted(),
                explanations.isEmpty() ? Optional.of(whyNothing(problem, attempt)) : Optional.empty());
    }

    private static Unexplained whyNothing(Problem problem, Attempt attempt) {
        List<Rule> rules =
                attempt.group().stream().mapToObj(problem.rules()::get).toList();
        if (rules.stream().flatMapToInt(rule -> IntStream.of(rule.cells())).allMatch(problem::isFixed)) {
            return Unexplained.ALL_TRUSTED;
        }
        if (!attempt.exhausted()) {
            return Unexplained.BOUND_REACHED;
        }
        return rules.stream().anyMatch(Rule::isHard) ? Unexplained.NOTHING_FOUND : Unexplained.EVIDENCE_ONLY;
    }

    /** What a goal changes; what it leaves follows from that. */
    private record Changes(BitSet changed, Values values) {}

    /** The same changes by another family are no other explanation. */
    private static Explanation joined(Explanation first, Explanation other) {
        if (first.slips().size() != 1 || other.slips().size() != 1) {
            return first;
        }
        Slip slip = first.slips().get(0);
        SlipFamily family = other.slips().get(0).family();
        if (family == slip.family() || slip.otherFamilies().contains(family)) {
            return first;
        }
        List<SlipFamily> families = new ArrayList<>(slip.otherFamilies());
        families.add(family);
        Slip both = new Slip(slip.family(), slip.changes(), slip.witnesses(), families);
        return new Explanation(List.of(both), first.repairs(), first.leaves(), first.cost());
    }

    private static Explanation explanation(
            Problem problem, Values printed, FindingGroups groups, BitSet group, State state) {
        List<String> repairs = groups.findings().stream()
                .filter(rule -> problem.rules().get(rule).holds(state.values()))
                .mapToObj(rule -> problem.rules().get(rule).source().id())
                .toList();
        List<String> leaves = group.stream()
                .filter(rule -> !problem.rules().get(rule).holds(state.values()))
                .mapToObj(rule -> problem.rules().get(rule).source().id())
                .toList();
        return new Explanation(slips(problem, printed, state.moves()), repairs, leaves, state.cost());
    }

    /** What follows from a slip belongs to it. */
    private static List<Slip> slips(Problem problem, Values printed, List<Move> moves) {
        List<Slip> slips = new ArrayList<>();
        for (Move move : moves) {
            List<Change> changes = IntStream.range(0, move.cells().length)
                    .mapToObj(i -> change(problem, printed, move.cells()[i], move.values()[i]))
                    .toList();
            if (move.follows() && !slips.isEmpty()) {
                Slip slip = slips.remove(slips.size() - 1);
                List<Change> all = new ArrayList<>(slip.changes());
                all.addAll(changes);
                slips.add(new Slip(slip.family(), all, slip.witnesses(), slip.otherFamilies()));
            } else {
                slips.add(new Slip(
                        move.family(),
                        changes,
                        move.witnesses().stream()
                                .map(cell -> problem.cell(cell).key())
                                .toList(),
                        move.otherFamilies()));
            }
        }
        return slips;
    }

    private static Change change(Problem problem, Values printed, int cell, long value) {
        Optional<BigDecimal> before =
                printed.isKnown(cell) ? Optional.of(problem.number(printed.of(cell))) : Optional.empty();
        Optional<BigDecimal> after = value == Move.UNKNOWN ? Optional.empty() : Optional.of(problem.number(value));
        return new Change(problem.cell(cell).key(), before, after);
    }

    private static List<String> ids(Problem problem, BitSet rules) {
        return rules.stream()
                .mapToObj(rule -> problem.rules().get(rule).source().id())
                .toList();
    }
}
