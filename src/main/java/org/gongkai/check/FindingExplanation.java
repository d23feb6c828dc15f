package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explainer;
import org.gongkai.explain.ReportCase;
import org.gongkai.explain.Sentences;
import org.gongkai.explain.Unexplained;
import org.gongkai.knowledge.Fingerprints;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains the findings of all current reports of which something changed, and keeps the explanations. Reports are explained by several
 * threads.
 */
public final class FindingExplanation {

    /** Changes with every change of the program that may change an explanation, so that a night is due. */
    public static final int VERSION = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FindingExplanation.class);

    private final Warehouse warehouse;
    private final Knowledge knowledge;
    private final Sentences sentences;
    private final Explainer explainer = new Explainer(Explainer.USUAL_BOUND);
    private final int threads;

    /** An explanation of the findings in that warehouse, on all processors. */
    public FindingExplanation(Warehouse warehouse, Knowledge knowledge) {
        this(warehouse, knowledge, Runtime.getRuntime().availableProcessors());
    }

    /** An explanation by that many threads; what comes out does not depend on their number. */
    public FindingExplanation(Warehouse warehouse, Knowledge knowledge, int threads) {
        this.threads = threads;
        this.warehouse = warehouse;
        this.knowledge = knowledge;
        this.sentences = new Sentences(knowledge.slipWords());
    }

    /** A report with what explains its findings. */
    record Explained(int reportId, ReportCase source, List<ExplainedGroup> groups) {}

    /**
     * Explains what fails now, in the transaction of the caller. What was explained and changed in nothing stays; where the knowledge has
     * no fingerprints, all is explained anew.
     */
    public void run() {
        Map<String, String> program = Map.of("program", program(), "differ", Unexplained.CHECKS_DIFFER.code());
        // After a crash nothing is left of the checks but what they found.
        warehouse.execute("checks/013_shadowed_term", Map.of());
        warehouse.execute("explain/010_failing_roll_up", Map.of());
        warehouse.execute("explain/011_failing_case", Map.of());
        warehouse.execute("explain/012_report_of_case", Map.of());
        warehouse.execute("explain/013_figure_of_case", Map.of());
        warehouse.execute("explain/015_case_fingerprint", Map.of());
        warehouse.execute("explain/016_forget_changed", program);
        warehouse.execute("explain/017_report_to_explain", Map.of());
        warehouse.execute("explain/018_figure_to_explain", Map.of());
        warehouse.execute("explain/019_cells_of_report", Map.of());
        int batches =
                ((Number) warehouse.rows("explain/batches", Map.of()).get(0).get("batches")).intValue();
        ExecutorService explainers = Executors.newFixedThreadPool(threads);
        try {
            run(batches, explainers);
        } finally {
            explainers.shutdownNow();
        }
        if (isKnown()) {
            warehouse.execute("explain/030_explained_case", program);
        }
    }

    private boolean isKnown() {
        return !knowledge.fingerprints().equals(Fingerprints.NONE);
    }

    /** Whatever makes another explanation of the same case. */
    private String program() {
        Fingerprints known = knowledge.fingerprints();
        String sql = warehouse.sql().fingerprint("explain");
        return isKnown() ? String.join(" ", ProgramFingerprint.get(), known.forms(), known.checking(), sql) : "";
    }

    /** While a batch is explained, the next one is read; so there are never more than two in memory. */
    private void run(int batches, ExecutorService explainers) {
        CaseReader cases = new CaseReader(warehouse, knowledge);
        ExplanationTables tables = new ExplanationTables(warehouse, sentences);
        List<Future<Explained>> underWay = List.of();
        for (int batch = 0; batch < batches; batch++) {
            List<Future<Explained>> next = new ArrayList<>();
            cases.read(batch).forEach(found -> next.add(explainers.submit(() -> explain(found))));
            tables.append(done(underWay));
            underWay = next;
        }
        tables.append(done(underWay));
    }

    private Explained explain(CaseReader.Found found) {
        ReportCase source = found.source();
        List<ExplainedGroup> groups;
        try {
            groups = explainer.explain(source);
        } catch (ArithmeticException tooLarge) {
            return unexplained(found, source, Unexplained.NUMBERS_TOO_LARGE);
        }
        List<String> differences = found.findings().differences(source, groups);
        if (differences.isEmpty()) {
            return new Explained(found.reportId(), source, groups);
        }
        // A fault of this program: what it says of the report cannot be trusted, but the findings stand.
        LOG.error("checks and explanation differ, so that these findings stay unexplained: {}", differences);
        return unexplained(found, source, Unexplained.CHECKS_DIFFER);
    }

    private static Explained unexplained(CaseReader.Found found, ReportCase source, Unexplained reason) {
        List<String> own = List.copyOf(found.findings().own());
        List<ExplainedGroup> groups =
                own.isEmpty() ? List.of() : List.of(new ExplainedGroup(own, List.of(), 0, false, Optional.of(reason)));
        return new Explained(found.reportId(), source, groups);
    }

    private static List<Explained> done(List<Future<Explained>> underWay) {
        List<Explained> done = new ArrayList<>(underWay.size());
        try {
            for (Future<Explained> one : underWay) {
                done.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a report cannot be explained", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reports were explained", e);
        }
        return done;
    }
}
