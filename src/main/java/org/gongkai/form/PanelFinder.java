package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * Takes a sheet apart into the forms on it. Forms side by side have the same labels again and again in the same rows;
 * forms below one another have titles that name another agency or year before the same tables.
 */
final class PanelFinder {

    /** One row may have a label twice by chance. */
    private static final int LEAST_ROWS = 2;

    private final FormKnowledge knowledge;
    private final Statements statements;
    private final BandFinder bands;

    PanelFinder(FormKnowledge knowledge, Statements statements, BandFinder bands) {
        this.knowledge = knowledge;
        this.statements = statements;
        this.bands = bands;
    }

    /** The forms of a sheet; the sheet as a whole where it holds one or none. */
    List<Panel> panels(Sheet sheet) {
        List<Sheet> parts = new ArrayList<>();
        sideBySide(sheet).forEach(part -> parts.addAll(belowOneAnother(part)));
        if (parts.size() == 1) {
            Identification all = statements.identify(sheet.contentCells());
            return List.of(new Panel(sheet, all.attribution(), all, Panel.Kind.READ));
        }
        Identification shared = statements.identify(sharedCells(sheet, parts));
        List<Panel> panels = parts.stream().map(part -> panel(part, shared)).toList();
        return withAgencyOfFirst(panels).stream()
                .map(panel -> panel.of(kind(panel, panels)))
                .toList();
    }

    private Panel panel(Sheet part, Identification shared) {
        Attribution own = statements.of(part.contentCells()).orElse(headed(part));
        return new Panel(part, own.orElse(shared.attribution()), shared, Panel.Kind.READ);
    }

    /** What a cell above the first row label names, if there is just one that does. */
    private Attribution headed(Sheet part) {
        List<Attribution> named = aboveTheRows(part).stream()
                .map(cell -> knowledge.naming().attribution(cell.text()))
                .filter(name -> !name.isNone())
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : Attribution.NONE;
    }

    private List<Cell> aboveTheRows(Sheet part) {
        int firstRow = part.contentCells().stream()
                .filter(cell -> isRowLabel(Label.of(cell.text())))
                .mapToInt(Cell::row)
                .min()
                .orElse(0);
        return part.contentCells().stream()
                .filter(cell -> cell.row() < firstRow)
                .toList();
    }

    /** An agency that is named once stands for all forms of the sheet. */
    private static List<Panel> withAgencyOfFirst(List<Panel> panels) {
        Attribution first = new Attribution(panels.get(0).whose().agency(), OptionalInt.empty());
        return panels.stream()
                .map(panel ->
                        new Panel(panel.sheet(), panel.whose().orElse(first), panel.identification(), panel.kind()))
                .toList();
    }

    private Panel.Kind kind(Panel panel, List<Panel> panels) {
        boolean derived = headed(panel.sheet()).isNone()
                && aboveTheRows(panel.sheet()).stream().anyMatch(cell -> isHeader(cell, KnownTexts.DERIVED_HEADER));
        if (derived) {
            return Panel.Kind.DERIVED;
        }
        boolean alike = panels.stream()
                .filter(other -> other.sheet() != panel.sheet())
                .anyMatch(other -> other.whose().equals(panel.whose()) && sharesRows(other.sheet(), panel.sheet()));
        return alike ? Panel.Kind.ALIKE : Panel.Kind.READ;
    }

    private boolean sharesRows(Sheet one, Sheet other) {
        Set<String> shared = rowLabels(one);
        shared.retainAll(rowLabels(other));
        return shared.size() >= LEAST_ROWS;
    }

