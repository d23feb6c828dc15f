package org.gongkai.form.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.Figure;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;
import org.gongkai.label.Label;

/**
 * A place on a form, told by its labels, so that it is the same whatever code an edition gives it.
 *
 * @param report whose, and of which year
 * @param labels outermost and innermost label of its row, then those of its column
 * @param breakdown code of the breakdown
 */
record Slot(Report report, List<String> labels, String breakdown) {

    static Slot of(Report report, Indicator indicator, String breakdown) {
        return new Slot(report, labels(indicator.rowPath(), indicator.columnPath()), breakdown);
    }

    static Slot of(Report report, Indicator indicator, Breakdown breakdown) {
        return of(report, indicator, breakdown.code());
    }

    /** The place that a reader says that a figure has. */
    static Slot of(Report report, Figure figure) {
        return of(report, figure.indicator(), figure.breakdown().code());
    }

    /** A place of a form that is not among the editions. */
    static Slot of(Report report, List<String> rowPath, List<String> columnPath) {
        return new Slot(report, labels(rowPath, columnPath), "total");
    }

    /** The same place in another breakdown. */
    Slot by(String other) {
        return new Slot(report, labels, other);
    }

    private static List<String> labels(List<String> rowPath, List<String> columnPath) {
        Stream<String> row =
                rowPath.size() < 2 ? rowPath.stream() : Stream.of(rowPath.get(0), rowPath.get(rowPath.size() - 1));
        return Stream.concat(row, columnPath.stream()).map(Slot::name).collect(Collectors.toList());
    }

    /** Labels without number and remarks; the national form and its variants differ by 被. */
    private static String name(String label) {
        return Label.of(label).core().replaceFirst("^被举报", "举报").replace("数量", "数");
    }

    @Override
    public String toString() {
        return "%s %d: %s [%s]".formatted(report.agency(), report.year(), String.join(" / ", labels), breakdown);
    }
}
