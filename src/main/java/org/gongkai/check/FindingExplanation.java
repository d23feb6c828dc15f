package org.gongkai.check;

import java.util.List;
import java.util.Map;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explainer;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.Sentences;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Warehouse;

/** Explains the findings of all current reports and keeps the explanations. Reports are explained by several threads. */
public final class FindingExplanation {

    /** Changes with every change of the engine that may change an explanation. */
    public static final int VERSION = 1;

    private final Warehouse warehouse;
    private final Knowledge knowledge;
    private final Sentences sentences;

    /** An explanation of the findings in that warehouse. */
    public FindingExplanation(Warehouse warehouse, Knowledge knowledge) {
        this.warehouse = warehouse;
        this.knowledge = knowledge;
        this.sentences = new Sentences(knowledge.slipWords());
    }

    /** A report with what explains its findings. */
    record Explained(int reportId, ReportCase source, List<ExplainedGroup> groups) {}

    /** Explains what fails now, in the transaction of the caller; earlier explanations give way. */
    public void run() {
        warehouse.execute("explain/delete_explanations", Map.of());
        warehouse.execute("explain/010_figure_cell", Map.of());
        warehouse.execute("explain/011_failing_roll_up", Map.of());
        warehouse.execute("explain/012_report_to_explain", Map.of());
        CaseReader cases = new CaseReader(warehouse, knowledge);
        int batches =
                ((Number) warehouse.rows("explain/batches", Map.of()).get(0).get("batches")).intValue();
        Explainer explainer = new Explainer(Explainer.USUAL_BOUND);
        ExplanationTables tables = new ExplanationTables(warehouse, sentences);
        for (int batch = 0; batch < batches; batch++) {
            tables.append(cases.read(batch).parallelStream()
                    .map(found -> new Explained(found.reportId(), found.source(), explainer.explain(found.source())))
                    .toList());
        }
    }
}
