package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.form.FormReader.FormKnowledge;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/** What the labels of any table of any edition tell of how a sheet is laid out. */
final class SheetLabels {

    /** Below that, labels side by side are the headings of one table. */
    private static final int LEAST_COLUMNS_ON_ITS_SIDE = 4;

    private final FormKnowledge knowledge;

    SheetLabels(FormKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether the cell is a title or row label of some table, and no column of any. */
    boolean isRowLabel(Cell cell) {
        Label label = Label.of(cell.text());
        return knowledge.vocabularies().stream().noneMatch(vocabulary -> vocabulary.isColumnWord(label))
                && knowledge.vocabularies().stream()
                        .anyMatch(vocabulary -> vocabulary.isTitle(label)
                                || !vocabulary.rowCandidates(label).isEmpty());
    }

    /** Whether it is the title of some table. */
    boolean isTitle(Label label) {
        return knowledge.vocabularies().stream().anyMatch(vocabulary -> vocabulary.isTitle(label));
    }

    boolean isHeader(Cell cell, String code) {
        return knowledge
                .knownTexts()
                .header(Label.of(cell.text()).plain())
                .filter(code::equals)
                .isPresent();
    }

    /** The only table, over all editions, that has the label. */
    Optional<String> onlyTable(Cell cell) {
        Label label = Label.of(cell.text());
        Set<String> tables = knowledge.vocabularies().stream()
                .filter(vocabulary -> vocabulary.explains(label))
                .map(vocabulary -> vocabulary.table().code())
                .collect(Collectors.toSet());
        return tables.size() == 1 ? tables.stream().findFirst() : Optional.empty();
    }

    /**
     * Whether the indicators run across the sheet and the agencies down: row labels that fill many columns and few
     * rows.
     */
    boolean isOnItsSide(Sheet sheet) {
        List<Cell> labels =
                sheet.contentCells().stream().filter(this::isRowLabel).toList();
        long rows = labels.stream().map(Cell::row).distinct().count();
        long columns = labels.stream().map(Cell::column).distinct().count();
        return columns >= LEAST_COLUMNS_ON_ITS_SIDE && columns > 2 * rows;
    }
}
