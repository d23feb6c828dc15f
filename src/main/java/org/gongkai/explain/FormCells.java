package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.explain.CaseCell.Label;
import org.gongkai.explain.CaseCell.Place;
import org.gongkai.explain.CaseCell.Reliability;
import org.gongkai.explain.FormCases.TableOfEdition;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.IndicatorRole;
import org.gongkai.knowledge.Layout;

/** Makes the cells of the tables of a report, with what the knowledge says of them. */
final class FormCells {

    private final SharedCodes shared;
    private final List<FormCell> cells = new ArrayList<>();

    FormCells(SharedCodes shared) {
        this.shared = shared;
    }

    /** A cell as yet without figure, and what its figures of other years are called. */
    record FormCell(String edition, FigureKey plainKey, CaseCell cell) {}

    List<FormCell> of(List<TableOfEdition> tables) {
        for (int number = 0; number < tables.size(); number++) {
            TableOfEdition table = tables.get(number);
            FormTable form = table.edition().tables().stream()
                    .filter(one -> one.code().equals(table.table()))
                    .findFirst()
                    .orElseThrow();
            addCells(number, table.edition().code(), form);
        }
        return List.copyOf(cells);
    }

    private void addCells(int table, String edition, FormTable form) {
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
                add(edition, cell(indicator, Optional.empty(), Place.nowhere(cells.size()), byPath));
            } else if (form.breakdowns().isEmpty()) {
                add(edition, cell(indicator, Optional.empty(), new Place(table, row, column), byPath));
            }
            List<Breakdown> breakdowns = asPrinted(form.breakdowns());
            for (int i = 0; i < breakdowns.size(); i++) {
                add(edition, cell(indicator, Optional.of(breakdowns.get(i)), new Place(table, row, i), byPath));
            }
        }
    }

    private void add(String edition, CaseCell cell) {
        cells.add(new FormCell(
                edition,
                cell.key(),
                cell.called(
                        shared.key(edition, cell.key()), cell.parent().map(parent -> shared.key(edition, parent)))));
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
}
