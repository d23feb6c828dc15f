package org.gongkai.job;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a night publishes beside its warehouse.
 *
 * @param besideReports what is written beside the reports as CSV
 * @param reportsLeftOut reports that are not written as CSV, such as {@code figures}, by their names in {@code sql/reports};
 *     all others are
 */
public record ChosenOutputs(Set<Output> besideReports, Set<String> reportsLeftOut) {

    /** All reports as CSV, and those outputs. */
    public static ChosenOutputs of(Set<Output> outputs) {
        return new ChosenOutputs(outputs, Set.of());
    }

    /** Changes with what is published. */
    String fingerprint() {
        return new TreeSet<>(besideReports) + " without " + new TreeSet<>(reportsLeftOut);
    }
}
