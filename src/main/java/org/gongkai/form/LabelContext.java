package org.gongkai.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.label.Label;

/**
 * Resolves row labels one after the other, as they stand down the page: a label that occurs under several headings is
 * the one under the heading last met.
 */
final class LabelContext {

    private final TableVocabulary vocabulary;
    private Optional<LabelNode> current = Optional.empty();

    LabelContext(TableVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a label turned out to be. */
    sealed interface Resolution {
        /** One row label of the form. */
        record Resolved(LabelNode node) implements Resolution {}

        /** Several row labels, and nothing to choose between them. */
        record Ambiguous(List<LabelNode> candidates) implements Resolution {}

        /** No row label of the form. */
        record Unknown() implements Resolution {}
    }

    /** Resolves the next label; if it is resolved, later ones are understood below it. */
    Resolution resolve(Label label) {
        Resolution resolution = choose(vocabulary.rowCandidates(label));
        if (resolution instanceof Resolution.Resolved resolved) {
            current = Optional.of(resolved.node());
        }
        return resolution;
    }

    private Resolution choose(List<LabelNode> candidates) {
        if (candidates.isEmpty()) {
            return new Resolution.Unknown();
        }
        if (candidates.size() == 1) {
            return new Resolution.Resolved(candidates.get(0));
        }
        List<LabelNode> reachable =
                candidates.stream().filter(this::isReachable).toList();
        int deepest = reachable.stream().mapToInt(LabelNode::depth).max().orElse(-1);
        List<LabelNode> nearest =
                reachable.stream().filter(node -> node.depth() == deepest).toList();
        return nearest.size() == 1
                ? new Resolution.Resolved(nearest.get(0))
                : new Resolution.Ambiguous(candidates.stream()
                        .sorted(Comparator.comparing(LabelNode::path))
                        .toList());
    }

    /** Whether the label's heading is the one last met, or above it. */
    private boolean isReachable(LabelNode node) {
        return node.parent()
                .map(parent -> current.map(last -> last.isWithin(parent)).orElse(false))
                .orElse(true);
    }
}
