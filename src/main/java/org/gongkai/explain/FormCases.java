package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.explain.FormCells.FormCell;
import org.gongkai.explain.InstanceOfEdition.Part;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Identity;
import org.gongkai.knowledge.IdentityInstance;

/**
 * Makes cases of reports that consist of the same tables: what the knowledge says of their cells is worked out once.
 * Identities that look at other years bear on the cells of this report with the other year's figures as constants.
 */
public final class FormCases {

    /** The number of no cell. */
    public static final int NO_CELL = -1;

    private final List<FormCell> cells;
    /** The cells with a 0 in them, as most of them are. */
    private final List<CaseCell> zeros;

    private final Map<FigureKey, Integer> numbers = new HashMap<>();
    /** The cells by what their figures of other years are called. */
    private final Map<FigureKey, List<Integer>> byPlainKey = new HashMap<>();

    private final List<InstanceOfEdition> instances = new ArrayList<>();
    private final Map<Integer, List<InstanceOfEdition>> byYear = new ConcurrentHashMap<>();
    private final SharedCodes shared;

    /** A table of a report and the edition that it was recognised as. */
    public record TableOfEdition(Edition edition, String table) {}

    /** Which identities apply to a report. */
    public interface Applying {

        /** Whether an identity of that edition does. */
        boolean test(String edition, Identity identity);
    }

    /**
     * The report of another year.
     *
     * @param findingPrefix what the ids of its findings begin with: agency/year/
     * @param forms the forms that it consists of
     * @param figures its figures
     * @param applying the identities that apply to it
     * @param tolerance by how much it may miss them
     */
    public record OtherYear(
            String findingPrefix,
            Optional<FormCases> forms,
            YearFigures figures,
            Applying applying,
            BigDecimal tolerance) {

        /** A year of which there is no report. */
        public static final OtherYear NONE =
                new OtherYear("", Optional.empty(), YearFigures.NONE, (edition, identity) -> false, BigDecimal.ZERO);
    }

    /**
     * The figures that a case is made of.
     *
     * @param findingPrefix what the ids of the report's findings begin with: agency/year/
     * @param own the figures of the report, by cell
     * @param years the reports of other years, by how many years they lie after this one
     * @param outside identities over several agencies that its figures take part in
     */
    public record Figures(
            String findingPrefix, CellFigures own, Map<Integer, OtherYear> years, List<CaseRule> outside) {

        /** Figures by what they are. */
        public Figures(
                String findingPrefix,
                Map<FigureKey, CaseFigure> own,
                Map<Integer, OtherYear> years,
                List<CaseRule> outside) {
            this(findingPrefix, (number, cell) -> Optional.ofNullable(own.get(cell)), years, outside);
        }

        /** Figures of a report that stands alone. */
        public static Figures of(Map<FigureKey, CaseFigure> own) {
            return new Figures("", own, Map.of(), List.of());
        }

        private YearFigures ofYear(int after) {
            return years.getOrDefault(after, OtherYear.NONE).figures();
        }
    }

    /** The figures of one report. */
    public interface CellFigures {

        /**
         * The figure of a cell; empty where the report has none.
         *
         * @param number the cell's number among those of the report's tables
         * @param cell what it is
         */
        Optional<CaseFigure> of(int number, FigureKey cell);
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
        this.shared = new SharedCodes(tables);
        this.cells = distinct(new FormCells(shared).of(tables));
        this.zeros = cells.stream()
                .map(known -> filled(known.cell(), CaseFigure.ZERO, Reliability.USUAL, Optional.empty()))
                .toList();
        Set<Edition> editions =
                tables.stream().map(TableOfEdition::edition).collect(Collectors.toCollection(LinkedHashSet::new));
        for (FormCell cell : cells) {
            byPlainKey
                    .computeIfAbsent(cell.plainKey(), none -> new ArrayList<>())
                    .add(numbers.size());
            numbers.put(cell.cell().key(), numbers.size());
        }
        for (Edition edition : editions) {
            Set<String> ofEdition = tables.stream()
                    .filter(table -> table.edition().equals(edition))
                    .map(TableOfEdition::table)
                    .collect(Collectors.toSet());
            IdentityInstance.withinAgency(edition).stream()
                    .filter(instance -> ofEdition.contains(instance.table()))
                    .map(instance -> new InstanceOfEdition(
                            edition.code(),
                            instance,
                            key -> asInTheCase(shared.key(edition.code(), key)),
                            this::number))
                    .forEach(instances::add);
        }
    }

    private static List<FormCell> distinct(List<FormCell> all) {
        Map<FigureKey, FormCell> distinct = new LinkedHashMap<>();
        all.forEach(cell -> distinct.put(cell.cell().key(), cell));
        return List.copyOf(distinct.values());
    }

    /** The object that stands for a cell everywhere in its cases, so that keys are seldom compared by text. */
    private FigureKey asInTheCase(FigureKey cell) {
        int number = number(cell);
        return number == NO_CELL ? cell : cells.get(number).cell().key();
    }