    private Set<String> rowLabels(Sheet sheet) {
        return sheet.contentCells().stream()
                .map(cell -> Label.of(cell.text()))
                .filter(this::isRowLabel)
                .map(Label::plain)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Cell> sharedCells(Sheet sheet, List<Sheet> parts) {
        Set<Cell> inParts = new HashSet<>();
        parts.forEach(part -> inParts.addAll(part.contentCells()));
        return sheet.contentCells().stream()
                .filter(cell -> !inParts.contains(cell))
                .toList();
    }

    private List<Sheet> sideBySide(Sheet sheet) {
        List<Integer> starts = firstColumns(sheet);
        if (starts.size() == 1) {
            return List.of(sheet);
        }
        List<Sheet> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : sheet.columnCount();
            parts.add(sheet.columns(starts.get(i), end));
        }
        return parts;
    }

    /** First columns of the forms side by side; one, the first, where there is only one. */
    private List<Integer> firstColumns(Sheet sheet) {
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> starts = new TreeMap<>();
        for (int row = 0; row < sheet.rowCount(); row++) {
            List<Cell> cells = sheet.row(row);
            int weight = weight(cells);
            repeated(cells).forEach((occurrence, column) -> {
                rows.merge(occurrence, weight, Integer::sum);
                starts.merge(occurrence, column, Math::min);
            });
        }
        List<Integer> first = new ArrayList<>(List.of(0));
        starts.forEach((occurrence, column) -> {
            if (rows.get(occurrence) >= LEAST_ROWS && column > first.get(first.size() - 1)) {
                first.add(column);
            }
        });
        return first;
    }

    /** The header of the column of indicators, twice in a row, tells enough by itself. */
    private int weight(List<Cell> cells) {
        long headers = cells.stream()
                .filter(cell -> isHeader(cell, KnownTexts.INDICATOR_HEADER))
                .count();
        return headers > 1 ? LEAST_ROWS : 1;
    }

    private boolean isHeader(Cell cell, String code) {
        return knowledge
                .knownTexts()
                .header(Label.of(cell.text()).plain())
                .filter(code::equals)
                .isPresent();
    }

    /** The leftmost column of the second, third … occurrence of a label in one row. */
    private Map<Integer, Integer> repeated(List<Cell> row) {
        Map<String, List<Cell>> byText = row.stream()
                .filter(this::isRepeatable)
                .collect(Collectors.groupingBy(cell -> Label.of(cell.text()).plain()));
        Map<Integer, Integer> columns = new HashMap<>();
        for (List<Cell> cells : byText.values()) {
            for (int occurrence = 1; occurrence < cells.size(); occurrence++) {
                columns.merge(occurrence, cells.get(occurrence).column(), Math::min);
            }
        }
        return columns;
    }

    /** Whether no form has the text twice in a row. */
    private boolean isRepeatable(Cell cell) {
        return isRowLabel(Label.of(cell.text()))
                || isHeader(cell, KnownTexts.INDICATOR_HEADER)
                || isHeader(cell, KnownTexts.SERIAL_HEADER);
    }

    private boolean isRowLabel(Label label) {
        return knowledge.vocabularies().stream().noneMatch(vocabulary -> vocabulary.isColumnWord(label))
                && knowledge.vocabularies().stream()
                        .anyMatch(vocabulary -> vocabulary.isTitle(label)
                                || !vocabulary.rowCandidates(label).isEmpty());
    }

    /**
     * Whether the indicators run across the sheet and the agencies down: row labels that fill many columns and few
     * rows.
     */
    boolean isOnItsSide(Sheet sheet) {
        List<Cell> labels = sheet.contentCells().stream()
                .filter(cell -> isRowLabel(Label.of(cell.text())))
                .toList();
        long rows = labels.stream().map(Cell::row).distinct().count();
        long columns = labels.stream().map(Cell::column).distinct().count();
        return columns >= 4 && columns > 2 * rows;
    }

    /** Rows at which a title names another agency or year than the title before, above a table met before. */
    private List<Sheet> belowOneAnother(Sheet part) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Attribution said = Attribution.NONE;
        for (int row = 0; row < part.rowCount(); row++) {
            Attribution here = statements.of(part.row(row));
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

    private Set<String> tables(Sheet section) {
        return bands.find(section).stream().map(Band::tableCode).collect(Collectors.toCollection(HashSet::new));
    }
}
