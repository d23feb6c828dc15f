package org.gongkai.job;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a night publishes beside its warehouse.
 *
 * @param outputs what is written beside the reports as CSV
 * @param withoutReports reports that are not written as CSV, such as {@code figures}, by their names in {@code sql/reports}
 */
public record Publication(Set<Output> outputs, Set<String> withoutReports) {

    /** All reports as CSV, and those outputs. */
    public static Publication of(Set<Output> outputs) {
        return new Publication(outputs, Set.of());
    }

    /** Changes with what is published. */
    String fingerprint() {
        return new TreeSet<>(outputs) + " without " + new TreeSet<>(withoutReports);
    }
}
