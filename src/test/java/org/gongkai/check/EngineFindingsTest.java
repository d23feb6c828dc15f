package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explainer;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine weighs identities by itself; on every report it must see just what the SQL finds. */
class EngineFindingsTest {

    private static final Path DATA = Path.of("data");
    private static final int MOST_NODES = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2014,1", "2019,2", "2021,3"})
    void engineSeesWhatTheSqlFinds(String edition, long seed) throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings = new StreamSettings(
                        List.of(knowledge.edition(edition).orElseThrow()), 60, 2019, 2021, seed, Map.of(), 0.1, 0.2)
                .withSlips(0.6);
        try (Warehouse warehouse = EmptyWarehouse.in(folder)) {
            new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
            new IdentityCheck(warehouse).run(1);
            new FindingExplanation(warehouse, knowledge).run();

            Map<Integer, TreeSet<String>> found = new TreeMap<>();
            Explainer explainer = new Explainer(MOST_NODES);
            new CaseReader(warehouse, knowledge).read(0).forEach(report -> {
                String own = report.source().rules().stream()
                        .filter(rule -> !rule.ofAnotherReport())
                        .map(rule -> rule.id())
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("^([^/]+/[^/]+/).*", "$1");
                found.put(
                        report.reportId(),
                        explainer.explain(report.source()).stream()
                                .flatMap(EngineFindingsTest::findings)
                                .filter(finding -> finding.startsWith(own))
                                .collect(Collectors.toCollection(TreeSet::new)));
            });

            assertThat(found).isNotEmpty().isEqualTo(bySql(warehouse));
        }
    }

    /** A group is left out where an explanation of another one repairs it. */
    private static Stream<String> findings(ExplainedGroup group) {
        return Stream.concat(
                group.findings().stream(),
                group.explanations().stream().flatMap(explanation -> explanation.repairs().stream()));
    }

    private static Map<Integer, TreeSet<String>> bySql(Warehouse warehouse) {
        Map<Integer, TreeSet<String>> findings = new TreeMap<>();
        JdbcClient.create(warehouse.dataSource())
                .sql("select report_id, finding_id from core.finding where state = 'open' and report_id in"
                        + " (select report_id from report_to_explain where batch = 0)")
                .query((row, number) -> findings.computeIfAbsent(row.getInt(1), none -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return findings;
    }
}
