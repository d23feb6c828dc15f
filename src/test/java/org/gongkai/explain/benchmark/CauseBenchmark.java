package org.gongkai.explain.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gongkai.explain.CaseFigure;
import org.gongkai.explain.Change;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explainer;
import org.gongkai.explain.Explanation;
import org.gongkai.explain.FormCases;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.Slip;
import org.gongkai.explain.SlipFamily;
import org.gongkai.explain.YearFigures;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.synthetic.SlipInjector;
import org.gongkai.synthetic.SlipSite;

/** Puts slips into clean reports and asks the engine what happened. */
final class CauseBenchmark {

    /** A value that no identity tells, as that of a figure that fell off the end of a shifted column. */
    private static final BigDecimal LOST = BigDecimal.valueOf(Long.MIN_VALUE);

    private final Map<SlipFamily, Score> scores = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final Explainer explainer = new Explainer(Explainer.USUAL_BOUND);
    private final int mostSites;
    private final SplittableRandom random;

    /**
     * A benchmark.
     *
     * @param mostSites sites of a family that are tried in one report, drawn at random
     */
    CauseBenchmark(int mostSites, long seed) {
        this.mostSites = mostSites;
        this.random = new SplittableRandom(seed);
    }

    /** A clean report with its neighbours. */
    record Clean(
            String name,
            Edition edition,
            Map<FigureKey, BigDecimal> figures,
            Map<FigureKey, BigDecimal> lastYear,
            Map<FigureKey, BigDecimal> nextYear) {}

    /** What became of the slips of a family. */
    static final class Score {
        int all;
        int first;
        int amongThree;
        int ambiguous;
        int clearFirst;
        int family;
        int broken;

        int clear() {
            return all - ambiguous;
        }
    }

    void run(Clean clean) {
        SlipInjector injector = new SlipInjector(clean.edition());
        FormCases forms = new FormCases(clean.edition().tables().stream()
                .map(FormTable::code)
                .map(table -> new FormCases.TableOfEdition(clean.edition(), table))
                .toList());
        for (SlipFamily family : injector.families()) {
            List<SlipSite> sites =
                    new ArrayList<>(injector.sites(family, clean.figures(), Optional.of(clean.lastYear())));
            for (int tried = 0; tried < mostSites && !sites.isEmpty(); tried++) {
                SlipSite site = sites.remove(random.nextInt(sites.size()));
                score(clean, forms, injector.slip(site, random));
            }
        }
    }

    private void score(Clean clean, FormCases forms, org.gongkai.synthetic.Slip slip) {
        Map<FigureKey, BigDecimal> printed = slip.printed(clean.figures());
        Map<FigureKey, CaseFigure> figures = new LinkedHashMap<>();
        printed.forEach((key, value) -> figures.put(key, CaseFigure.of(value)));
        ReportCase source = forms.of(
                new FormCases.Figures(
                        "",
                        figures,
                        Map.of(
                                -1,
                                year("last/", Optional.empty(), clean.lastYear()),
                                1,
                                year("next/", Optional.of(forms), clean.nextYear())),
                        List.of()),
                identity -> identity.appliesIf().isEmpty());
        List<ExplainedGroup> groups = explainer.explain(source);
        Map<FigureKey, BigDecimal> truth = new TreeMap<>();
        slip.changes().forEach(change -> truth.put(change.cell(), change.truth()));
        Score score = scores.computeIfAbsent(slip.family(), none -> new Score());
        boolean ambiguous = new Rivals(clean.edition(), printed, clean.lastYear(), clean.nextYear()).exist(truth);
        int rank = rank(groups, truth);
        score.all++;
        score.ambiguous += ambiguous ? 1 : 0;
        score.first += rank == 1 ? 1 : 0;
        score.amongThree += rank >= 1 && rank <= 3 ? 1 : 0;
        score.clearFirst += rank == 1 && !ambiguous ? 1 : 0;
        score.family += rank == 1 && families(groups).contains(slip.family()) ? 1 : 0;
        if (rank != 1 && !ambiguous) {
            misses.add("MISS " + clean.name() + " " + shortly(slip) + " rank " + rank + " first "
                    + groups.stream()
                            .flatMap(group -> group.first().stream())
                            .map(CauseBenchmark::shortly)
                            .toList());
        }
    }

