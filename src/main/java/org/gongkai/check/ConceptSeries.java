package org.gongkai.check;

import java.util.Map;
import org.gongkai.warehouse.Warehouse;

/**
 * Follows concepts over the years and editions, beside the years before and among peers, and sums them up by region. Works
 * on the tables that checks and derivation have left; concepts are taken some at a time, so that memory is bounded. Only
 * agencies of which something changed are followed anew, from the first such year on; of those years all others get their
 * place among peers anew, since a rank depends on all of its year.
 */
public final class ConceptSeries {

    /** Takes some 2 GB of memory; each further batch looks at all figures once more. */
    private static final int FIGURES_AT_A_TIME = 3_000_000;

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

    /** Works the series out, in the transaction of the caller; what was worked out before and changed gives way. */
    public void run() {
        Map<String, Object> values =
                Map.of("program", warehouse.sql().fingerprint("schema", "series"), "figures", figuresAtATime);
        warehouse.execute("series/002_doubtful", Map.of());
        warehouse.execute("series/004_inputs", values);
        warehouse.execute("series/006_changed_agencies", Map.of());
        warehouse.execute("series/010_batches", values);
        warehouse.rows("series/012_batch_numbers", Map.of()).forEach(this::follow);
        warehouse.execute(
                "series/056_years_to_sum", Map.of("program", warehouse.sql().fingerprint("schema", "views", "series")));
        warehouse.execute("series/060_region_trend", Map.of());
        warehouse.execute("series/070_followed_years", Map.of());
    }

    private void follow(Map<String, Object> batch) {
        warehouse.execute("series/020_concept_figure", batch);
        warehouse.execute("series/025_earlier_figures", batch);
        warehouse.execute("series/030_followed_figures", batch);
        warehouse.execute("series/040_standing_figures", batch);
        warehouse.execute("series/050_series_figure", batch);
    }
}
