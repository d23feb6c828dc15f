package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surrogate keys of the dimensions mean the same for good, whatever becomes of the knowledge. */
class DimensionKeysTest {

    @TempDir
    private Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() throws SQLException, IOException {
        warehouse = EmptyWarehouse.in(folder);
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    private List<String> texts(String query) {
        return JdbcClient.create(warehouse.dataSource())
                .sql(query)
                .query(String.class)
                .list();
    }

    private Map<String, Integer> indicatorIds() {
        return new Dimensions(warehouse).indicatorIds();
    }

    private SmallKnowledge edition(SmallKnowledge knowledge, String... indicators) throws IOException {
        return knowledge.edition("test", List.of(indicators), List.of("x"), List.of());
    }

    @Test
    void writingTheSameKnowledgeAgainKeepsEveryKey() throws Exception {
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).read();
        Dimensions dimensions = new Dimensions(warehouse);
        dimensions.write(knowledge);
        Map<String, Integer> indicators = dimensions.indicatorIds();
        Map<String, Integer> breakdowns = dimensions.breakdownIds();
        Map<String, Integer> agencies = dimensions.agencyIds();
        List<String> identities = texts("select i::varchar from core.identity as i order by identity_id");
        List<String> terms = texts("select t::varchar from core.identity_term as t order by identity_id, term_no, t");

        dimensions.write(knowledge);

        assertThat(indicators).hasSizeGreaterThan(150);
        assertThat(dimensions.indicatorIds()).isEqualTo(indicators);
        assertThat(dimensions.breakdownIds()).isEqualTo(breakdowns).hasSize(9);
        assertThat(dimensions.agencyIds()).isEqualTo(agencies).hasSizeGreaterThan(3200);
        assertThat(texts("select i::varchar from core.identity as i order by identity_id"))
                .isEqualTo(identities)
                .hasSizeGreaterThan(100);
        assertThat(texts("select t::varchar from core.identity_term as t order by identity_id, term_no, t"))
                .isEqualTo(terms);
    }

    @Test
    void keysAreUnique() throws Exception {
        new Dimensions(warehouse).write(new KnowledgeReader(Path.of("data")).read());

        assertThat(texts("""
                select 'indicator' from core.dim_indicator group by indicator_id having count(*) > 1
                union all
                select 'breakdown' from core.dim_breakdown group by breakdown_id having count(*) > 1
                union all
                select 'agency' from core.dim_agency group by agency_id having count(*) > 1
                union all
                select 'identity' from core.identity group by identity_id having count(*) > 1
                """)).isEmpty();
    }

    @Test
    void anIndicatorInTheMiddleDoesNotRenumberTheOthers() throws Exception {
        // given
        SmallKnowledge knowledge = SmallKnowledge.in(folder.resolve("data"));
        new Dimensions(warehouse).write(edition(knowledge, "a", "b").read());
        Map<String, Integer> before = indicatorIds();

        // when
        new Dimensions(warehouse).write(edition(knowledge, "a", "between", "b").read());

        // then
        assertThat(indicatorIds()).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(indicatorIds().get("test/between")).isGreaterThan(before.get("test/x"));
        assertThat(texts("select code from core.dim_indicator order by position"))
                .containsExactly("a", "between", "b", "x");
    }

    @Test
    void anIndicatorThatFiguresReferToStays() throws Exception {
        // given figures of two indicators, and none of a third
        SmallKnowledge knowledge = SmallKnowledge.in(folder.resolve("data"));
        new Dimensions(warehouse).write(edition(knowledge, "a", "b", "c", "d").read());
        Map<String, Integer> before = indicatorIds();
        StoredFigure.add(warehouse, "fact_indicator", before.get("test/b"), 1);
        StoredFigure.add(warehouse, "fact_indicator_history", before.get("test/c"), 1);

        // when all three leave the knowledge
        new Dimensions(warehouse).write(edition(knowledge, "a").read());

        // then
        assertThat(indicatorIds())
                .containsOnlyKeys("test/a", "test/b", "test/c", "test/x")
                .allSatisfy((code, id) -> assertThat(id).isEqualTo(before.get(code)));

        // and when they come back, they are the same
        new Dimensions(warehouse).write(edition(knowledge, "a", "b", "c").read());
        assertThat(indicatorIds())
                .hasSize(4)
                .allSatisfy((code, id) -> assertThat(id).isEqualTo(before.get(code)));
    }

    @Test
    void aBreakdownThatFiguresReferToStays() throws Exception {
        // given figures of the last breakdown
        SmallKnowledge knowledge = edition(SmallKnowledge.in(folder.resolve("data")), "a");
        Dimensions dimensions = new Dimensions(warehouse);
        dimensions.write(knowledge.read());
        Map<String, Integer> before = dimensions.breakdownIds();
        StoredFigure.add(warehouse, "fact_indicator_history", 1, before.get("other"));

        // when
        dimensions.write(knowledge.without("breakdowns.csv", "other,").read());

        // then its key cannot come to mean another
        assertThat(dimensions.breakdownIds()).isEqualTo(before);
    }

    @Test
    void anAgencyWithReportsStaysAsAProvisionalOne() throws Exception {
        // given
        SmallKnowledge knowledge = edition(SmallKnowledge.in(folder.resolve("data")), "a");
        Dimensions dimensions = new Dimensions(warehouse);
        dimensions.write(knowledge.read());
        int suqian = dimensions.agencyIds().get("suqian");
        try (Appender reports = warehouse.append("report")) {
            reports.row(row -> row.integer(1)
                    .integer(suqian)
                    .smallint(2020)
                    .text("year")
                    .text("unknown")
                    .integer(1)
                    .text("current")
                    .text("digest")
                    .integer(1)
                    .integer(1)
                    .integer(1)
                    .integer(1));
        }

        // when
        dimensions.write(knowledge
                .without("agencies.csv", "suqian,")
                .without("agency_names.csv", "suqian,")
                .without("agencies.csv", "shanghai_office,")
                .without("agency_relations.csv", "shanghai_office,")
                .read());

        // then
        assertThat(dimensions.agencyIds()).containsEntry("suqian", suqian).doesNotContainKey("shanghai_office");
        assertThat(texts("select code from core.dim_agency where provisional")).containsExactly("suqian");
    }
}
