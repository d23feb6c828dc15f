package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The page of a night as files, without a browser. */
class PageDataTest {

    private static PublishedReports night;

    @BeforeAll
    static void runANight() throws Exception {
        night = PublishedReports.english();
    }

    /** The rows of all files of that kind. */
    private static List<Map<String, String>> rows(String kind) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(night.folder().resolve("page/data/" + kind))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                rows.addAll(PageScript.rows(file));
            }
        }
        return rows;
    }

    @Test
    void thePageMayRunItsOwnScriptsAlone() throws IOException {
        Matcher policy = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")
                .matcher(Files.readString(night.folder().resolve("page/index.html")));

        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1).split("; "))
                .contains("default-src 'none'", "script-src 'self' file:", "base-uri 'none'", "form-action 'none'")
                .noneMatch(part -> part.contains("unsafe"));
    }

    @Test
    void everyValueOfTheTrendIsInTheDataOfItsAgencyAndNoOther() throws IOException {
        Map<String, String> agencies = rows("agencies").stream()
                .collect(Collectors.toMap(row -> row.get("agency_no"), row -> row.get("agency_code")));
        Map<String, String> concepts = PageScript.rows(night.folder().resolve("page/data/concepts.js")).stream()
                .collect(Collectors.toMap(row -> row.get("concept_no"), row -> row.get("code")));
        TreeSet<String> written = new TreeSet<>();
        for (Map<String, String> row : rows("series")) {
            if (row.containsKey("value")) {
                written.add(String.join(
                        "/",
                        agencies.get(row.get("agency_no")),
                        concepts.get(row.get("concept_no")),
                        row.get("year"),
                        row.get("value")));
            }
        }
        TreeSet<String> expected = new TreeSet<>();
        for (Map<String, String> row : night.rows("trend.csv")) {
            if (!row.get("Value").isEmpty()) {
                expected.add(String.join(
                        "/", row.get("Agency code"), row.get("Concept code"), row.get("Year"), row.get("Value")));
            }
        }

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void everyOpenFindingIsInTheDataOfItsAgency() throws IOException {
        List<Map<String, String>> rows = rows("findings");

        assertThat(rows).isNotEmpty().hasSameSizeAs(night.rows("findings.csv"));
        assertThat(rows)
                .as("what concepts it is about")
                .anySatisfy(row -> assertThat(row.get("concepts")).isNotEmpty());
    }

    @Test
    void thePageIsListedInTheManifest() throws IOException {
        Manifest manifest = Manifest.read(night.folder());

        assertThat(manifest.files())
                .extracting(Manifest.ListedFile::path)
                .contains("page/index.html", "page/uPlot.js", "page/uPlot-licence.txt", "page/data/agencies/0.js");
        assertThat(manifest.verify(night.folder())).isEmpty();
    }
}
