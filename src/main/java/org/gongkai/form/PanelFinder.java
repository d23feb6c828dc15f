package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.agency.Identification;
import org.gongkai.agency.SheetText;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.knowledge.Agency;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Takes a sheet apart into the forms on it: side by side, or below one another under titles that name another agency or
 * year before the same tables.
 */
final class PanelFinder {

    /** Labels that two forms have in common; a single one may be chance. */
    private static final int LEAST_SHARED = 2;

    private final FormKnowledge knowledge;
    private final Statements statements;
    private final BandFinder bands;
    private final SheetLabels labels;

    PanelFinder(FormKnowledge knowledge, Statements statements, BandFinder bands) {
        this.knowledge = knowledge;
        this.statements = statements;
        this.bands = bands;
        this.labels = knowledge.labels();
    }

    /** The forms of a sheet; the sheet as a whole where it holds one or none. */
    List<Panel> panels(Sheet sheet) {
        Identification all = statements.ofAll(sheet, above(sheet));
        List<Sheet> parts = new ArrayList<>();
        new SideBySide(labels).parts(sheet).forEach(part -> parts.addAll(belowOneAnother(part)));
        if (parts.size() == 1) {
            return List.of(new Panel(sheet, Attribution.of(all), all, Panel.Kind.READ));
        }
        List<Panel> panels = parts.stream().map(part -> panel(part, all)).toList();
        List<Panel> told = panels.stream()
                .map(panel -> panel.of(isDerived(panel.sheet()) ? Panel.Kind.DERIVED : Panel.Kind.READ))
                .toList();
        List<Panel> sure = told.stream().map(panel -> withoutName(panel, told)).toList();
        return sure.stream().map(panel -> alike(panel, sure)).toList();
    }

    /** Beside forms of its kind a form must say itself whose it is: the sheet and the file may mean another one. */
    private Panel withoutName(Panel panel, List<Panel> panels) {
        boolean named = !own(panel.sheet()).isNone();
        boolean alone = panels.stream()
                .filter(other -> other.sheet() != panel.sheet() && other.kind() == Panel.Kind.READ)
                .noneMatch(other -> sharesRows(other.sheet(), panel.sheet()));
        return panel.kind() != Panel.Kind.READ || named || alone ? panel : panel.of(Panel.Kind.ALIKE);
    }

    private Attribution own(Sheet part) {
        return Attribution.of(statements.of(part.contentCells(), above(part))).orElse(headed(part));
    }

    private Predicate<SheetText> above(Sheet sheet) {
        return Preamble.of(labels, sheet, bands.find(sheet));
    }

    private Panel panel(Sheet part, Identification all) {
        Identification own = statements.of(part.contentCells(), above(part));
        Attribution whose = Attribution.of(own).orElse(headed(part)).orElse(Attribution.of(all));
        boolean complete = whose.agency().isPresent() && whose.year().isPresent();
        return new Panel(part, whose, complete ? own : all, Panel.Kind.READ);
    }

    /** What cells above the first row label name, if they do not name several. */
    private Attribution headed(Sheet part) {
        List<Attribution> named = aboveTheRows(part).stream()
                .map(cell -> knowledge.headerNames().attribution(cell.text()))
                .toList();
        List<Agency> agencies = named.stream()
                .flatMap(name -> name.agency().stream())
                .distinct()
                .toList();
        List<Integer> years = named.stream()
                .flatMap(name -> name.year().stream().boxed())
                .distinct()
                .toList();
        return new Attribution(
                agencies.size() == 1 ? Optional.of(agencies.get(0)) : Optional.empty(),
                years.size() == 1 ? OptionalInt.of(years.get(0)) : OptionalInt.empty());
    }

    private List<Cell> aboveTheRows(Sheet part) {
        int firstRow = part.contentCells().stream()
                .filter(labels::isRowLabel)
                .mapToInt(Cell::row)
                .min()
                .orElse(0);
        return part.contentCells().stream()
                .filter(cell -> cell.row() < firstRow)
                .toList();
    }

    private boolean isDerived(Sheet part) {
        return headed(part).year().isEmpty()
                && aboveTheRows(part).stream().anyMatch(cell -> labels.isHeader(cell, KnownTexts.DERIVED_HEADER));
    }

    private Panel alike(Panel panel, List<Panel> panels) {
        boolean alike = panel.kind() == Panel.Kind.READ
                && panels.stream()
                        .filter(other -> other.sheet() != panel.sheet() && other.kind() == Panel.Kind.READ)
                        .anyMatch(other ->
                                other.whose().equals(panel.whose()) && sharesRows(other.sheet(), panel.sheet()));
        return alike ? panel.of(Panel.Kind.ALIKE) : panel;
    }

    private boolean sharesRows(Sheet one, Sheet other) {
        Set<String> shared = rowLabels(one);
        shared.retainAll(rowLabels(other));
        return shared.size() >= LEAST_SHARED;
    }

    private Set<String> rowLabels(Sheet sheet) {
        return sheet.contentCells().stream()
                .filter(labels::isRowLabel)
                .map(cell -> Label.of(cell.text()).plain())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Rows at which a title or a line names another agency or year than the one before, above a table met before. */
    private List<Sheet> belowOneAnother(Sheet part) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Attribution said = Attribution.NONE;
        for (int row = 0; row < part.rowCount(); row++) {
            boolean line = part.row(row).size() == 1;
            if (!line && part.row(row).stream().noneMatch(cell -> statements.isTitle(cell.text()))) {
                continue;
            }
            Attribution here = Attribution.of(statements.of(part.row(row), any -> true));
            boolean differs =
                    !here.isNone() && !said.isNone() && !here.orElse(said).equals(said);
            if (differs && repeatsTables(part, starts.get(starts.size() - 1), row)) {
                starts.add(row);
                said = here;
            } else {
                said = here.orElse(said);
            }
        }
        List<Sheet> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : part.rowCount();
            sections.add(starts.size() == 1 ? part : part.rows(starts.get(i), end));
        }
        return sections;
    }

    private boolean repeatsTables(Sheet part, int from, int at) {
        Set<String> above = tables(part.rows(from, at));
        above.retainAll(tables(part.rows(at, part.rowCount())));
        return !above.isEmpty();
    }

    /** Tables with rows of several cells: a chapter of words below a form's heading is none. */
    private Set<String> tables(Sheet section) {
        return bands.find(section).stream()
                .filter(Band::hasValues)
                .map(Band::tableCode)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
