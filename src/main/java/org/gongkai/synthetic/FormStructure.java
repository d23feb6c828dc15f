package org.gongkai.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.identity.Relation;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.IdentityInstance;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.IndicatorRole;
import org.gongkai.knowledge.Layout;
import org.gongkai.official.FormDrawing;

/** What a clerk sees of a form: sums with their parts, 其中 rows, and the rows and columns of its tables. */
final class FormStructure {

    private final EditionCells cells;
    private final List<Sum> sums = new ArrayList<>();
    private final Map<FigureKey, List<FigureKey>> ofWhich = new HashMap<>();
    private final List<List<FigureKey>> rows = new ArrayList<>();
    private final List<List<FigureKey>> columns = new ArrayList<>();

    /**
     * A total with its parts.
     *
     * @param exact whether it equals their sum; otherwise they are means that together cover it
     * @param means whether the parts are ways and means
     */
    record Sum(FigureKey total, List<FigureKey> parts, boolean exact, boolean means) {}

    FormStructure(Edition edition) {
        this.cells = new EditionCells(edition);
        IdentityInstance.withinAgency(edition).stream()
                .filter(instance -> instance.identity().appliesIf().isEmpty())
                .filter(instance -> instance.terms().stream()
                        .allMatch(term ->
                                term.yearOffset() == 0 && term.coefficient().signum() > 0))
                .forEach(this::note);
        edition.tables().forEach(this::noteLines);
    }

    List<Sum> sums() {
        return sums;
    }

    private List<FigureKey> ofWhich(FigureKey whole) {
        return ofWhich.getOrDefault(whole, List.of());
    }

    /** The 其中 rows that might be added into the total of a sum by mistake. */
    List<FigureKey> ofWhich(Sum sum) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                .flatMap(whole -> ofWhich(whole).stream())
                .toList();
    }

    List<FormCell> cells() {
        return cells.all();
    }

    /** The rows of tables, from left to right, those of one cell left out. */
    List<List<FigureKey>> rows() {
        return rows;
    }

    /** The columns of tables, from top to bottom, those of one cell left out. */
    List<List<FigureKey>> columns() {
        return columns;
    }

    private void note(IdentityInstance instance) {
        Relation relation = instance.identity().statement().relation();
        List<FigureKey> lefts = keys(instance, true);
        List<FigureKey> rights = keys(instance, false);
        if (relation == Relation.EQUAL && lefts.size() == 1 && rights.size() > 1) {
            sums.add(new Sum(lefts.get(0), rights, true, areMeans(rights)));
        } else if (relation == Relation.EQUAL && rights.size() == 1 && lefts.size() > 1) {
            sums.add(new Sum(rights.get(0), lefts, true, areMeans(lefts)));
        } else if (relation == Relation.AT_LEAST && rights.size() == 1 && lefts.size() > 1) {
            sums.add(new Sum(rights.get(0), lefts, false, true));
        } else if (relation == Relation.AT_MOST && lefts.size() == 1 && rights.size() == 1 && isOfWhich(lefts.get(0))) {
            ofWhich.computeIfAbsent(rights.get(0), whole -> new ArrayList<>()).add(lefts.get(0));
        }
    }

    private boolean isOfWhich(FigureKey key) {
        return is(key, IndicatorRole.OF_WHICH);
    }

    /** Whether one item may take several of these, each of which counts it. */
    private boolean areMeans(List<FigureKey> parts) {
        return parts.stream().allMatch(part -> is(part, IndicatorRole.ALTERNATIVE));
    }

    private boolean is(FigureKey key, IndicatorRole role) {
        return cells.number(key).isPresent()
                && cells.cell(cells.number(key).getAsInt()).indicator().role() == role;
    }

    private static List<FigureKey> keys(IdentityInstance instance, boolean left) {
        return instance.terms().stream()
                .filter(term -> term.left() == left)
                .map((BoundTerm term) -> new FigureKey(term.indicator(), term.breakdown()))
                .toList();
    }

    /** Where a list has sections, each has its columns: nobody shifts figures from lawsuits into staff. */
    private void noteLines(FormTable table) {
        Map<List<String>, List<FigureKey>> byRow = new LinkedHashMap<>();
        Map<List<String>, List<FigureKey>> byColumn = new LinkedHashMap<>();
        for (Indicator indicator : table.indicators()) {
            for (String code : indicator.hasCell() ? FormDrawing.columns(table) : List.<String>of()) {
                FigureKey key = new FigureKey(indicator.code(), code);
                List<String> section =
                        table.layout() == Layout.LIST ? indicator.rowPath().subList(0, 1) : List.of();
                add(byRow, List.of(indicator.rowPath()), key);
                add(byColumn, List.of(section, indicator.columnPath(), List.of(code)), key);
            }
        }
        lines(byRow).forEach(rows::add);
        lines(byColumn).forEach(columns::add);
    }

    private static void add(Map<List<String>, List<FigureKey>> lines, List<List<String>> paths, FigureKey key) {
        List<String> line = paths.stream()
                .map(path -> String.join(Indicator.PATH_SEPARATOR, path))
                .toList();
        lines.computeIfAbsent(line, started -> new ArrayList<>()).add(key);
    }

    /** Whether a cell can print such a figure: a count has no decimals. */
    boolean mayPrint(CellChange change) {
        FormCell cell = cells.cell(cells.number(change.cell()).orElseThrow());
        return change.printed().stripTrailingZeros().scale() <= cell.indicator().scale();
    }

    private static Stream<List<FigureKey>> lines(Map<List<String>, List<FigureKey>> byPath) {
        return byPath.values().stream().filter(line -> line.size() > 1);
    }
}
