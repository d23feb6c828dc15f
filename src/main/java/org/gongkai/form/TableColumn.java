package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;

/**
 * A column in which the figures of an indicator stand.
 *
 * @param indicator the indicator
 * @param breakdown the breakdown, where the table has them
 * @param cores cores of the labels above the column, from the outermost to its own
 */
record TableColumn(Indicator indicator, Optional<Breakdown> breakdown, List<String> cores) {

    static TableColumn of(Indicator indicator, Optional<Breakdown> breakdown) {
        Stream<String> labels = Stream.concat(
                indicator.columnPath().stream(), breakdown.map(Breakdown::columnPath).orElse(List.of()).stream());
        return new TableColumn(
                indicator,
                breakdown,
                labels.map(label -> Label.of(label).core()).toList());
    }

    /** Whether it is the total of its row, where the row has several columns by applicant. */
    boolean isTotal() {
        return indicator.columnPath().isEmpty()
                && breakdown.filter(one -> one.code().equals(Term.TOTAL)).isPresent();
    }

    /** Whether the labels found above a cell, from the outermost, say this column: its own label and none foreign. */
    boolean isUnder(List<String> found) {
        return !found.isEmpty()
                && !cores.isEmpty()
                && found.get(found.size() - 1).equals(cores.get(cores.size() - 1))
                && cores.containsAll(found);
    }
}
