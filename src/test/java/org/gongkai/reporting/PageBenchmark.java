package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.IdentityCheck;
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

/**
 * The page of a made-up country across the forms of 2014, 2019 and 2021, to be opened and looked at, and its sizes. Run it by itself:
 * {@code ./mvnw test -Dtest=PageBenchmark "-DargLine=-Dagencies=30000"}; its name keeps it out of the tests.
 */
class PageBenchmark {

    private static final Path DATA = Path.of("data");
    private static final Path OUT = Path.of("target/page-of-a-country");
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2022;

    @Test
    void theIndexStaysSmallWhateverTheCountry() throws Exception {
        int agencies = Integer.getInteger("agencies", 300);
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies madeUp = SyntheticAgencies.of(knowledge, DATA);
        List<Edition> editions = Stream.of("2014", "2019", "2021")
                .map(code -> knowledge.edition(code).orElseThrow())
                .toList();
        StreamSettings settings =
                new StreamSettings(editions, agencies, FIRST_YEAR, LAST_YEAR, 1, Map.of(), 0.05, 0).withSlips(0.05);
        Files.createDirectories(OUT);
        Path file = OUT.resolve("warehouse.duckdb");
        Files.deleteIfExists(file);
        try (Warehouse warehouse = Warehouse.open(file, new SqlLibrary(Path.of("sql")), "2GB")) {
            long begun = System.nanoTime();
            new WarehouseSink(warehouse, knowledge, madeUp).write(new ReportStream(settings, madeUp));
            new IdentityCheck(warehouse).run(1);
            new ConceptSeries(warehouse).run();
            long made = System.nanoTime();
            try (Connection connection = warehouse.dataSource().getConnection()) {
                new PageExport(warehouse.sql()).write(connection, OUT);
            }
            System.out.printf(
                    "%d agencies: made in %.0f s, page in %.0f s%n",
                    agencies, (made - begun) / 1e9, (System.nanoTime() - made) / 1e9);
        }
        for (String part :
                List.of("", "data", "data/agencies", "data/series", "data/peers", "data/ranking", "data/findings")) {
            print(OUT.resolve("page").resolve(part));
        }
    }

    private static void print(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long[] sizes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
            System.out.printf(
                    "%s: %d files, %,d bytes, the largest %,d%n",
                    folder,
                    sizes.length,
                    Arrays.stream(sizes).sum(),
                    Arrays.stream(sizes).max().orElse(0));
        }
    }
}
