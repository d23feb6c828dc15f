package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.publish.ResultSource;
import org.gongkai.publish.ScriptExport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a night on the sample reports, opened from the disk in a real browser. */
class PageInBrowserTest {

    private static PublishedReports night;
    private static Browser browser;

    @BeforeAll
    static void runANight(@TempDir Path scratch) throws Exception {
        Optional<Browser> found = Browser.find(scratch);
        assumeTrue(found.isPresent(), "Chromium is not installed (Debian: apt-get install chromium)");
        browser = found.get();
        night = PublishedReports.english();
    }

    private static Document open(String hash) throws Exception {
        return browser.open(night.folder().resolve("page/index.html"), hash);
    }

    private static void assertNoError(Document page, String view) {
        assertThat(page.root().child(0).attr("data-errors")).isEmpty();
        assertThat(page.root().child(0).attr("data-shown")).isEqualTo(view);
        assertThat(page.text()).doesNotContain("undefined", "NaN", "null");
    }

    /** The cells of the page's table that have that key, by the head of their row. */
    private static Map<String, String> column(Document page, String key) {
        return page.select("tbody tr").stream()
                .collect(Collectors.toMap(
                        row -> row.selectFirst("th").text(),
                        row -> plain(row.selectFirst("td[data-column=" + key + "]")),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static String plain(Element shown) {
        return shown.text().replace(",", "").replace('\u2212', '-');
    }

    @ParameterizedTest
    @CsvSource({
        "overview,zh,总览", "overview,en,Overview", "coverage,zh,报送情况", "coverage,en,Coverage", "series,zh,历年数据",
        "series,en,Series", "ranking,zh,排名", "ranking,en,Ranking", "findings,zh,勾稽问题", "findings,en,Findings"
    })
    void everyViewOpensWithoutAnErrorInBothLanguages(String view, String language, String name) throws Exception {
        Document page = open("view=" + view + "&lang=" + language);

        assertNoError(page, view);
        assertThat(page.selectFirst("nav [aria-current=page]").text()).isEqualTo(name);
        assertThat(page.selectFirst("main").text()).isNotEmpty();
        assertThat(page.selectFirst("#citation").text()).contains("nights/000001");
    }

    @ParameterizedTest
    @CsvSource({"reports,Reports", "findings,Findings", "requests_received,Requests received", "lawsuits,Lawsuits"})
    void numbersOfTheOverviewAreThoseOfTheFile(String key, String start) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Map<String, String> row : night.rows("overview.csv")) {
            String heading = row.keySet().stream()
                    .filter(candidate -> candidate.startsWith(start))
                    .findFirst()
                    .orElseThrow();
            expected.put(row.get("Year"), row.get(heading));
        }

        assertThat(column(open("view=overview&lang=en"), key))
                .isEqualTo(expected)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"suqian,requests_received", "suqian,lawsuits", "zaozhuang,requests_received"})
    void aSeriesIsThatOfTheFile(String agency, String concept) throws Exception {
        List<Map<String, String>> rows = night.rows("trend.csv").stream()
                .filter(row -> row.containsValue(agency) && row.containsValue(concept))
                .toList();
        Map<String, String> values = new TreeMap<>();
        Map<String, String> changes = new TreeMap<>();
        rows.forEach(row -> values.put(row.get("Year"), row.get("Value")));
        rows.forEach(row -> changes.put(row.get("Year"), row.get("Change")));

        Document page = open("view=series&agency=" + agency + "&concept=" + concept);

        assertNoError(page, "series");
        assertThat(column(page, "value")).isEqualTo(values).isNotEmpty();
        assertThat(column(page, "change")).isEqualTo(changes);
        assertThat(page.select("canvas")).as("the chart above the table").hasSize(1);
    }

    @Test
    void anApproximateFigureIsShownAsItsIntervalAndAsPrinted() throws Exception {
        Map<String, String> row = night.rows("trend.csv").stream()
                .filter(candidate -> candidate.containsValue("4.2万"))
                .findFirst()
                .orElseThrow();
        String concept = row.get("Concept code");

        Document page = open("view=series&agency=zaozhuang&concept=" + concept);

        assertThat(column(page, "value")).containsEntry("2018", "41500 – 42499");
        assertThat(column(page, "printed")).containsEntry("2018", "4.2万");
    }

