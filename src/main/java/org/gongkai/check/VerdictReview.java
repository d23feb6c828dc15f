package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/**
 * Holds the verdicts of reviewers against the findings and figures of the night: which still stand, and what the identities
 * come to with corrected figures. Works on the tables that the check has left.
 */
public final class VerdictReview {

    private final Warehouse warehouse;

    /** A review in that warehouse. */
    public VerdictReview(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Runs the files of {@code sql/verdicts} in the order of their names, in the transaction of the caller. */
    public void run() {
        warehouse.sql().names("verdicts").forEach(name -> warehouse.execute(name, Map.of()));
    }
}
