package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/**
 * Derives blank figures that the identities of their report determine uniquely, round by round: what one round derives may
 * tell more in the next, until nothing more is told. Works on the tables that the check has left.
 */
public final class Derivation {

    private final Warehouse warehouse;
    private final JointDerivation together;

    /** A derivation in that warehouse. */
    public Derivation(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.together = new JointDerivation(warehouse);
    }

    /** Derives what can be derived, in the transaction of the caller; what was derived before gives way. */
    public void run() {
        warehouse.execute("derive/010_open_term", Map.of());
        int round = 1;
        // Every round but the last fills a blank at least, so there is an end.
        while (tells(round)) {
            round++;
        }
        warehouse.execute("derive/030_reason", Map.of());
        warehouse.execute("derive/040_contradiction", Map.of("round", round));
    }

    /** One identity after the other, which does for almost all; several together only where none tells anything alone. */
    private boolean tells(int round) {
        return warehouse.execute("derive/020_round", Map.of("round", round)) > 0 || together.run(round) > 0;
    }
}
