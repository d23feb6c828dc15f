package org.gongkai.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.FormTable;
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

    /** The row labels of a table, in the order of the form. */
    static List<LabelNode> of(FormTable table) {
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

    /** Whether the other label reads the same. */
    boolean hasText(Label other) {
        return label.plain().equals(other.plain());
    }

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
