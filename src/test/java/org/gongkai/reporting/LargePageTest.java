package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.check.ConceptSeries;
import org.gongkai.check.IdentityCheck;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.synthetic.ReportStream;
import org.gongkai.synthetic.StreamSettings;
import org.gongkai.synthetic.SyntheticAgencies;
import org.gongkai.synthetic.WarehouseSink;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of many made-up agencies beside that of a few: what it begins with stays as small, and all are found. */
class LargePageTest {

    private static final Path DATA = Path.of("data");
    private static final int FEW = 60;
    private static final int MANY = 1250;

    /** What counts and longer numbers may add to what the page begins with. */
    private static final long DIGITS = 4_000;

    private static final long LARGEST_FILE = 1_000_000;

    @TempDir
    private static Path scratch;

    private static Path small;
    private static Path large;

    @BeforeAll
    static void makeUp() throws Exception {
        Knowledge knowledge = new KnowledgeReader(DATA).read();
        SyntheticAgencies agencies = SyntheticAgencies.of(knowledge, DATA);
        small = page(knowledge, agencies, FEW);
        large = page(knowledge, agencies, MANY);
    }

    private static Path page(Knowledge knowledge, SyntheticAgencies agencies, int count) throws Exception {
        Path folder = Files.createDirectories(scratch.resolve("of-" + count));
        StreamSettings settings = StreamSettings.clean(knowledge.edition("2021").orElseThrow(), count, 2021, 2021, 1)
                .withSlips(0.3);
        try (Warehouse warehouse = EmptyWarehouse.in(folder)) {
            new WarehouseSink(warehouse, knowledge, agencies).write(new ReportStream(settings, agencies));
            new IdentityCheck(warehouse).run(1);
            new ConceptSeries(warehouse).run();
            try (Connection connection = warehouse.dataSource().getConnection()) {
                new PageExport(warehouse.sql()).write(connection, folder);
            }
        }
        return folder.resolve("page");
    }

    /** Bytes of what is loaded at the start: all but the folders of data. */
    private static long start(Path page) throws IOException {
        return files(page)
                .filter(file -> page.relativize(file).getNameCount() < 3)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private static Stream<Path> files(Path page) throws IOException {
        return Files.walk(page).filter(Files::isRegularFile);
    }

    @Test
    void whatThePageBeginsWithDoesNotGrowWithTheAgencies() throws IOException {
        assertThat(start(large)).isLessThan(start(small) + DIGITS).isLessThan(2_000_000);
        assertThat(files(large.resolve("data/agencies"))).hasSize(2);
        assertThat(files(small.resolve("data/agencies"))).hasSize(1);
    }

    @Test
    void noFileIsLong() throws IOException {
        assertThat(files(large))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        file -> assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST_FILE));
        assertThat(files(large.resolve("data/series"))).hasSize((MANY + 24) / 25);
    }

    @Test
    void everyAgencyIsFoundByAPartOfItsName() throws Exception {
        Map<String, String> last = PageScript.rows(large.resolve("data/agencies/1.js")).stream()
                .filter(row -> row.containsKey("is_made_up"))
                .reduce((first, second) -> second)
                .orElseThrow();
        String name = last.get("agency");

        Document page = driven("view=coverage", """
                const field = document.getElementById("agency");
                field.value = %s;
                field.dispatchEvent(new Event("input"));
                """.formatted("\"" + name.substring(1) + "\""));

        assertThat(page.root().child(0).attr("data-errors")).isEmpty();
        assertThat(page.select("#agency-hits li").eachText())
                .anySatisfy(hit -> assertThat(hit).startsWith(name).contains("虚构"));
    }

    @Test
    void aRankingIsReadAPageAtATime() throws Exception {
        Document first = driven("view=ranking&lang=en", "");
        Document second = driven(
                "view=ranking&lang=en",
                "[...document.querySelectorAll('.pages button')].find((button) => button.textContent === 'Next').click();");

        assertThat(first.root().child(0).attr("data-errors")).isEmpty();
        assertThat(first.select("main tbody tr")).hasSize(100);
        assertThat(first.select(".pages [role=status]").text()).startsWith("1–100 of");
        assertThat(second.select(".pages [role=status]").text()).startsWith("101–200 of");
        assertThat(second.select("main tbody th").eachText())
                .hasSize(100)
                .doesNotContainAnyElementsOf(first.select("main tbody th").eachText());
    }

    @Test
    void everyControlIsReachedByTheKeyboardAndEveryChartHasItsText() throws Exception {
        Document page = driven("view=series&lang=en", "");

        assertThat(page.select("[tabindex=-1]").eachAttr("id")).containsExactly("main");
        assertThat(page.select("input, select, button"))
                .isNotEmpty()
                .allSatisfy(control -> assertThat(
                                page.select("label[for=" + control.id() + "]").text()
                                        + control.attr("aria-label")
                                        + control.ownText())
                        .isNotEmpty());
        assertThat(page.select(".plot")).isNotEmpty().allSatisfy(plot -> {
            assertThat(plot.attr("role")).isEqualTo("img");
            assertThat(plot.attr("aria-label")).contains("2021");
        });
        assertThat(page.select("table caption").text()).isNotEmpty();
        assertThat(page.root().child(0).attr("lang")).isEqualTo("en");
        assertThat(page.select("main h2 .badge").text()).isEqualTo("made up");
    }

    /** The page after a script beside it did, once it was shown, what a reader would do. */
    private static Document driven(String hash, String script) throws Exception {
        Path profile = Files.createTempDirectory(scratch, "browser");
        Optional<Browser> browser = Browser.find(profile);
        assumeTrue(browser.isPresent(), "Chromium is not installed (Debian: apt-get install chromium)");
        String drive = """
                setTimeout(function wait() {
                  if (document.documentElement.dataset.shown) {
                    %s
                  } else {
                    setTimeout(wait, 20);
                  }
                }, 20);
                """.formatted(script);
        Files.writeString(large.resolve("drive.js"), drive);
        Path driven = large.resolve("driven.html");
        Files.writeString(
                driven,
                Files.readString(large.resolve("index.html"))
                        .replace("</body>", "<script src=\"drive.js\"></script></body>"));
        try {
            return browser.get().open(driven, hash);
        } finally {
            Files.delete(large.resolve("drive.js"));
            Files.delete(driven);
        }
    }
}
