package org.gongkai.check;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.knowledge.Edition;
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

/**
 * What the trend of everything costs in processor time, as a multiple of a bare LAG over the same series and over the facts behind them.
 * Run it by itself: {@code ./mvnw test -Dtest=TrendBenchmark "-DargLine=-Dagencies=2000"}; its name keeps it out of the tests.
 */
class TrendBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2023;
    private static final int REPEATS = 5;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final String LAG_OF_SERIES = "select count(*), sum(change) from (select value - lag(value) over"
            + " (partition by agency_id, concept_id order by year) as change from core.series_figure)";
    private static final String LAG_OF_FACTS = "select count(*), sum(change) from (select value - lag(value) over"
            + " (partition by agency_id, indicator_id, breakdown_id order by year) as change from core.fact_indicator)";

    private static final Map<String, String> TRENDS = Map.of(
            "change", "select count(*), sum(change), count(change_percent), count(comparability) from main.trend",
            "change and flags", "select count(*), sum(change), count(flags), count(growth_5_years) from main.trend",
            "ranks and outliers", "select count(*), count(rank_of_value), count(outlier_score) from main.trend",
            "series", "select count(*), sum(value) from main.series",
            "every figure", "select count(*), sum(change) from main.figure_trend",
            "every figure, flags",
                    "select count(*), sum(change), sum(change_percent), count(flags) from main.figure_trend");

    private JdbcClient jdbc;

    @Test
    void theTrendOfEverythingIsAMultipleOfABareLag(@TempDir Path folder) throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        List<Edition> editions = Stream.of("2014", "2019", "2021")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        StreamSettings settings = new StreamSettings(
                        editions, Integer.getInteger("agencies", 2000), FIRST_YEAR, LAST_YEAR, 1, Map.of(), 0.05, 0)
                .withSlips(0.05);
        Path file = folder.resolve("gongkai.duckdb");
        try (Warehouse warehouse = Warehouse.open(file, new SqlLibrary(Path.of("sql")), "")) {
            jdbc = JdbcClient.create(warehouse.dataSource());
            long figures =
                    new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
            new IdentityCheck(warehouse).run(1);
            print("%-24s %.2f s", "series", seconds(() -> new ConceptSeries(warehouse).run()));
            double ofSeries = least(LAG_OF_SERIES);
            double ofFacts = least(LAG_OF_FACTS);
            print("%,d figures: a bare LAG %.3f s over them, %.3f s over series", figures, ofFacts, ofSeries);
            TRENDS.forEach((name, query) -> {
                double seconds = least(query);
                print("%-20s %5.2f of LAG over series, %5.2f over facts", name, seconds / ofSeries, seconds / ofFacts);
            });
        }
        print("%,d bytes", Files.exists(file) ? Files.size(file) : 0);
    }

    private double least(String query) {
        return IntStream.range(0, REPEATS)
                .mapToDouble(repeat -> seconds(() -> jdbc.sql(query).query().listOfRows()))
                .min()
                .orElseThrow();
    }

    private static double seconds(Runnable work) {
        long begun = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - begun) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
