package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports are explained at the same time, in batches; nothing of that may show. */
class FindingExplanationTest {

    private static final Path DATA = Path.of("data");

    /** More failing reports than a batch holds. */
    private static final int AGENCIES = 300;

    @TempDir
    private Path folder;

    @Test
    void oneThreadWritesTheSameRowsInTheSameOrderAsFour() throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings = StreamSettings.clean(knowledge.edition("2014").orElseThrow(), AGENCIES, 2015, 2017, 5)
                .withSlips(0.7);
        try (Warehouse warehouse = EmptyWarehouse.in(folder)) {
            new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
            new IdentityCheck(warehouse).run(1);

            new FindingExplanation(warehouse, knowledge, 1).run();
            List<List<Map<String, Object>>> one = written(warehouse);
            JdbcClient.create(warehouse.dataSource())
                    .sql("delete from core.explained_case")
                    .update();
            new FindingExplanation(warehouse, knowledge, 4).run();

            assertThat(reports(one)).isGreaterThan(500);
            assertThat(written(warehouse)).isEqualTo(one);
        }
    }

    private static List<List<Map<String, Object>>> written(Warehouse warehouse) {
        JdbcClient jdbc = JdbcClient.create(warehouse.dataSource());
        return List.of("explanation", "explanation_change", "explanation_effect").stream()
                .map(table -> jdbc.sql("select * from core." + table + " order by rowid")
                        .query()
                        .listOfRows())
                .toList();
    }

    private static long reports(List<List<Map<String, Object>>> written) {
        return written.get(0).stream()
                .map(row -> row.get("report_id"))
                .distinct()
                .count();
    }
}
