package org.gongkai.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.label.TextMemo;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * What the labels of any table of any edition tell of how a sheet is laid out. What is asked is remembered; safe for use
 * by several threads.
 */
final class SheetLabels {

    /** Below that, labels side by side are the headings of one table. */
    private static final int LEAST_COLUMNS_ON_ITS_SIDE = 4;

    /** A table's heading says more than a label that any table may have. */
    private static final double TITLE_WEIGHT = 5;

    private final Map<String, List<TableVocabulary>> vocabularies;
    private final KnownTexts knownTexts;
    private final TextMemo<Told> told;

    SheetLabels(List<TableVocabulary> vocabularies, KnownTexts knownTexts) {
        this.vocabularies = vocabularies.stream()
                .collect(Collectors.groupingBy(
                        vocabulary -> vocabulary.table().code(), TreeMap::new, Collectors.toList()));
        this.knownTexts = knownTexts;
        this.told = new TextMemo<>(printed -> told(Label.of(printed)));
    }

    /**
     * What a label tells of tables, over all editions.
     *
     * @param title whether it is the title of some table
     * @param official whether some form itself has it
     * @param rowLabel whether it is a title or row label of some table, and no column of any
     * @param weights how much it speaks for which tables
     */
    private record Told(boolean title, boolean official, boolean rowLabel, Map<String, Double> weights) {}

    private Told told(Label label) {
        Map<String, Double> weights = new HashMap<>();
        vocabularies.forEach((code, editions) -> {
            if (editions.stream().anyMatch(vocabulary -> vocabulary.isTitle(label))) {
                weights.put(code, TITLE_WEIGHT);
            } else if (editions.stream().anyMatch(vocabulary -> vocabulary.explains(label))) {
                weights.put(code, 1.0);
            }
        });
        boolean title = any(vocabulary -> vocabulary.isTitle(label));
        boolean row =
                title || any(vocabulary -> !vocabulary.rowCandidates(label).isEmpty());
        return new Told(
                title,
                any(vocabulary -> vocabulary.isOfficial(label)),
                row && !any(vocabulary -> vocabulary.isColumnWord(label)),
                Collections.unmodifiableMap(weights));
    }

    private boolean any(Predicate<TableVocabulary> question) {
        return vocabularies.values().stream().flatMap(List::stream).anyMatch(question);
    }

    /** Whether the cell is a title or row label of some table, and no column of any. */
    boolean isRowLabel(Cell cell) {
        return told.of(cell.text()).rowLabel();
    }

    /** Whether it is the title of some table. */
    boolean isTitle(Cell cell) {
        return told.of(cell.text()).title();
    }

    /** Whether some form itself has such a label. */
    boolean isOfficial(String text) {
        return told.of(text).official();
    }

    /** Whether some table explains the label in any way. */
    boolean isExplained(String text) {
        return !told.of(text).weights().isEmpty();
    }

    boolean isHeader(Cell cell, String code) {
        return knownTexts
                .header(Label.of(cell.text()).plain())
                .filter(code::equals)
                .isPresent();
    }

    /** How much the cell speaks for which tables, over all editions. */
    Map<String, Double> weights(Cell cell) {
        return told.of(cell.text()).weights();
    }

    /** The only table, over all editions, that has the label. */
    Optional<String> onlyTable(Cell cell) {
        Set<String> tables = weights(cell).keySet();
        return tables.size() == 1 ? tables.stream().findFirst() : Optional.empty();
    }

    /**
     * Whether the indicators run across the sheet and the agencies down: row labels that fill many columns and few
     * rows.
     */
    boolean isOnItsSide(Sheet sheet) {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Cell cell : sheet.contentCells()) {
            if (isRowLabel(cell)) {
                rows.add(cell.row());
                columns.add(cell.column());
                if (2 * rows.size() >= sheet.columnCount()) {
                    return false;
                }
            }
        }
        return columns.size() >= LEAST_COLUMNS_ON_ITS_SIDE && columns.size() > 2 * rows.size();
    }
}
