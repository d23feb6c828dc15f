package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.knowledge.Alias;
import org.gongkai.knowledge.FormTable;
import org.gongkai.label.Label;
import org.gongkai.label.Likeness;
import org.gongkai.label.TextMemo;

/** The labels of one table of one edition, and what they may be called. What is asked is kept; safe for use by several threads. */
final class TableVocabulary {

    private static final Pattern PATH_SEPARATORS = Pattern.compile("[/>:;,、.-]");
    /** Numbers inside a path that is written in one cell. */
    private static final Pattern INNER_NUMBERS =
            Pattern.compile("(?<=[/>:;,、.-])(?:\\(?[一二三四五六七八九十]+[)、.]+|\\(?[0-9]{1,2}[)、.]+)");

    /** No label, nor any path of labels in one cell, comes near, with remarks and blanks or without: paragraphs are not asked for. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_CORE = 256;

    private final FormTable table;
    private final Label title;
    private final Respelling respelling;
    private final TellingWords telling;
    private final List<LabelNode> nodes;
    private final Map<String, List<LabelNode>> nodesByCore = new HashMap<>();
    private final Map<String, String> rowAliases = new HashMap<>();
    private final Map<String, String> columnAliases = new HashMap<>();
    private final Map<String, List<LabelNode>> nodesByPath = new HashMap<>();
    private final Map<String, List<String>> columnsByPath = new HashMap<>();
    private final Set<String> columnCores = new LinkedHashSet<>();
    private final Set<String> columnGroups = new HashSet<>();
    private final Map<LabelNode, List<TableColumn>> columnsByNode = new IdentityHashMap<>();
    private final List<List<TableColumn>> columnSeries;
    private final KnownLetters letters;
    private final List<TableColumn> totals;
    /** The same labels stand on thousands of forms. */
    private final TextMemo<Known> known = new TextMemo<>(printed -> known(Label.of(printed)));

    /** What a label is: rows, a column, a path of column labels. */
    private record Known(List<LabelNode> rows, Optional<String> column, Optional<List<String>> path) {
        static final Known NOTHING = new Known(List.of(), Optional.empty(), Optional.empty());

        boolean isNothing() {
            return rows.isEmpty() && column.isEmpty() && path.isEmpty();
        }
    }

    TableVocabulary(FormTable table, List<Alias> aliases, Respelling respelling, TellingWords telling) {
        this.table = table;
        this.title = Label.of(table.titleZh());
        this.respelling = respelling;
        this.telling = telling;
        this.nodes = LabelNode.of(table);
        nodes.forEach(node -> nodesByCore
                .computeIfAbsent(node.label().core(), core -> new ArrayList<>())
                .add(node));
        columnLabels(table).map(label -> Label.of(label).core()).forEach(columnCores::add);
        nodes.forEach(node -> columnsByNode.put(node, TableColumn.of(table, node.indicators())));
        this.columnSeries = series();
        this.totals = columnSeries.stream()
                .flatMap(List::stream)
                .filter(TableColumn::endsInTotal)
                .toList();
        columnSeries.stream()
                .flatMap(List::stream)
                .map(TableColumn::cores)
                .filter(cores -> !cores.isEmpty())
                .forEach(cores -> columnGroups.addAll(cores.subList(0, cores.size() - 1)));
        nodes.forEach(this::addPaths);
        columnSeries.stream().flatMap(List::stream).map(TableColumn::cores).forEach(this::addColumnPaths);
        aliases.stream().filter(alias -> alias.validIn(table)).forEach(this::addAlias);
        this.letters = new KnownLetters(respelling.replaced(), columnCores);
        Stream.of(nodesByCore, rowAliases, columnAliases, nodesByPath, columnsByPath)
                .forEach(known -> letters.add(known.keySet()));
    }

    /** Tools write the labels of a path one behind the other into one cell: 其他对外管理服务事项 / 行政检查. */
    private void addPaths(LabelNode node) {
        String path = node.label().core();
        for (Optional<LabelNode> above = node.parent();
                above.isPresent();
                above = above.get().parent()) {
            path = above.get().label().core() + path;
            nodesByPath.computeIfAbsent(joined(path), none -> new ArrayList<>()).add(node);
        }
    }

    private void addColumnPaths(List<String> cores) {
        for (int from = 0; from < cores.size() - 1; from++) {
            columnsByPath.put(joined(String.join("", cores.subList(from, cores.size()))), cores);
        }
    }

    private static String joined(String path) {
        return PATH_SEPARATORS.matcher(path).replaceAll("");
    }

    private static Stream<String> columnLabels(FormTable table) {
        return Stream.concat(
                table.indicators().stream().flatMap(indicator -> indicator.columnPath().stream()),
                table.breakdowns().stream().flatMap(breakdown -> breakdown.columnPath().stream()));
    }

