package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.form.LabelContext.Resolution;
import org.gongkai.label.Label;
import org.gongkai.label.Likeness;
import org.gongkai.source.Cell;
import org.gongkai.trouble.TroubleCode;

/**
 * Tells the rows of a table by their labels. First each for itself, from top to bottom, by wordings that the form or an
 * alias has. Then what is left, by its neighbours: a label that is mistyped, cut or without its heading is the row of
 * the form that must stand between the rows above and below, if it is like that row's label and like no other's there.
 */
final class RowResolver {

    private final TableReader table;
    private final TableVocabulary vocabulary;
    private final LabelContext context;
    /** The rows of the form that take a row of the sheet each, in its order. */
    private final List<LabelNode> formRows;

    RowResolver(TableReader table, List<LabelNode> formRows) {
        this.table = table;
        this.vocabulary = table.vocabulary();
        this.context = new LabelContext(vocabulary);
        this.formRows = formRows;
    }

    /**
     * The labels of a row.
     *
     * @param labels cells with its labels, from left to right
     * @param hasValues whether something would be lost with them
     */
    record LabelRow(List<Cell> labels, boolean hasValues) {}

    /** What each row is. Labels that are told are entered as labels. */
    List<RowLabels> resolve(List<LabelRow> rows) {
        List<RowLabels> told = new ArrayList<>();
        for (LabelRow row : rows) {
            told.add(byItself(row));
            joinWithRowBefore(rows, told);
        }
        int above = -1;
        for (int row = 0; row <= told.size(); row++) {
            boolean anchor = row == told.size() || formRow(told.get(row)) >= 0;
            if (anchor) {
                byNeighbours(rows, told, above, row);
                above = row;
            }
        }
        return told;
    }

    /** A label that goes on in the next row, over the end of a page: only one of the two rows has values. */
    private void joinWithRowBefore(List<LabelRow> rows, List<RowLabels> told) {
        int row = told.size() - 1;
        int before = row - 1;
        while (before >= 0 && isNothing(rows.get(before), told.get(before))) {
            before--;
        }
        if (before < 0
                || told.get(row).unknown().isEmpty()
                || told.get(before).unknown().isEmpty()
                || rows.get(row).hasValues() == rows.get(before).hasValues()) {
            return;
        }
        Cell beginning = told.get(before).unknown().get();
        Cell end = told.get(row).unknown().get();
        if (vocabulary.rowCandidates(Label.of(beginning.text() + end.text())).size() == 1) {
            LabelNode node = vocabulary
                    .rowCandidates(Label.of(beginning.text() + end.text()))
                    .get(0);
            context.accept(node);
            table.label(beginning);
            table.label(end);
            told.set(before, rows.get(before).hasValues() ? RowLabels.of(node) : RowLabels.NONE);
            told.set(row, rows.get(row).hasValues() ? RowLabels.of(node) : RowLabels.NONE);
        }
    }

    private static boolean isNothing(LabelRow row, RowLabels labels) {
        return !row.hasValues() && labels.node().isEmpty() && labels.unknown().isEmpty();
    }

    private RowLabels byItself(LabelRow row) {
        RowLabels told = RowLabels.NONE;
        List<Cell> untold = new ArrayList<>();
        for (Cell cell : row.labels()) {
            if (table.isKnown(cell)) {
                continue;
            }
            Resolution resolution = context.resolve(Label.of(cell.text()), told.node());
            Optional<LabelNode> node = resolution instanceof Resolution.Resolved resolved
                    ? Optional.of(resolved.node())
                    : belowOneOf(untold, candidates(resolution));
            if (node.isPresent()) {
                context.accept(node.get());
                table.label(cell);
                told = RowLabels.of(node.get());
            } else {
                told = told.butUnknown(cell, candidates(resolution));
                untold.add(cell);
            }
        }
        enterHeadings(untold, told.told());
        if (told.unknown().isPresent()
                && (row.hasValues() || Digits.in(told.unknown().get().text()))) {
            context.forget();
        }
        return told;
    }

    private static List<LabelNode> candidates(Resolution resolution) {
        return resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    }

