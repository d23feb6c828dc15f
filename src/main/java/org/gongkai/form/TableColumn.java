package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.IndicatorRole;
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

    /** The columns of indicators of a table, in the order in which forms print them. */
    static List<TableColumn> of(FormTable table, List<Indicator> indicators) {
        List<TableColumn> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (!indicator.hasCell()) {
                continue;
            }
            if (table.breakdowns().isEmpty()) {
                columns.add(of(indicator, Optional.empty()));
            }
            asPrinted(table.breakdowns()).forEach(breakdown -> columns.add(of(indicator, Optional.of(breakdown))));
        }
        return columns;
    }

    /** Knowledge names the total first, forms print it last. */
    private static Stream<Breakdown> asPrinted(List<Breakdown> breakdowns) {
        return Stream.concat(
                breakdowns.stream().filter(breakdown -> !breakdown.code().equals(Term.TOTAL)),
                breakdowns.stream().filter(breakdown -> breakdown.code().equals(Term.TOTAL)));
    }

    /** The breakdown that stands in it. */
    String breakdownCode() {
        return breakdown.map(Breakdown::code).orElse(Term.TOTAL);
    }

    /** Whether it is the total of its row, where the row has several columns by applicant. */
    boolean isTotal() {
        return indicator.columnPath().isEmpty()
                && breakdown.filter(one -> one.code().equals(Term.TOTAL)).isPresent();
    }

    /** Whether a total stands in it: of its row, or of the columns before it. */
    boolean endsInTotal() {
        return isTotal() || breakdown.isEmpty() && indicator.role() == IndicatorRole.TOTAL;
    }

    /** Whether the labels found above a cell, from the outermost, say this column: its own label and none foreign. */
    boolean isUnder(List<String> found) {
        return !found.isEmpty()
                && !cores.isEmpty()
                && found.get(found.size() - 1).equals(cores.get(cores.size() - 1))
                && cores.containsAll(found);
    }
}
