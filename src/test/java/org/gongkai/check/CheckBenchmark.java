package org.gongkai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.benchmark.Cost;
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
 * What checking, deriving blanks and explaining cost, as multiples of a plain sum by report over the same figures: by the clock, and in
 * time of the processors. Run it by itself: {@code ./mvnw test -Dtest=CheckBenchmark "-DargLine=-Dreports=100000 -Dblanks=3"}, which
 * makes 3 of 100 figures blank. Its name keeps it out of the tests.
 */
class CheckBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int YEARS = 5;
    private static final int REPEATS = 5;

    private Warehouse warehouse;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @Test
    void checkingAndExplainingAreMultiplesOfASumByReport(@TempDir Path folder) throws Exception {
        int reports = Integer.getInteger("reports", 100_000);
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        try (Warehouse opened = Warehouse.open(folder.resolve("gongkai.duckdb"), new SqlLibrary(Path.of("sql")), "")) {
            warehouse = opened;
            jdbc = JdbcClient.create(warehouse.dataSource());
            transaction = new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()));
            long figures = write(reports, knowledge);
            print("%d reports, %d figures, %d of them blank", reports, figures, blank(Integer.getInteger("blanks", 0)));

            Cost base = sumByReport();
            printSteps(base);
            Cost check = repeated(() -> new IdentityCheck(warehouse).run(1));
            base = base.least(sumByReport());
            printPeak("checking");
            Cost derive = inTransaction(() -> new Derivation(warehouse).run());
            Cost explain = inTransaction(() -> new FindingExplanation(warehouse, knowledge).run());
            // The JVM compiles the search while it runs: the first few ten thousand reports of a process take longer.
            Cost explainOn = repeated(() -> {
                jdbc.sql("delete from core.explained_case").update();
                new FindingExplanation(warehouse, knowledge).run();
            });
            Cost explained = inTransaction(() -> new FindingExplanation(warehouse, knowledge).run());
            printPeak("explaining");
            base = base.least(sumByReport());

            long failing = number("select count(distinct report_id) from core.check_outcome where outcome = 'fails'");
            print("sum by report %.3f s by the clock, %.3f s of the processors", base.clock(), base.processors());
            print("checking   %s, %d reports with findings", check.times(base), failing);
            print("deriving   %s", derive.times(base));
            print("explaining %s", explainOn.times(base));
            print("explaining %s, as multiples of checking", explainOn.times(check));
            print("seeing that nothing changed %s, as multiples of checking", explained.times(check));
            print("the first time in the process %s, as multiples of checking", explain.times(check));
        }
    }

    private long write(int reports, Knowledge knowledge) throws IOException {
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        StreamSettings settings = StreamSettings.clean(
                        knowledge.edition(System.getProperty("edition", "2021")).orElseThrow(),
                        reports / YEARS,
                        2021,
                        2020 + YEARS,
                        1)
                .withSlips(0.05);
        return new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
    }

    private int blank(int percent) {
        return jdbc.sql("update core.fact_indicator set status = 'blank', value = null"
                        + " where hash(report_id, indicator_id, breakdown_id) % 100 < :percent")
                .param("percent", percent)
                .update();
    }

    private Cost sumByReport() {
        return Stream.generate(() -> Cost.of(() -> number("select count(*) from (select report_id, sum(value) as total"
                        + " from core.fact_indicator group by report_id) as sums where total >= 0")))
                .limit(REPEATS)
                .reduce(Cost::least)
                .orElseThrow();
    }

    /** Runs the steps of a check one by one, and takes back what they did, several times. */
    private void printSteps(Cost base) {
        Map<String, Cost> steps = new LinkedHashMap<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            transaction.executeWithoutResult(status -> {
                for (String name : warehouse.sql().names("checks")) {
                    steps.merge(name, Cost.of(() -> warehouse.execute(name, Map.of("night", 1))), Cost::least);
                }
                status.setRollbackOnly();
            });
        }
        steps.forEach((name, cost) -> print("%-28s %s", name, cost.times(base)));
        Cost all = steps.values().stream().reduce(Cost.NONE, Cost::plus);
        print("%-28s %s", "all of these", all.times(base));
    }

    /** Does the same several times, of which only the last one stays; the least that it takes. */
    private Cost repeated(Runnable work) {
        Cost least = Stream.generate(() -> Cost.of(() -> transaction.executeWithoutResult(status -> {
                    work.run();
                    status.setRollbackOnly();
                })))
                .limit(REPEATS)
                .reduce(Cost::least)
                .orElseThrow();
        return least.least(inTransaction(work));
    }

    private Cost inTransaction(Runnable work) {
        return Cost.of(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static void printPeak(String work) throws IOException {
        print("at most %s until the end of %s", Cost.peakMemory(), work);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
