package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.publish.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The star as Parquet files: what stands in the warehouse, cut by year, and the same bytes for the same nights. */
class NightlyStarTest {

    private static final String FACTS_2023 = "star/fact_indicator/year=2023/part-0.parquet";
    private static final String FACTS_2024 = "star/fact_indicator/year=2024/part-0.parquet";

    @TempDir
    private static Path scratch;

    private static NightlyFixture nightly;

    /** The report of the year after comes in the second night. */
    private static NightlyFixture twoNights(String name, String... options) throws IOException {
        NightlyFixture two = NightlyFixture.in(scratch.resolve(name), SUQIAN_2023);
        two.publishAll();
        two.cleanNight(options);
        two.add(SUQIAN_2024, SUQIAN_2024);
        two.cleanNight(options);
        return two;
    }

    @BeforeAll
    static void runTwoNights() throws IOException {
        nightly = twoNights("first", "--date", "2026-03-02");
    }

    private static Path ofFirstNight(String file) {
        return nightly.out().resolve("nights/000001").resolve(file);
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection
                    .createStatement()
                    .execute("attach '" + nightly.current().resolve("warehouse.duckdb") + "' as published (read_only)");
            return NightlyFixture.rows(connection, query.replace(":star", nightly.current() + "/star"));
        }
    }

    @Test
    void everyTableOfTheStarHasTheRowsOfTheWarehouse() throws Exception {
        List<String> tables = rows("""
                select table_name from duckdb_tables()
                where database_name = 'published' and schema_name = 'core' and table_name <> 'night'
                and table_name not in
                ('definition', 'explained_case', 'followed_year', 'load_chunk', 'plan', 'reading_knowledge', 'reading_word',
                'source_label', 'source_name', 'summed_year')
                order by table_name
                """);

        assertThat(tables).contains("fact_indicator", "finding", "series_figure", "source_file");
        for (String table : tables) {
            String columns = rows("select string_agg(column_name, ', ' order by column_index) from duckdb_columns()"
                            + " where database_name = 'published' and schema_name = 'core' and table_name = '" + table
                            + "'")
                    .get(0);
            String stored = "select " + columns + " from published.core." + table;
            String files = "select " + columns + " from read_parquet(':star/" + table
                    + "/**/*.parquet', hive_partitioning = true)";
            String differing = "(%1$s) except all (%2$s) union all ((%2$s) except all (%1$s))";
            assertThat(rows("select count(*) from (" + differing.formatted(files, stored) + ")"))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void theHourOfANightIsNotInIt() throws Exception {
        assertThat(rows("select night, started_at from ':star/night/part-0.parquet' order by night"))
                .containsExactly("1|2026-03-02 04:00:00.0", "2|2026-03-02 04:00:00.0");
    }

    @Test
    void theFiguresOfAYearThatDidNotChangeAreTheSameFile() throws Exception {
        assertThat(Files.isSameFile(ofFirstNight(FACTS_2023), nightly.current().resolve(FACTS_2023)))
                .isTrue();
        assertThat(ofFirstNight(FACTS_2024)).doesNotExist();
        assertThat(nightly.current().resolve(FACTS_2024)).exists();
    }

    @Test
    void theFilesStandInTheManifest() throws Exception {
        assertThat(Manifest.read(nightly.current()).files())
                .extracting(Manifest.ListedFile::path)
                .contains(FACTS_2023, "star/dim_agency/part-0.parquet", "star/fact_indicator_history/part-0.parquet");
    }

    @Test
    void theSameNightsGiveTheSameBytes() throws Exception {
        NightlyFixture again = twoNights("again", "--date", "2026-03-02", "--threads", "2");

        assertThat(FileTrees.contents(again.current().resolve("star")))
                .isEqualTo(FileTrees.contents(nightly.current().resolve("star")));
    }

    @Test
    void whatIsLeftOutIsNotThere() throws Exception {
        NightlyFixture without = NightlyFixture.published(scratch.resolve("without"), SUQIAN_2023, SUQIAN_2024);

        assertThat(FileTrees.contents(without.current().toRealPath()).keySet())
                .contains("trend.csv", "warehouse.duckdb")
                .allMatch(file -> file.matches("[a-z_]+\\.csv|warehouse\\.duckdb|manifest\\.json"));
    }

    @Test
    void whatIsLeftOutFromNowOnMakesANightWithoutIt() throws Exception {
        Path out = scratch.resolve("from_now_on");
        FileTrees.copy(nightly.out(), out);

        NightlyFixture.Run run = NightlyFixture.run(
                "nightly",
                "--reports",
                nightly.reports().toString(),
                "--out",
                out.toString(),
                "--parquet",
                "false",
                "--without",
                "page,slips,figures.csv");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).contains("上一批以来有变：用语、报表或输出内容\n");
        assertThat(out.resolve("nights/000003")).isDirectory();
        assertThat(FileTrees.contents(out.resolve("current").toRealPath()).keySet())
                .contains("trend.xlsx", "panel.csv", "panel.parquet", "trend.csv")
                .doesNotContain("figures.csv")
                .noneMatch(file -> file.matches("(page|slips|star)/.*"));
    }

    @Test
    void whatIsNoOutputCannotBeLeftOut() {
        Path out = scratch.resolve("refused");

        for (String name : List.of("sheets", "figure.csv", "rejects.csv")) {
            NightlyFixture.Run refused =
                    NightlyFixture.run("nightly", "--out", out.toString(), "--without", "page、Figures.csv; " + name);

            assertThat(refused.exitCode()).isEqualTo(7);
            assertThat(refused.text())
                    .contains("--without 可以是 workbooks, page, slips, panel, star, accounting.csv, ")
                    .contains("explanations.csv, figures.csv, findings_overview.csv")
                    .contains("不能是 " + name);
        }
        assertThat(out.resolve("nights")).doesNotExist();
    }
}
