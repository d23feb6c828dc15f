package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.knowledge.Alias;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;

/** The labels of one table of one edition, and what they may be called. Immutable once built. */
final class TableVocabulary {

    private final FormTable table;
    private final Label title;
    private final List<LabelNode> nodes;
    private final Map<String, List<LabelNode>> nodesByCore = new HashMap<>();
    private final Map<String, String> rowAliases = new HashMap<>();
    private final Map<String, String> columnAliases = new HashMap<>();
    private final Set<String> columnCores = new HashSet<>();

    TableVocabulary(FormTable table, List<Alias> aliases) {
        this.table = table;
        this.title = Label.of(table.titleZh());
        this.nodes = nodes(table);
        nodes.forEach(node -> nodesByCore
                .computeIfAbsent(node.label().core(), core -> new ArrayList<>())
                .add(node));
        columnLabels(table).map(label -> Label.of(label).core()).forEach(columnCores::add);
        aliases.stream().filter(alias -> alias.validIn(table)).forEach(this::addAlias);
    }

    private static List<LabelNode> nodes(FormTable table) {
        Map<List<String>, LabelNode> byPath = new LinkedHashMap<>();
        for (Indicator indicator : table.indicators()) {
            for (int depth = 1; depth <= indicator.rowPath().size(); depth++) {
                List<String> path = indicator.rowPath().subList(0, depth);
                Optional<LabelNode> parent = Optional.ofNullable(byPath.get(path.subList(0, depth - 1)));
                byPath.computeIfAbsent(
                        path, at -> new LabelNode(Label.of(at.get(at.size() - 1)), parent, indicatorsAt(table, at)));
            }
        }
        return List.copyOf(byPath.values());
    }

    private static List<Indicator> indicatorsAt(FormTable table, List<String> path) {
        return table.indicators().stream()
                .filter(indicator -> indicator.rowPath().equals(path))
                .toList();
    }

    private static Stream<String> columnLabels(FormTable table) {
        return Stream.concat(
                table.indicators().stream().flatMap(indicator -> indicator.columnPath().stream()),
                table.breakdowns().stream().flatMap(breakdown -> breakdown.columnPath().stream()));
    }

    private void addAlias(Alias alias) {
        String other = Label.of(alias.alias()).core();
        String core = Label.of(alias.label()).core();
        if (nodesByCore.containsKey(core)) {
            rowAliases.put(other, core);
        }
        if (columnCores.contains(core)) {
            columnAliases.put(other, core);
        }
    }

    FormTable table() {
        return table;
    }

    List<LabelNode> nodes() {
        return nodes;
    }

    boolean hasRows() {
        return !nodes.isEmpty();
    }

    boolean isTitle(Label label) {
        return label.core().equals(title.core());
    }

    /** Row labels that the label may be, the nearest wordings only. */
    List<LabelNode> rowCandidates(Label label) {
        List<LabelNode> candidates = nodesByCore.get(label.core());
        if (candidates == null) {
            return nodesByCore.getOrDefault(rowAliases.getOrDefault(label.core(), ""), List.of());
        }
        List<LabelNode> alike = candidates.stream()
                .filter(node -> node.label().plain().equals(label.plain()))
                .toList();
        return alike.isEmpty() ? candidates : alike;
    }

    /** The core of the column label that the label is; column labels have no item number. */
    Optional<String> columnCore(Label label) {
        if (!label.number().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(label.core())
                .filter(columnCores::contains)
                .or(() -> Optional.ofNullable(columnAliases.get(label.core())));
    }

    /** Whether columns of the table have the same words. */
    boolean isColumnWord(Label label) {
        return columnCores.contains(label.core());
    }

    /** Whether the table explains the label in any way. */
    boolean explains(Label label) {
        return isTitle(label)
                || !rowCandidates(label).isEmpty()
                || columnCore(label).isPresent();
    }

    /** Whether only an alias explains it. */
    boolean explainsByAlias(Label label) {
        return explains(label)
                && !isTitle(label)
                && !nodesByCore.containsKey(label.core())
                && !columnCores.contains(label.core());
    }

    /** Every column that the cells of a row can stand in. */
    List<TableColumn> columnsOf(LabelNode node) {
        return columns(node.indicators());
    }

    /** Every column of a table whose rows have no labels. */
    List<TableColumn> columnsWithoutRows() {
        return columns(table.indicators());
    }

    private List<TableColumn> columns(List<Indicator> indicators) {
        List<TableColumn> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (!indicator.hasCell()) {
                continue;
            }
            if (table.breakdowns().isEmpty()) {
                columns.add(new TableColumn(indicator, Optional.empty()));
            }
            for (Breakdown breakdown : table.breakdowns()) {
                columns.add(new TableColumn(indicator, Optional.of(breakdown)));
            }
        }
        return columns;
    }
}
