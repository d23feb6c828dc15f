package org.gongkai.form;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.label.Label;

/**
 * Resolves row labels one after the other, as they stand down the page: a label that occurs under several headings is
 * the one under the heading last met, unless that one was met before.
 */
final class LabelContext {

    private final TableVocabulary vocabulary;
    private final Set<LabelNode> met = Collections.newSetFromMap(new IdentityHashMap<>());
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
        Resolution resolution = choose(label, vocabulary.rowCandidates(label));
        if (resolution instanceof Resolution.Resolved resolved) {
            meet(resolved.node());
        } else if (!label.number().isEmpty()) {
            forget();
        }
        return resolution;
    }

    /** Resolves the next label, which stands to the right of another in its row and so must be a part of it. */
    Resolution resolve(Label label, Optional<LabelNode> left) {
        Resolution resolution = resolve(label);
        if (resolution instanceof Resolution.Resolved resolved
                && left.filter(node -> !resolved.node().isWithin(node)).isPresent()) {
            forget();
            return new Resolution.Ambiguous(List.of(left.get(), resolved.node()));
        }
        return resolution;
    }

    /** Takes a row label as met, whatever told it; later ones are understood below it. */
    void accept(LabelNode node) {
        meet(node);
    }

    /** An unknown label may have been a heading: what follows must not be understood below the heading before it. */
    void forget() {
        current = Optional.empty();
    }

    /** A heading met again begins anew. */
    private void meet(LabelNode node) {
        met.removeIf(before -> before.isWithin(node));
        met.add(node);
        current = Optional.of(node);
    }

    private Resolution choose(Label label, List<LabelNode> candidates) {
        if (candidates.isEmpty()) {
            return new Resolution.Unknown();
        }
        if (candidates.size() == 1 && saysEnough(candidates.get(0))) {
            List<LabelNode> here = missingHere(label, candidates.get(0));
            return here.isEmpty()
                    ? new Resolution.Resolved(candidates.get(0))
                    : new Resolution.Ambiguous(
                            Stream.concat(here.stream(), candidates.stream()).toList());
        }
        List<LabelNode> reachable = candidates.stream()
                .filter(this::isReachable)
                .filter(node -> candidates.size() == 1 || !met.contains(node))
                .toList();
        int deepest = reachable.stream().mapToInt(LabelNode::depth).max().orElse(-1);
        List<LabelNode> nearest =
                reachable.stream().filter(node -> node.depth() == deepest).toList();
        return nearest.size() == 1
                ? new Resolution.Resolved(nearest.get(0))
                : new Resolution.Ambiguous(candidates.stream()
                        .sorted(Comparator.comparing(LabelNode::path))
                        .toList());
    }

    /**
     * Where a label belongs under a heading that was not met: rows of its number that are still wanted here. （二）被纠错数
     * of the complaints, below the reviews, may be a slip for their （二）被依法纠错数.
     */
    private List<LabelNode> missingHere(Label label, LabelNode only) {
        boolean strange = !label.number().isEmpty()
                && !isReachable(only)
                && only.parent().filter(heading -> !met.contains(heading)).isPresent();
        return !strange
                ? List.of()
                : vocabulary.nodes().stream()
                        .filter(node -> node.label().number().equals(label.number()))
                        .filter(node -> node.parent().isPresent() && isReachable(node) && !met.contains(node))
                        .toList();
    }

    /** Words that head columns too (其他, 总计) may be any group's: they need their heading. */
    private boolean saysEnough(LabelNode node) {
        return !vocabulary.isColumnWord(node.label());
    }

    /** Whether the label's heading is the one last met, or above it. */
    private boolean isReachable(LabelNode node) {
        return node.parent()
                .map(parent -> current.map(last -> last.isWithin(parent)).orElse(false))
                .orElse(true);
    }
}
