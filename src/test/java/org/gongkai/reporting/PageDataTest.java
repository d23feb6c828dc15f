package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.publish.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a night as files, without a browser. */
class PageDataTest {

    private static final long INDEX_BYTES = 2_000_000;
    private static final Pattern AGENCY = Pattern.compile("^\\[(\\d+),\"([^\"]*)\",", Pattern.MULTILINE);
    private static final Pattern SERIES =
            Pattern.compile("^\\[(\\d+),(\\d+),(\\d{4}),\"?([^,\"]*)\"?,", Pattern.MULTILINE);

    private static PublishedReports night;

    @BeforeAll
    static void runANight(@TempDir Path scratch) throws Exception {
        night = PublishedReports.of(scratch.resolve("out"), 2, Language.EN);
    }

    private static List<Path> page(String below) throws IOException {
        try (Stream<Path> files = Files.walk(night.folder().resolve("page").resolve(below))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String data(String name) throws IOException {
        return Files.readString(night.folder().resolve("page/data/" + name + ".js"));
    }

    /** Codes by the number that stands for them in the data. */
    private static Map<String, String> codes(String name) throws IOException {
        return AGENCY.matcher(data(name)).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    @Test
    void everyValueOfTheTrendIsInTheDataOfItsRegionAndNoOther() throws IOException {
        Map<String, String> agencies = codes("agencies");
        Map<String, String> concepts = codes("concepts");
        TreeSet<String> written = new TreeSet<>();
        for (Path file : page("data/series")) {
            Matcher row = SERIES.matcher(Files.readString(file));
            while (row.find()) {
                String value = row.group(4).equals("null") ? "" : row.group(4);
                written.add(
                        String.join("/", agencies.get(row.group(1)), concepts.get(row.group(2)), row.group(3), value));
            }
        }
        TreeSet<String> expected = new TreeSet<>();
        for (Map<String, String> row : night.rows("trend.csv")) {
            expected.add(String.join(
                    "/", row.get("Agency code"), row.get("Concept code"), row.get("Year"), row.get("Value")));
        }

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void everyOpenFindingIsInTheDataOfItsRegion() throws IOException {
        int rows = 0;
        for (Path file : page("data/findings")) {
            rows += (int) Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("["))
                    .count();
        }

        assertThat(rows).isPositive().isEqualTo(night.rows("findings.csv").size());
    }

    @Test
    void theIndexIsSmall() throws IOException {
        long bytes = 0;
        for (Path file : page("")) {
            boolean loadedWhenWanted = file.toString().contains("/data/series/")
                    || file.toString().contains("/data/ranking/")
                    || file.toString().contains("/data/findings/");
            bytes += loadedWhenWanted ? 0 : Files.size(file);
        }

        assertThat(bytes).isLessThan(INDEX_BYTES);
    }

    @Test
    void thePageIsListedInTheManifest() throws IOException {
        Manifest manifest = Manifest.read(night.folder());

        assertThat(manifest.files())
                .extracting(Manifest.ListedFile::path)
                .contains("page/index.html", "page/uPlot.js", "page/uPlot-licence.txt", "page/data/agencies.js");
        assertThat(manifest.verify(night.folder())).isEmpty();
    }
}
