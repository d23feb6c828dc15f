package org.gongkai.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.warehouse.Warehouse;

/**
 * Follows concepts over the years and editions, beside the years before and among peers, and sums them up by region. Works
 * on the tables that checks and derivation have left; concepts are taken some at a time, so that memory is bounded. Years of
 * which nothing changed, before the first of which something did, stay as they are: a figure among its peers depends on all
 * of its year, and on the years before.
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

    /** Works the series out, in the transaction of the caller; what was worked out before and changed gives way. */
    public void run() {
        Map<String, String> program = Map.of("program", warehouse.sql().fingerprint("schema", "series"));
        warehouse.execute("series/002_doubtful", Map.of());
        warehouse.execute("series/004_inputs", Map.of());
        firstYear(program).ifPresent(this::followFrom);
        warehouse.execute("series/040_region_trend", Map.of());
        warehouse.execute("series/050_inputs", program);
    }

    private Optional<Number> firstYear(Map<String, String> program) {
        return Optional.ofNullable(
                (Number) warehouse.rows("series/006_first_year", program).get(0).get("first_year"));
    }

    private void followFrom(Number firstYear) {
        Map<String, Object> values = new HashMap<>(Map.of("first_year", firstYear, "figures", figuresAtATime));
        warehouse.execute("series/010_batches", values);
        List<Map<String, Object>> batches = warehouse.rows("series/012_batch_numbers", Map.of());
        for (Map<String, Object> batch : batches) {
            values.putAll(batch);
            warehouse.execute("series/020_concept_figure", values);
            warehouse.execute("series/025_earlier_figures", values);
            warehouse.execute("series/030_series_figure", values);
        }
    }
}
