package org.gongkai.check;

import java.util.List;
import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/**
 * Follows concepts over the years and editions, beside the years before and among peers, and sums them up by region. Works
 * on the tables that checks and derivation have left; concepts are taken some at a time, so that memory is bounded.
 */
public final class ConceptSeries {

    /** Takes some 3 GB of memory; each further batch looks at all figures once more. */
    private static final int FIGURES_AT_A_TIME = 5_000_000;

    private final Warehouse warehouse;
    private final int figuresAtATime;

    /** The series of that warehouse. */
    public ConceptSeries(Warehouse warehouse) {
        this(warehouse, FIGURES_AT_A_TIME);
    }

    /** With about so many figures of concepts at a time; what comes out does not depend on it. */
    public ConceptSeries(Warehouse warehouse, int figuresAtATime) {
        this.warehouse = warehouse;
        this.figuresAtATime = figuresAtATime;
    }

    /** Works the series out, in the transaction of the caller; what was worked out before gives way. */
    public void run() {
        warehouse.execute("series/010_batches", Map.of("figures", figuresAtATime));
        List<Map<String, Object>> batches = warehouse.rows("series/012_batch_numbers", Map.of());
        for (Map<String, Object> batch : batches) {
            warehouse.execute("series/020_concept_figure", batch);
            warehouse.execute("series/030_series_figure", batch);
        }
        warehouse.execute("series/040_region_trend", Map.of());
    }
}
