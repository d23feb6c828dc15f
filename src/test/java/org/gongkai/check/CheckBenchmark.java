package org.gongkai.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long checking, deriving blanks and explaining take, as multiples of a plain sum by report over the same figures. Run it by itself:
 * {@code ./mvnw test -Dtest=CheckBenchmark "-DargLine=-Dreports=100000"}; its name keeps it out of the tests.
 */
class CheckBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int YEARS = 5;

    private interface Work {
        void run();
    }

    @Test
    void checkingAndExplainingAreMultiplesOfASumByReport(@TempDir Path folder) throws Exception {
        int reports = Integer.getInteger("reports", 100_000);
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings = StreamSettings.clean(
                        knowledge.edition(System.getProperty("edition", "2021")).orElseThrow(),
                        reports / YEARS,
                        2021,
                        2020 + YEARS,
                        1)
                .withSlips(0.05);
        Path file = folder.resolve("gongkai.duckdb");
        try (Warehouse warehouse = Warehouse.open(file, new SqlLibrary(Path.of("sql")), "")) {
            TransactionTemplate transaction =
                    new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()));
            long figures =
                    new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
            JdbcClient jdbc = JdbcClient.create(warehouse.dataSource());
            Work sum = () -> jdbc.sql("select count(*) from (select report_id, sum(value) as total"
                            + " from core.fact_indicator group by report_id) as sums where total >= 0")
                    .query(Long.class)
                    .single();
            sum.run();
            double base = Math.min(seconds(sum), seconds(sum));
            double check =
                    seconds(() -> transaction.executeWithoutResult(status -> new IdentityCheck(warehouse).run(1)));
            double derive = seconds(() -> transaction.executeWithoutResult(status -> new Derivation(warehouse).run()));
            double explain = seconds(() ->
                    transaction.executeWithoutResult(status -> new FindingExplanation(warehouse, knowledge).run()));
            long failing = jdbc.sql("select count(distinct report_id) from core.check_outcome where outcome = 'fails'")
                    .query(Long.class)
                    .single();
            System.out.printf(
                    "%d reports, %d figures, %d reports with findings, %d bytes%n"
                            + "sum by report 1.0 (%.2f s), checking %.1f, deriving %.1f, explaining %.1f; explaining / checking %.2f%n",
                    reports,
                    figures,
                    failing,
                    Files.size(file),
                    base,
                    check / base,
                    derive / base,
                    explain / base,
                    explain / check);
        }
    }

    private static double seconds(Work work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