    private static FormCases.OtherYear year(
            String findingPrefix, Optional<FormCases> forms, Map<FigureKey, BigDecimal> values) {
        return new FormCases.OtherYear(
                findingPrefix,
                forms,
                YearFigures.exactly(values),
                (edition, identity) -> identity.appliesIf().isEmpty(),
                BigDecimal.ZERO);
    }

    private static String shortly(org.gongkai.synthetic.Slip slip) {
        return slip.family() + " "
                + slip.changes().stream()
                        .limit(4)
                        .map(change -> change.cell() + " " + change.truth() + " printed " + change.printed())
                        .toList()
                + " of " + slip.changes().size();
    }

    private static String shortly(Explanation explanation) {
        return explanation.slips().stream().map(Slip::family).toList() + " "
                + explanation
                        .changes()
                        .limit(4)
                        .map(change -> change.cell() + " "
                                + change.printed()
                                        .map(BigDecimal::toPlainString)
                                        .orElse("-") + " to "
                                + change.proposed()
                                        .map(BigDecimal::toPlainString)
                                        .orElse("?"))
                        .toList()
                + " cost " + explanation.cost();
    }

    private static List<SlipFamily> families(List<ExplainedGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.first().stream())
                .flatMap(explanation -> explanation.slips().stream())
                .map(Slip::family)
                .toList();
    }

    /** Which explanation makes just the true changes: of all groups together for the first, of one group else. */
    private static int rank(List<ExplainedGroup> groups, Map<FigureKey, BigDecimal> truth) {
        Map<FigureKey, BigDecimal> together = new TreeMap<>();
        groups.forEach(group -> group.first().ifPresent(first -> together.putAll(proposed(first))));
        if (same(together, truth)) {
            return 1;
        }
        for (ExplainedGroup group : groups) {
            for (int i = 0; i < group.explanations().size(); i++) {
                if (same(proposed(group.explanations().get(i)), truth)) {
                    return i + 1 == 1 ? 2 : i + 1;
                }
            }
        }
        return 0;
    }

    private static Map<FigureKey, BigDecimal> proposed(Explanation explanation) {
        Map<FigureKey, BigDecimal> proposed = new TreeMap<>();
        explanation
                .changes()
                .forEach((Change change) ->
                        proposed.put(change.cell(), change.proposed().orElse(LOST)));
        return proposed;
    }

    private static boolean same(Map<FigureKey, BigDecimal> one, Map<FigureKey, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> entry.getValue().compareTo(other.get(entry.getKey())) == 0
                                || entry.getValue().equals(LOST));
    }

    Map<SlipFamily, Score> scores() {
        return scores;
    }

    /** Slips that were not found first although no other change does as well. */
    List<String> misses() {
        return misses;
    }

    /** The scores as a table: rates of right causes first and among three, share of ambiguous ones. */
    String table() {
        StringBuilder text = new StringBuilder("%-30s %6s %8s %8s %9s %12s %8s%n"
                .formatted("family", "slips", "first", "in 3", "ambiguous", "clear first", "named"));
        Score sum = new Score();
        scores.forEach((family, score) -> {
            text.append(line(family.code(), score));
            sum.all += score.all;
            sum.first += score.first;
            sum.amongThree += score.amongThree;
            sum.ambiguous += score.ambiguous;
            sum.clearFirst += score.clearFirst;
            sum.family += score.family;
        });
        return text.append(line("all", sum)).toString();
    }

    private static String line(String name, Score score) {
        return "%-30s %6d %7.1f%% %7.1f%% %8.1f%% %6.1f%% of %d %6.1f%%%n"
                .formatted(
                        name,
                        score.all,
                        share(score.first, score.all),
                        share(score.amongThree, score.all),
                        share(score.ambiguous, score.all),
                        share(score.clearFirst, score.clear()),
                        score.clear(),
                        share(score.family, score.all));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
