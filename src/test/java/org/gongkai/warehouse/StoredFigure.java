package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.util.Optional;

/** A figure of some report, of which a test only asks what it is a figure of. */
final class StoredFigure {

    private StoredFigure() {}

    /** Adds it to a table of facts. */
    static void add(Warehouse warehouse, String table, int indicatorId, int breakdownId) {
        try (Appender figures = warehouse.append(table)) {
            figures.row(row -> row.integer(1)
                    .integer(1)
                    .smallint(2020)
                    .smallint(indicatorId)
                    .tinyint(breakdownId)
                    .decimal(Optional.of(BigDecimal.ONE))
                    .none()
                    .none()
                    .text("reported")
                    .none()
                    .tinyint(1)
                    .integer(1)
                    .smallint(1));
        }
    }
}
