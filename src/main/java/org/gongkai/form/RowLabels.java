package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.source.Cell;

/**
 * What the labels of a row say.
 *
 * @param node the row of the form that they name
 * @param unknown the label that could not be told, where one could not
 * @param candidates the rows that it may be, none where it is like no label
 */
record RowLabels(Optional<LabelNode> node, Optional<Cell> unknown, List<LabelNode> candidates) {

    static final RowLabels NONE = new RowLabels(Optional.empty(), Optional.empty(), List.of());

    static RowLabels of(LabelNode node) {
        return new RowLabels(Optional.of(node), Optional.empty(), List.of());
    }

    RowLabels butUnknown(Cell label, List<LabelNode> among) {
        return new RowLabels(node, Optional.of(label), among);
    }

    /** Whether labels side by side in the row are of different rows of the form. */
    boolean contradictsItself() {
        return node.filter(candidates::contains).isPresent();
    }

    /** The row, where all of its labels could be told. */
    Optional<LabelNode> told() {
        return unknown.isPresent() ? Optional.empty() : node;
    }

    String path() {
        return node.map(LabelNode::path).orElse("");
    }
}