    /** The one candidate whose heading one of the labels to the left is like. */
    private Optional<LabelNode> belowOneOf(List<Cell> headings, List<LabelNode> candidates) {
        List<LabelNode> below = candidates.stream()
                .filter(node -> headings.stream().anyMatch(heading -> isLikeHeadingOf(heading, node)))
                .toList();
        return below.size() == 1 ? Optional.of(below.get(0)) : Optional.empty();
    }

    private void enterHeadings(List<Cell> untold, Optional<LabelNode> node) {
        node.ifPresent(known -> untold.stream()
                .filter(heading -> isLikeHeadingOf(heading, known))
                .forEach(table::label));
    }

    private boolean isLikeHeadingOf(Cell heading, LabelNode node) {
        Map<LabelNode, Likeness> like = vocabulary.rowsLike(Label.of(heading.text()));
        return like.keySet().stream().anyMatch(above -> above != node && node.isWithin(above));
    }

    private int formRow(RowLabels labels) {
        return labels.told().map(formRows::indexOf).orElse(-1);
    }

    /** Tells rows strictly between two that are told; the table's edges count as told. */
    private void byNeighbours(List<LabelRow> rows, List<RowLabels> told, int above, int below) {
        int first = above < 0 ? 0 : formRow(told.get(above)) + 1;
        int end = below == told.size() ? formRows.size() : formRow(told.get(below));
        if (end <= first) {
            return;
        }
        List<LabelNode> gap = formRows.subList(first, end);
        List<Integer> open = new ArrayList<>();
        for (int row = above + 1; row < below; row++) {
            if (told.get(row).unknown().isPresent() && mayBeRow(rows.get(row), told.get(row), gap)) {
                open.add(row);
            }
        }
        tell(rows, told, open, gap);
    }

    /** Words without number and values are a note, unless they are like a label that is wanted. */
    private boolean mayBeRow(LabelRow row, RowLabels labels, List<LabelNode> gap) {
        return row.hasValues()
                || !unknown(labels).number().isEmpty()
                || gap.stream().anyMatch(node -> isLike(labels, node));
    }

    private void tell(List<LabelRow> rows, List<RowLabels> told, List<Integer> open, List<LabelNode> gap) {
        boolean complete = open.size() == gap.size();
        int next = 0;
        for (int i = 0; i < open.size(); i++) {
            int row = open.get(i);
            RowLabels labels = told.get(row);
            Optional<LabelNode> node = complete
                    ? Optional.of(gap.get(i)).filter(expected -> isLike(labels, expected))
                    : onlyOne(labels, gap.subList(next, gap.size()));
            if (node.isEmpty() || labels.contradictsItself()) {
                // What nobody knows may have been a heading: what follows may be another's.
                return;
            }
            next = gap.indexOf(node.get()) + 1;
            told.set(row, RowLabels.of(node.get()));
            enter(rows.get(row), labels, node.get());
        }
    }

    private boolean isLike(RowLabels labels, LabelNode expected) {
        return labels.candidates().contains(expected)
                || likeness(labels, expected).isPresent();
    }

    private Optional<Likeness> likeness(RowLabels labels, LabelNode expected) {
        return Optional.ofNullable(vocabulary.rowsLike(unknown(labels)).get(expected));
    }

    /** Where rows are missing or too many, only what is written out but for a slip can be told. */
    private Optional<LabelNode> onlyOne(RowLabels labels, List<LabelNode> gap) {
        List<LabelNode> like = gap.stream()
                .filter(node -> labels.candidates().contains(node) && !vocabulary.isColumnWord(node.label())
                        || likeness(labels, node).filter(Likeness.TYPO::equals).isPresent())
                .toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    private void enter(LabelRow row, RowLabels labels, LabelNode node) {
        Cell label = labels.unknown().orElseThrow();
        table.label(label);
        if (!vocabulary.rowCandidates(unknown(labels)).contains(node)) {
            table.report(TroubleCode.LABEL_READ_AS, label, node.path());
        }
        enterHeadings(row.labels().stream().filter(cell -> cell != label).toList(), Optional.of(node));
    }

    private static Label unknown(RowLabels labels) {
        return Label.of(labels.unknown().orElseThrow().text());
    }
}
