package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.Derivation;
import org.gongkai.check.FindingExplanation;
import org.gongkai.check.IdentityCheck;
import org.gongkai.check.StatementCheck;
import org.gongkai.check.VerdictReview;
import org.gongkai.check.Verification;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.publish.NightBuild;
import org.gongkai.publish.PublishedNights;
import org.gongkai.reporting.Language;
import org.gongkai.reporting.PageExport;
import org.gongkai.reporting.PanelExport;
import org.gongkai.reporting.ReportExport;
import org.gongkai.reporting.ReportWording;
import org.gongkai.reporting.StarExport;
import org.gongkai.reporting.WorkbookExport;
import org.gongkai.reporting.WrittenParts;
import org.gongkai.slip.ReturnSlips;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;
import org.gongkai.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every part of a night costs on made-up countries of several sizes, from figures that were read to what is published:
 * whether time grows faster than they do, and how much memory it takes; and of the night after, for which a figure changed in a
 * hundredth of the reports of the last year. Run it by itself:
 * {@code ./mvnw test -Dtest=CountryBenchmark "-DargLine=-Xmx2g -Dmillions=1,10,100"}; its name keeps it out of the tests.
 * {@code -Dwithout=CSV,page} leaves out outputs, of which those of 100 million figures take more room than many disks have.
 */
class CountryBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int YEARS = 6;
    private static final int LAST_YEAR = 2022;

    /** Of six years. */
    private static final int FIGURES_OF_AN_AGENCY = 870;

    /** Behind the parts of the night after. */
    private static final String AGAIN = " again";

    private final String memoryLimit = System.getProperty("memory", "4GB");
    private final Set<String> without = Set.of(System.getProperty("without", "").split(","));
    private final Map<String, Map<Integer, Cost>> costs = new LinkedHashMap<>();
    private final Map<Integer, Long> figures = new TreeMap<>();

    @Test
    void whatEveryPartOfANightCostsBySize(@TempDir Path folder) throws Exception {
        List<Integer> sizes = Arrays.stream(System.getProperty("millions", "1").split(","))
                .map(Integer::valueOf)
                .toList();
        for (int millions : sizes) {
            nights(millions, folder.resolve(String.valueOf(millions)));
            print("%,d figures: at most %s so far", figures.get(millions), Cost.peakMemory());
        }
        int least = sizes.get(0);
        costs.forEach((part, ofSizes) -> ofSizes.forEach((size, cost) -> print(
                "%-28s %4d M %8.1f s by the clock %8.1f s of the processors; a figure costs %5.2f of what it costs at %d M",
                part, size, cost.clock(), cost.processors(), perFigure(part, size) / perFigure(part, least), least)));
    }

    private double perFigure(String part, int size) {
        return costs.get(part).get(size).processors() / figures.get(size);
    }

    private void nights(int millions, Path out) throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        night(new Night(millions, out, 1, ""), knowledge, warehouse -> {
            measure("load", millions, () -> figures.put(millions, load(warehouse, knowledge, millions)));
            measure("cluster", millions, () -> warehouse.execute("load/cluster_facts", Map.of()));
        });
        night(new Night(millions, out, 2, AGAIN), knowledge, CountryBenchmark::change);
        print(
                "%4d M the night after costs %.3f of the first by the processors, without reading what changed",
                millions, processors(millions, true) / processors(millions, false));
    }

    /** One of the nights of a country; its parts are told by their names and whether it is the first. */
    private record Night(int millions, Path out, int number, String again) {}

    private void night(Night night, Knowledge knowledge, Consumer<Warehouse> loading) throws Exception {
        int millions = night.millions();
        Path file = Files.createDirectories(night.out()).resolve("gongkai.duckdb");
        PublishedNights nights = new PublishedNights(night.out(), 1);
        NightBuild build = nights.begin(night.number());
        WrittenParts parts = WrittenParts.in(night.out().resolve("parts-written.tsv"), nights.currentFolder());
        try (Warehouse warehouse = Warehouse.open(file, new SqlLibrary(Path.of("sql")), memoryLimit)) {
            loading.accept(warehouse);
            measure("verify" + night.again(), millions, () -> {
                warehouse.execute("load/years", Map.of());
                warehouse.execute("load/account_of_night", Map.of("night", night.number()));
                new Verification(warehouse).run();
            });
            measure("check" + night.again(), millions, () -> {
                new IdentityCheck(warehouse).run(night.number());
                new VerdictReview(warehouse).run();
                new Derivation(warehouse).run();
                new StatementCheck(warehouse).run();
            });
            measure("trend" + night.again(), millions, () -> new ConceptSeries(warehouse).run());
            measure("explain" + night.again(), millions, () -> new FindingExplanation(warehouse, knowledge).run());
            write(night, warehouse, knowledge, build.folder(), parts);
        }
        parts.remember();
        measure("publish" + night.again(), millions, () -> {
            Files.copy(file, build.file(PublishedWarehouse.FILE_NAME));
            build.publish(Map.of());
        });
        print("%4d M warehouse of %,d MiB", millions, Files.size(file) >> 20);
    }

    private void write(Night night, Warehouse warehouse, Knowledge knowledge, Path folder, WrittenParts parts)
            throws Exception {
        SqlLibrary sql = warehouse.sql();
        ReportWording wording = new ReportWording(knowledge, Language.ZH);
        try (Connection connection = warehouse.connectionBeside()) {
            output("workbooks", night, () -> new WorkbookExport(sql, wording, Language.ZH).write(connection, folder));
            output("CSV", night, () -> new ReportExport(sql, wording).write(connection, folder, parts));
            output("page", night, () -> new PageExport(sql).write(connection, folder));
            output("slips", night, () -> new ReturnSlips(sql, Language.ZH).write(connection, folder, Optional.empty()));
            output("panel", night, () -> new PanelExport(sql).write(connection, folder));
            output("Parquet", night, () -> new StarExport(sql).write(connection, folder));
        }
    }

    /** Another figure in a hundredth of the reports of the last year. */
    private static void change(Warehouse warehouse) {
        int changed = JdbcClient.create(warehouse.dataSource())
                .sql("""
                        update core.fact_indicator
                        set value = value + 1
                        where
                            year = :year
                            and hash(agency_id) % 100 = 0
                            and (indicator_id, breakdown_id) = (
                                select (min(indicator_id), min(breakdown_id))
                                from core.fact_indicator
                                where year = :year and status = 'reported'
                            )
                        """)
                .param("year", LAST_YEAR)
                .update();
        assertThat(changed).isPositive();
    }

    private static long load(Warehouse warehouse, Knowledge knowledge, int millions) throws IOException {
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        List<Edition> editions = Stream.of("2014", "2019", "2021")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        int wanted = millions * 1_000_000 / FIGURES_OF_AN_AGENCY;
        int number = Math.min(wanted, agencies.count());
        // Where the country has no more agencies, they report for more years.
        int years = (wanted * YEARS + number - 1) / number;
        StreamSettings settings = new StreamSettings(
                        editions, number, LAST_YEAR - years + 1, LAST_YEAR, 1, Map.of(), 0.05, 0)
                .withSlips(0.05);
        return new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
    }

    private void output(String part, Night night, Cost.Work work) {
        if (!without.contains(part)) {
            measure(part + night.again(), night.millions(), work);
        }
    }

    private double processors(int millions, boolean again) {
        return costs.entrySet().stream()
                .filter(part -> part.getKey().endsWith(AGAIN) == again)
                .mapToDouble(part -> part.getValue().get(millions).processors())
                .sum();
    }

    private void measure(String part, int millions, Cost.Work work) {
        Cost cost = Cost.of(work);
        costs.computeIfAbsent(part, none -> new LinkedHashMap<>()).put(millions, cost);
        print(
                "%4d M %-12s %8.1f s by the clock %8.1f s of the processors",
                millions, part, cost.clock(), cost.processors());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
