package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/**
 * Derives blank figures that the identities of their report determine uniquely, round by round: what one round derives may
 * tell more in the next. Works on the tables that the check has left.
 */
public final class Derivation {

    /** Every round adds a figure to some chain of sums; no form has a longer chain. */
    private static final int MOST_ROUNDS = 20;

    private final Warehouse warehouse;

    /** A derivation in that warehouse. */
    public Derivation(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Derives what can be derived, in the transaction of the caller; what was derived before gives way. */
    public void run() {
        warehouse.execute("derive/010_open_term", Map.of());
        int round = 1;
        while (round < MOST_ROUNDS && warehouse.execute("derive/020_round", Map.of("round", round)) > 0) {
            round++;
        }
        warehouse.execute("derive/030_reason", Map.of());
        warehouse.execute("derive/040_contradiction", Map.of("round", round));
    }
}
