package org.gongkai.check;

import java.util.List;
import java.util.Map;
import org.gongkai.warehouse.Warehouse;
import org.gongkai.warehouse.WarehouseException;

/** Verifies that nothing was lost or doubled on the way into the warehouse. A failure is a fault of this program. */
public final class Verification {

    private final Warehouse warehouse;

    /** A verification of that warehouse. */
    public Verification(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Runs the files of {@code sql/verify}, each of which returns what is wrong.
     *
     * @throws WarehouseException if any returns a row
     */
    public void run() {
        for (String name : warehouse.sql().names("verify")) {
            List<Map<String, Object>> wrong = warehouse.rows(name, Map.of());
            if (!wrong.isEmpty()) {
                throw new WarehouseException("the warehouse does not add up: " + name + " returns " + wrong.size()
                        + " rows, the first of them " + wrong.get(0));
            }
        }
    }
}