    /** How many cells its tables have. */
    public int size() {
        return cells.size();
    }

    /** The number of a cell by what it is called in its cases; {@link #NO_CELL} where its tables have none such. */
    public int number(FigureKey cell) {
        return numbers.getOrDefault(cell, NO_CELL);
    }

    /** What a figure of one of its editions is called in the cases of its reports. */
    public FigureKey key(String edition, FigureKey cell) {
        return shared.key(edition, cell);
    }

    private List<InstanceOfEdition> lookingAt(int years) {
        return byYear.computeIfAbsent(
                years,
                at -> instances.stream()
                        .filter(instance -> instance.looksAt(at))
                        .toList());
    }

    /** The case of a report, with the identities that apply to it. */
    public ReportCase of(Figures figures, Predicate<Identity> applies) {
        return of(figures, (edition, identity) -> applies.test(identity), Remarks.NONE, List.of(), BigDecimal.ZERO);
    }

    /**
     * The case of a report of which more is known.
     *
     * @param applying which identities apply to it
     * @param remarks how far its cells may be doubted
     * @param swapPairs cells that are known to be mistaken for each other
     * @param tolerance by how much every identity may be missed
     */
    public ReportCase of(
            Figures figures,
            Applying applying,
            Remarks remarks,
            List<ReportCase.SwapPair> swapPairs,
            BigDecimal tolerance) {
        List<CaseCell> reported = new ArrayList<>(cells.size());
        BitSet present = new BitSet(cells.size());
        List<Optional<BigDecimal>> lastYear = lastYear(figures.ofYear(-1));
        for (int number = 0; number < cells.size(); number++) {
            FormCell cell = cells.get(number);
            Optional<CaseFigure> figure = figures.own().of(number, cell.cell().key());
            if (figure.isPresent()) {
                reported.add(filled(number, figure.get(), lastYear.get(number), remarks));
                present.set(number);
            }
        }
        Predicate<FigureKey> isReported = cell -> number(cell) != NO_CELL && present.get(number(cell));
        List<CaseRule> rules = new ArrayList<>(2 * instances.size());
        Part own = new Part(
                figures.findingPrefix(),
                0,
                (key, edition) -> isReported.test(key) ? Optional.of(key) : Optional.empty(),
                present.cardinality() == cells.size(),
                figures::ofYear,
                BigDecimal.ZERO);
        addRules(instances, applying, own, rules);
        new TreeMap<>(figures.years()).forEach((after, other) -> {
            Part part = new Part(
                    other.findingPrefix(),
                    -after,
                    (key, edition) -> shared.found(key, edition, isReported),
                    false,
                    years -> figures.ofYear(after + years),
                    other.tolerance());
            other.forms().ifPresent(forms -> addRules(forms.lookingAt(-after), other.applying(), part, rules));
        });
        for (CaseRule rule : figures.outside()) {
            if (rule.terms().stream().allMatch(term -> isReported.test(term.cell()))) {
                rules.add(rule);
            }
        }
        return new ReportCase(reported, rules, swapPairs, tolerance);
    }

    private static void addRules(
            List<InstanceOfEdition> instances, Applying applying, Part part, List<CaseRule> rules) {
        for (InstanceOfEdition instance : instances) {
            if (applying.test(instance.edition(), instance.identity())) {
                instance.rule(part).ifPresent(rules::add);
            }
        }
    }

    /** By cell what was reported for the year before: far fewer figures than there are cells. */
    private List<Optional<BigDecimal>> lastYear(YearFigures figures) {
        List<Optional<BigDecimal>> values = new ArrayList<>(Collections.nCopies(cells.size(), Optional.empty()));
        for (FigureKey key : figures.cells()) {
            for (int number : byPlainKey.getOrDefault(key, List.of())) {
                values.set(number, figures.of(key, cells.get(number).edition()).flatMap(CaseFigure::value));
            }
        }
        return values;
    }

    private CaseCell filled(int number, CaseFigure figure, Optional<BigDecimal> lastYear, Remarks remarks) {
        CaseCell known = cells.get(number).cell();
        Reliability reliability = remarks.of(known.key());
        boolean onlyZero = figure == CaseFigure.ZERO && reliability == Reliability.USUAL && lastYear.isEmpty();
        return onlyZero ? zeros.get(number) : filled(known, figure, reliability, lastYear);
    }

    private static CaseCell filled(
            CaseCell cell, CaseFigure figure, Reliability reliability, Optional<BigDecimal> lastYear) {
        return new CaseCell(
                cell.key(),
                cell.label(),
                figure.value(),
                figure.low(),
                figure.high(),
                cell.scale(),
                cell.mayBeNegative(),
                cell.place(),
                reliability,
                lastYear,
                cell.parent(),
                cell.channel());
    }
}
