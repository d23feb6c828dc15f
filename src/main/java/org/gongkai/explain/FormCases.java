package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.explain.CaseCell.Label;
import org.gongkai.explain.CaseCell.Place;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.IndicatorRole;
import org.gongkai.knowledge.Layout;

/**
 * Makes cases of reports that consist of the same tables: what the knowledge says of their cells is worked out once.
 * Identities that look at other years bear on the cells of this report with the other year's figures as constants.
 */
public final class FormCases {

    private final List<CaseCell> cells = new ArrayList<>();
    private final List<InstanceOfEdition> instances = new ArrayList<>();
    private final List<InstanceOfEdition> lookingBack;

    /** A table of a report and the edition that it was recognised as. */
    public record TableOfEdition(Edition edition, String table) {}

    /**
     * The report of another year.
     *
     * @param findingPrefix what the ids of its findings begin with: agency/year/
     * @param forms the forms that it consists of
     * @param values its values
     */
    public record OtherYear(String findingPrefix, Optional<FormCases> forms, Map<FigureKey, BigDecimal> values) {

        /** A year of which there is no report. */
        public static final OtherYear NONE = new OtherYear("", Optional.empty(), Map.of());
    }

    /**
     * The figures that a case is made of.
     *
     * @param findingPrefix what the ids of the report's findings begin with: agency/year/
     * @param own the figures of the report
     * @param previous values of the report of the year before
     * @param next the report of the year after, which looks back on this one
     * @param outside identities over several agencies that its figures take part in
     */
    public record Figures(
            String findingPrefix,
            Map<FigureKey, CaseFigure> own,
            Map<FigureKey, BigDecimal> previous,
            OtherYear next,
            List<CaseRule> outside) {

        /** Figures of a report that stands alone. */
        public static Figures of(Map<FigureKey, CaseFigure> own) {
            return new Figures("", own, Map.of(), OtherYear.NONE, List.of());
        }
    }

    /** What else is known of the cells of a report. */
    public interface Remarks {

        /** Nothing more is known. */
        Remarks NONE = key -> Reliability.USUAL;

        /** How far a cell may be doubted. */
        Reliability of(FigureKey cell);
    }

    /** Cases of reports with these tables. */
    public FormCases(List<TableOfEdition> tables) {
        for (int number = 0; number < tables.size(); number++) {
            TableOfEdition table = tables.get(number);
            FormTable form = table.edition().tables().stream()
                    .filter(one -> one.code().equals(table.table()))
                    .findFirst()
                    .orElseThrow();
            addCells(number, form);
        }
        Set<Edition> editions =
                tables.stream().map(TableOfEdition::edition).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<FigureKey, FigureKey> keys =
                cells.stream().map(CaseCell::key).collect(Collectors.toMap(key -> key, key -> key, (one, same) -> one));
        for (Edition edition : editions) {
            Set<String> ofEdition = tables.stream()
                    .filter(table -> table.edition().equals(edition))
                    .map(TableOfEdition::table)
                    .collect(Collectors.toSet());
            IdentityInstance.withinAgency(edition).stream()
                    .filter(instance -> ofEdition.contains(instance.table()))
                    .map(instance ->
                            new InstanceOfEdition(edition.code(), instance, key -> keys.getOrDefault(key, key)))
                    .forEach(instances::add);
        }
        this.lookingBack =
                instances.stream().filter(InstanceOfEdition::looksBack).toList();
    }

    private void addCells(int table, FormTable form) {
        Map<List<String>, Integer> rows = new HashMap<>();
        Map<List<String>, Integer> columns = new HashMap<>();
        Map<List<String>, Indicator> byPath = new HashMap<>();
        List<Indicator> indicators =
                form.indicators().stream().filter(Indicator::hasCell).toList();
        indicators.forEach(indicator -> byPath.putIfAbsent(indicator.rowPath(), indicator));
        for (Indicator indicator : indicators) {
            int row = rows.computeIfAbsent(indicator.rowPath(), path -> rows.size());
            int column = columns.computeIfAbsent(columnOf(form, indicator), path -> columns.size());
            if (!form.isPrinted()) {
                cells.add(cell(indicator, Optional.empty(), Place.nowhere(cells.size()), byPath));
            } else if (form.breakdowns().isEmpty()) {
                cells.add(cell(indicator, Optional.empty(), new Place(table, row, column), byPath));
            }
            List<Breakdown> breakdowns = asPrinted(form.breakdowns());
            for (int i = 0; i < breakdowns.size(); i++) {
                cells.add(cell(indicator, Optional.of(breakdowns.get(i)), new Place(table, row, i), byPath));
            }
        }
    }

