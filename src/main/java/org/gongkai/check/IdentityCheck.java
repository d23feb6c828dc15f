package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/** Checks the identities of all current reports and keeps outcomes and findings. */
public final class IdentityCheck {

    private final Warehouse warehouse;

    /** A check of that warehouse. */
    public IdentityCheck(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Runs the files of {@code sql/checks} in the order of their names, in the transaction of the caller. */
    public void run(int night) {
        warehouse.sql().names("checks").forEach(name -> warehouse.execute(name, Map.of("night", night)));
    }
}