    @Test
    void theAddressFilters() throws Exception {
        int all = night.rows("findings.csv").size();
        Document everything = open("view=findings&lang=en");
        Document oneAgency = open("view=findings&lang=en&agency=zaozhuang");
        Document noYear = open("view=findings&lang=en&agency=zaozhuang&year=2017");
        Document oneYear = open("view=overview&year=2018");

        assertThat(everything.select("article.finding")).hasSize(all);
        assertThat(oneAgency.select("article.finding h3 a").eachText())
                .isNotEmpty()
                .hasSizeLessThan(all)
                .containsOnly("Zaozhuang municipal government");
        assertThat(noYear.select("article.finding")).isEmpty();
        assertThat(column(oneYear, "reports")).containsOnlyKeys("2018");
    }

    @Test
    void whatTheTextTellsOtherwiseStandsBesideTheTableWithItsSentence() throws Exception {
        Document findings = open("view=findings&lang=en&agency=zaozhuang");
        Document series = open("view=series&agency=zaozhuang&concept=requests_received");
        Document other = open("view=series&agency=zaozhuang&concept=lawsuits");

        assertThat(findings.select("article.told [data-column=said]").eachText())
                .containsExactly("202 + 217 + 19 = 438");
        assertThat(series.select("article.told blockquote").text()).contains("其中信函申请202件，政务网络平台申请217件，当面申请19件。");
        assertThat(series.select("article.told .explanation").text()).contains("列举时略去一项：传真申请数 3");
        assertThat(other.select("article.told")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "view=series&agency=nonsense&concept=lawsuits",
        "view=series&agency=suqian&concept=nonsense",
        "view=coverage&agency=nonsense",
        "view=findings&region=nonsense",
        "view=ranking&year=nonsense"
    })
    void whatTheAddressNamesAndNobodyKnowsIsSaidAndNothingShownInItsPlace(String hash) throws Exception {
        Document page = open(hash + "&lang=en");

        assertNoError(page, hash.replaceAll("view=(\\w+).*", "$1"));
        assertThat(page.selectFirst("main .empty").text()).contains("“nonsense”; choose another above");
        assertThat(page.select("main table, main h2, main article")).isEmpty();
        assertThat(page.selectFirst("#status").text())
                .as("told to a reader of screens")
                .contains("nonsense");
    }

    @Test
    void aHostileNameIsATextAndNothingElse(@TempDir Path scratch) throws Exception {
        String name = "</script><script>document.title='taken'</script><img src=x onerror=alert(1)>\u2028\"'\\";
        Path page = scratch.resolve("page");
        try (Stream<Path> files = Files.walk(night.folder().resolve("page"))) {
            for (Path file : files.toList()) {
                Files.copy(file, page.resolve(night.folder().resolve("page").relativize(file)));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.prepareStatement(
                        "select 0 as block, '3700' as part, n::int as agency_no, 'x' as agency_code, ? as agency, ? as name_en,"
                                + " 'county' as level, 'government' as kind, 'rrrrrrrrr' as years, null::int as findings,"
                                + " null::boolean as is_made_up, true as has_series from range(100) as t(n) order by n")) {
            statement.setString(1, name);
            statement.setString(2, name);
            try (ResultSet result = statement.executeQuery()) {
                new ScriptExport().writeParts(new ResultSource(result), page.resolve("data"), "agencies", 0);
            }
        }

        Document shown = browser.open(page.resolve("index.html"), "view=coverage");

        assertNoError(shown, "coverage");
        assertThat(shown.select("main script, main img")).isEmpty();
        assertThat(shown.selectFirst("main tbody th").text()).startsWith("</script><script>document.title='taken'");
        assertThat(shown.title()).startsWith("报送情况");
    }

    @Test
    void nothingOnThePageNeedsANetwork() throws Exception {
        try (Stream<Path> files = Files.walk(night.folder().resolve("page"))) {
            List<Path> own = files.filter(file -> file.toString().matches(".*\\.(html|css)|.*/page/[a-z]+\\.js"))
                    .toList();
            assertThat(own).hasSizeGreaterThan(10);
            assertThat(own)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(
                                    "http:", "https:", "innerHTML", "insertAdjacentHTML", "document.write", "eval("));
        }
    }
}
