package org.gongkai.operation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/** A published night in numbers. */
public final class NightCounts {

    private NightCounts() {}

    /**
     * The whole numbers of {@code sql/console/night_counts.sql} by name, in its order.
     *
     * @throws UnusableMachineException if a newer program wrote the night
     */
    public static Map<String, Long> of(Path night, SqlLibrary sql) {
        try (PublishedWarehouse warehouse = PublishedWarehouse.open(night.resolve(PublishedWarehouse.FILE_NAME))) {
            warehouse.refuseNewer(sql);
            Map<String, Long> counts = new LinkedHashMap<>();
            warehouse
                    .rows(sql.statement("console/night_counts"), Map.of())
                    .get(0)
                    .forEach((name, count) -> {
                        if (isWhole(count)) {
                            counts.put(name, ((Number) count).longValue());
                        }
                    });
            return counts;
        }
    }

    private static boolean isWhole(Object count) {
        return count instanceof Number && !(count instanceof BigDecimal);
    }
}