    /** Where a list has sections, each has its own column: nobody shifts figures from lawsuits into staff. */
    private static List<String> columnOf(FormTable form, Indicator indicator) {
        if (form.layout() != Layout.LIST) {
            return indicator.columnPath();
        }
        List<String> column = new ArrayList<>(indicator.rowPath().subList(0, 1));
        column.addAll(indicator.columnPath());
        return column;
    }

    /** The total, which the knowledge names first, stands last on the form. */
    private static List<Breakdown> asPrinted(List<Breakdown> breakdowns) {
        List<Breakdown> printed = new ArrayList<>(breakdowns);
        printed.sort(Comparator.comparing(breakdown -> breakdown.code().equals(Term.TOTAL)));
        return printed;
    }

    private static CaseCell cell(
            Indicator indicator, Optional<Breakdown> breakdown, Place place, Map<List<String>, Indicator> byPath) {
        String code = breakdown.map(Breakdown::code).orElse(Term.TOTAL);
        Optional<FigureKey> parent =
                indicator.rowPath().size() < 2 || !indicator.columnPath().isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(byPath.get(indicator
                                        .rowPath()
                                        .subList(0, indicator.rowPath().size() - 1)))
                                .map(above -> new FigureKey(above.code(), code));
        return new CaseCell(
                new FigureKey(indicator.code(), code),
                label(indicator, breakdown),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                indicator.scale(),
                indicator.mayBeNegative(),
                place,
                Reliability.USUAL,
                Optional.empty(),
                parent,
                indicator.role() == IndicatorRole.ALTERNATIVE);
    }

    private static Label label(Indicator indicator, Optional<Breakdown> breakdown) {
        Optional<Breakdown> shown = breakdown.filter(one -> !one.code().equals(Term.TOTAL));
        String zh = indicator.labelZh()
                + (indicator.rowPath().isEmpty() || indicator.columnPath().isEmpty()
                        ? ""
                        : "·" + String.join("·", indicator.columnPath()))
                + shown.map(one -> "［" + one.labelZh() + "］").orElse("");
        return new Label(
                zh,
                indicator.labelEn()
                        + shown.map(one -> " [" + one.labelEn() + "]").orElse(""));
    }

    /** The case of a report, with the identities that apply to it. */
    public ReportCase of(Figures figures, Predicate<Identity> applies) {
        return of(figures, applies, Remarks.NONE, List.of(), BigDecimal.ZERO);
    }

    /**
     * The case of a report of which more is known.
     *
     * @param applies which identities apply to it
     * @param remarks how far its cells may be doubted
     * @param swapPairs cells that are known to be mistaken for each other
     * @param tolerance by how much every identity may be missed
     */
    public ReportCase of(
            Figures figures,
            Predicate<Identity> applies,
            Remarks remarks,
            List<ReportCase.SwapPair> swapPairs,
            BigDecimal tolerance) {
        Map<FigureKey, CaseCell> reported = new LinkedHashMap<>(2 * cells.size());
        for (CaseCell cell : cells) {
            CaseFigure figure = figures.own().get(cell.key());
            if (figure != null) {
                reported.put(cell.key(), filled(cell, figure, figures, remarks));
            }
        }
        List<CaseRule> rules = new ArrayList<>(instances.size());
        for (InstanceOfEdition instance : instances) {
            if (applies.test(instance.identity())) {
                instance.rule(reported, figures.previous(), figures.findingPrefix(), false)
                        .ifPresent(rules::add);
            }
        }
        OtherYear next = figures.next();
        if (next.forms().isPresent()) {
            for (InstanceOfEdition instance : next.forms().get().lookingBack) {
                instance.rule(reported, next.values(), next.findingPrefix(), true)
                        .ifPresent(rules::add);
            }
        }
        figures.outside().stream()
                .filter(rule -> rule.terms().stream().allMatch(term -> reported.containsKey(term.cell())))
                .forEach(rules::add);
        return new ReportCase(List.copyOf(reported.values()), rules, swapPairs, tolerance);
    }

    private static CaseCell filled(CaseCell cell, CaseFigure figure, Figures figures, Remarks remarks) {
        return new CaseCell(
                cell.key(),
                cell.label(),
                figure.value(),
                figure.low(),
                figure.high(),
                cell.scale(),
                cell.mayBeNegative(),
                cell.place(),
                remarks.of(cell.key()),
                Optional.ofNullable(figures.previous().get(cell.key())),
                cell.parent(),
                cell.channel());
    }
}
