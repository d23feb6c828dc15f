package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;

/**
 * A row label of a table with its place in the hierarchy.
 *
 * @param label the label
 * @param parent the label above it in the hierarchy, empty for outermost ones
 * @param indicators the indicators of its row; none or a heading where it only groups others
 */
record LabelNode(Label label, Optional<LabelNode> parent, List<Indicator> indicators) {

    /** Whether its row has cells. */
    boolean hasCells() {
        return indicators.stream().anyMatch(Indicator::hasCell);
    }

    /** Whether this is the other, or stands below it. */
    boolean isWithin(LabelNode other) {
        return this == other || parent.map(above -> above.isWithin(other)).orElse(false);
    }

    int depth() {
        return parent.map(above -> above.depth() + 1).orElse(0);
    }

    String path() {
        return parent.map(above -> above.path() + Indicator.PATH_SEPARATOR).orElse("") + label.printed();
    }
}
