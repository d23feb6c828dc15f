package org.gongkai.benchmark;

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

/**
 * What every part of a night costs on made-up countries of several sizes, from figures that were read to what is published:
 * whether time grows faster than they do, and how much memory it takes. Run it by itself:
 * {@code ./mvnw test -Dtest=CountryBenchmark "-DargLine=-Xmx2g -Dmillions=1,10,100"}; its name keeps it out of the tests.
 * {@code -Dwithout=CSV,page} leaves out outputs, of which those of 100 million figures take more room than many disks have.
 */
class CountryBenchmark {

    private static final Path DATA = Path.of("data");
    private static final int YEARS = 6;
    private static final int LAST_YEAR = 2022;

    /** Of six years. */
    private static final int FIGURES_OF_AN_AGENCY = 870;

    private static final int NIGHT = 1;

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
            night(millions, folder.resolve(String.valueOf(millions)));
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

    private void night(int millions, Path out) throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        Path file = Files.createDirectories(out).resolve("gongkai.duckdb");
        NightBuild build = new PublishedNights(out, 1).begin(NIGHT);
        SqlLibrary sql = new SqlLibrary(Path.of("sql"));
        try (Warehouse warehouse = Warehouse.open(file, sql, memoryLimit)) {
            measure("load", millions, () -> figures.put(millions, load(warehouse, knowledge, millions)));
            measure("cluster", millions, () -> warehouse.execute("load/cluster_facts", Map.of()));
            measure("verify", millions, () -> {
                warehouse.execute("load/years", Map.of());
                warehouse.execute("load/account_of_night", Map.of("night", NIGHT));
                new Verification(warehouse).run();
            });
            measure("check", millions, () -> {
                new IdentityCheck(warehouse).run(NIGHT);
                new VerdictReview(warehouse).run();
                new Derivation(warehouse).run();
                new StatementCheck(warehouse).run();
            });
            measure("trend", millions, () -> new ConceptSeries(warehouse).run());
            measure("explain", millions, () -> new FindingExplanation(warehouse, knowledge).run());
            write(warehouse, knowledge, millions, build.folder());
        }
        measure("publish", millions, () -> {
            Files.copy(file, build.file(PublishedWarehouse.FILE_NAME));
            build.publish(Map.of());
        });
        print("%4d M warehouse of %,d MiB", millions, Files.size(file) >> 20);
    }

    private void write(Warehouse warehouse, Knowledge knowledge, int millions, Path folder) throws Exception {
        SqlLibrary sql = warehouse.sql();
        ReportWording wording = new ReportWording(knowledge, Language.ZH);
        try (Connection connection = warehouse.connectionBeside()) {
            output(
                    "workbooks",
                    millions,
                    () -> new WorkbookExport(sql, wording, Language.ZH).write(connection, folder));
            output("CSV", millions, () -> new ReportExport(sql, wording).write(connection, folder));
            output("page", millions, () -> new PageExport(sql).write(connection, folder));
            output(
                    "slips",
                    millions,
                    () -> new ReturnSlips(sql, Language.ZH).write(connection, folder, Optional.empty()));
            output("panel", millions, () -> new PanelExport(sql).write(connection, folder));
            output("Parquet", millions, () -> new StarExport(sql).write(connection, folder));
        }
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

    private void output(String part, int millions, Cost.Work work) {
        if (!without.contains(part)) {
            measure(part, millions, work);
        }
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