    /** The columns that stand under one header, each series once. */
    private List<List<TableColumn>> series() {
        if (!hasRows()) {
            return List.of(columnsWithoutRows());
        }
        Map<List<List<String>>, List<TableColumn>> byCores = new LinkedHashMap<>();
        for (LabelNode node : nodes) {
            List<TableColumn> columns = columnsOf(node);
            if (!columns.isEmpty()) {
                byCores.putIfAbsent(columns.stream().map(TableColumn::cores).toList(), columns);
            }
        }
        return List.copyOf(byCores.values());
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

    /** Its row labels, in the order of the form. */
    List<LabelNode> nodes() {
        return nodes;
    }

    boolean hasRows() {
        return !nodes.isEmpty();
    }

    /** The columns of each header of the form. */
    List<List<TableColumn>> columnSeries() {
        return columnSeries;
    }

    boolean isTitle(Label label) {
        return label.core().equals(title.core());
    }

    /** Whether the form itself has such a label in this table, be it of a row, of a column or the title. */
    boolean isOfficial(Label label) {
        return isTitle(label) || nodesByCore.containsKey(label.core()) || columnCores.contains(label.core());
    }

    /** Row labels that the label may be, the nearest wordings only. */
    List<LabelNode> rowCandidates(Label label) {
        return knownOf(label).rows();
    }

    private Known knownOf(Label label) {
        boolean prose = label.printed().length() > LONGEST || label.core().length() > LONGEST_CORE;
        return prose || !letters.mayWrite(label.core()) ? Known.NOTHING : known.of(label.printed(), () -> known(label));
    }

    private Known known(Label label) {
        boolean numbered = !label.number().isEmpty();
        Known known = new Known(
                rowsNamed(label),
                numbered ? Optional.empty() : columnCore(label.core()),
                Optional.ofNullable(columnsByPath.get(joined(label.core()))));
        return known.isNothing() || isQualified(label) ? Known.NOTHING : known;
    }

    /** Whether a remark that the form has not makes another quantity of the label. */
    private boolean isQualified(Label label) {
        return telling.isQualified(label) && nodes.stream().noneMatch(node -> node.hasText(label));
    }

    private List<LabelNode> rowsNamed(Label label) {
        List<LabelNode> candidates = nodesByCore.get(rowCore(label.core()).orElse(""));
        if (candidates == null) {
            return nodesByPath.getOrDefault(
                    joined(INNER_NUMBERS.matcher(label.core()).replaceAll("")), List.of());
        }
        List<LabelNode> alike =
                candidates.stream().filter(node -> node.hasText(label)).toList();
        return alike.isEmpty() ? candidates : alike;
    }

    private Optional<String> rowCore(String core) {
        if (nodesByCore.containsKey(core)) {
            return Optional.of(core);
        }
        return Optional.ofNullable(rowAliases.get(core))
                .or(() -> respelling
                        .of(core, one -> nodesByCore.containsKey(one) || rowAliases.containsKey(one))
                        .flatMap(this::rowCore));
    }

    /** Row labels that the label is like, without being one of them. */
    Map<LabelNode, Likeness> rowsLike(Label label) {
        if (isQualified(label)) {
            return Map.of();
        }
        Map<LabelNode, Likeness> like = new LinkedHashMap<>();
        nodes.forEach(node ->
                telling.likeness(label.core(), node.label().core()).ifPresent(likeness -> like.put(node, likeness)));
        rowAliases.forEach((alias, core) -> {
            if (telling.likeness(label.core(), alias)
                    .filter(Likeness.TYPO::equals)
                    .isPresent()) {
                nodesByCore.get(core).forEach(node -> like.put(node, Likeness.TYPO));
            }
        });
        return like;
    }

    /** The core of the column label that the label is; column labels have no item number. */
    Optional<String> columnCore(Label label) {
        return knownOf(label).column();
    }

    /** The cores of a column's labels, from the outermost to its own, where one cell holds several of them. */
    Optional<List<String>> columnPath(Label label) {
        return knownOf(label).path();
    }

    private Optional<String> columnCore(String core) {
        if (columnCores.contains(core)) {
            return Optional.of(core);
        }
        return Optional.ofNullable(columnAliases.get(core))
                .or(() -> respelling
                        .of(core, one -> columnCores.contains(one) || columnAliases.containsKey(one))
                        .flatMap(this::columnCore));
    }

    /** Cores of column labels that the label is like, without being one of them. */
    Set<String> columnsLike(Label label) {
        return label.number().isEmpty() && !isQualified(label)
                ? columnCores.stream()
                        .filter(core -> telling.likeness(label.core(), core).isPresent())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether the core is that of a label over several columns, which is none by itself. */
    boolean isColumnGroup(String core) {
        return columnGroups.contains(core);
    }

    /** Whether the labels above a column end in that of the total. */
    boolean isTotal(List<String> cores) {
        return totals.stream().anyMatch(column -> column.isUnder(cores));
    }

    boolean isColumnWord(Label label) {
        return columnCores.contains(label.core());
    }

    boolean explains(Label label) {
        return isTitle(label)
                || !rowCandidates(label).isEmpty()
                || columnCore(label).isPresent()
                || columnPath(label).isPresent();
    }

    /** Whether only an alias or another spelling explains it. */
    boolean explainsByAlias(Label label) {
        return explains(label) && !isOfficial(label);
    }

    /** Every column that the cells of a row can stand in. */
    List<TableColumn> columnsOf(LabelNode node) {
        return columnsByNode.get(node);
    }

    /** Every column of a table whose rows have no labels. */
    List<TableColumn> columnsWithoutRows() {
        return TableColumn.of(table, table.indicators());
    }
}
