package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/** Holds what the texts of reports tell against their tables, against each other and against the year before. */
public final class StatementCheck {

    private final Warehouse warehouse;

    /** A check in that warehouse. */
    public StatementCheck(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Runs the files of {@code sql/statements} in the order of their names, in the transaction of the caller. */
    public void run() {
        warehouse.sql().names("statements").forEach(name -> warehouse.execute(name, Map.of()));
    }
}
