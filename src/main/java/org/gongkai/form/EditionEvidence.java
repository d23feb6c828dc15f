package org.gongkai.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.label.Label;

/**
 * How well a table of an edition explains the labels found.
 *
 * @param vocabulary the table
 * @param explained labels that it has
 * @param unexplained labels that it does not have
 * @param contradictions groups of the edition that are there without any of their parts
 * @param aliases labels that it knows by another wording only
 * @param otherwise row labels that stand there with another number or remark than the edition prints
 * @param missing labels of the edition that are not there
 */
record EditionEvidence(
        TableVocabulary vocabulary,
        int explained,
        int unexplained,
        int contradictions,
        int aliases,
        int otherwise,
        int missing) {

    /** Best first; equal where labels alone cannot tell the editions apart. */
    static final Comparator<EditionEvidence> BEST_FIRST = Comparator.<EditionEvidence>comparingInt(
                    evidence -> evidence.unexplained + evidence.contradictions)
            .thenComparingInt(EditionEvidence::aliases);

    static EditionEvidence of(TableVocabulary vocabulary, List<Label> labels) {
        Set<LabelNode> seen = new HashSet<>();
        // 其他 and 总计 head columns too, and say nothing of rows.
        labels.stream()
                .filter(label -> vocabulary.columnCore(label).isEmpty())
                .forEach(label -> seen.addAll(vocabulary.rowCandidates(label)));
        int explained = (int) labels.stream().filter(vocabulary::explains).count();
        int aliases = (int) labels.stream().filter(vocabulary::explainsByAlias).count();
        return new EditionEvidence(
                vocabulary,
                explained,
                labels.size() - explained,
                contradictions(vocabulary, seen),
                aliases,
                otherwise(vocabulary, labels),
                (int) vocabulary.nodes().stream()
                        .filter(node -> !seen.contains(node))
                        .count());
    }

    /** Variants number the same sections otherwise. */
    private static int otherwise(TableVocabulary vocabulary, List<Label> labels) {
        return (int) labels.stream()
                .filter(label -> !vocabulary.rowCandidates(label).isEmpty())
                .filter(label -> vocabulary.rowCandidates(label).stream()
                        .noneMatch(node -> node.label().plain().equals(label.plain())))
                .count();
    }

    private static int contradictions(TableVocabulary vocabulary, Set<LabelNode> seen) {
        return (int) seen.stream()
                .filter(node -> !node.hasCells())
                .filter(node -> vocabulary.nodes().stream()
                        .filter(child ->
                                child.parent().filter(parent -> parent == node).isPresent())
                        .noneMatch(seen::contains))
                .count();
    }

    /** Share of the labels that the edition explains, less what contradicts it. */
    BigDecimal score() {
        int all = explained + unexplained + contradictions;
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(explained).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_EVEN);
    }
}
