package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.gongkai.job.FileTrees;
import org.gongkai.publish.CsvExport;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which years of long reports a change outdates, and what a night writes then. */
class ResultInputsTest {

    @TempDir
    private static Path folder;

    private static LongReports reports;

    @BeforeAll
    static void makeUp() throws Exception {
        reports = LongReports.in(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        reports.close();
    }

    @Test
    void everyYearWithRowsIsNamedAndNothingThatIsLookedAtIsEmpty() throws SQLException {
        for (String report : LongReports.NAMES) {
            assertThat(reports.inputsBefore(report).keySet())
                    .as(report)
                    .isEqualTo(reports.rowsBefore(report).keySet())
                    .containsExactly(2017, 2018, 2019, 2020, 2021);
            assertThat(reports.plan(report)).doesNotContain("EMPTY_RESULT");
        }
        assertThat(reports.lookedAt())
                .contains("fact_indicator", "series_figure", "report", "finding", "concordance_step");
        for (String table : reports.lookedAt()) {
            assertThat(reports.one("select count(*) from core." + table))
                    .as(table)
                    .isNotEqualTo("0");
        }
    }

    @Test
    void aFigureOutdatesItsYearAndTheNext() throws SQLException {
        assertThat(outdated("update core.fact_indicator set value = value + 1 where year = 2018"))
                .isEqualTo(Map.of("figures", Set.of(2018, 2019)));
        assertThat(outdated("update core.series_figure set value = value + 1 where year = 2021"))
                .isEqualTo(Map.of("shares", Set.of(2021), "trend", Set.of(2021)));
    }

    @Test
    void anAgencyOutdatesTheYearsOfItsReportsAndTheNextOnes() throws SQLException {
        String agency = "(select min(agency_id) from core.report where year = 2017)";
        reports.run("begin");
        reports.run("delete from core.report where year > 2017 and year < 2021 and agency_id = " + agency);
        Map<String, Map<Integer, String>> known = reports.inputs();
        reports.run("update core.dim_agency set name = name || 'x' where agency_id = " + agency);
        Map<String, Map<Integer, String>> renamed = reports.inputs();
        boolean reportedLast = !reports.one(
                        "select count(*) from core.report where year = 2021 and agency_id = " + agency)
                .equals("0");
        reports.run("rollback");

        for (String report : LongReports.NAMES) {
            assertThat(LongReports.others(known.get(report), renamed.get(report)))
                    .as(report)
                    .isEqualTo(reportedLast ? Set.of(2017, 2018, 2021) : Set.of(2017, 2018));
        }
    }

    /** In a copy, since a night commits what it changes. */
    @Test
    void theReportsOfANightAreThoseOfAFreshExport() throws Exception {
        reports.run("checkpoint");
        Path copy = Files.copy(folder.resolve("gongkai.duckdb"), folder.resolve("copy.duckdb"));
        Path memory = folder.resolve("parts-written.tsv");
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        try (Connection nights = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement change = nights.createStatement()) {
            export(nights, first, WrittenParts.in(memory, Optional.empty()));
            change.execute("update core.fact_indicator set value = value + 1 where year = 2020");
            change.execute("delete from core.series_figure where year = 2018");
            export(nights, second, WrittenParts.in(memory, Optional.of(first)));
            export(nights, fresh, WrittenParts.none());
        }

        assertThat(FileTrees.contents(second))
                .isEqualTo(FileTrees.contents(fresh))
                .isNotEqualTo(FileTrees.contents(first));
        assertThat(WrittenMemory.read(memory).years()).containsKeys("figures.csv\t2021", "trend.csv\t2019");
    }

    private static Set<String> othersThanLong() {
        Set<String> others = new TreeSet<>(ReportExport.names(LongReports.SQL));
        LongReports.NAMES.forEach(others::remove);
        return others;
    }

    private static void export(Connection nights, Path night, WrittenParts parts) throws Exception {
        Set<String> without = othersThanLong();
        ResultExport export = new ResultExport(LongReports.SQL, new CsvExport(400), 100);
        new ReportExport(LongReports.SQL, column -> column, without, export).write(nights, night, parts);
        parts.remember();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "views/074_trend; concept.unit,; concat(concept.unit, 'x') as unit,",
                "reports/figures; unit,; concat(unit, 'x') as unit,"
            })
    void otherSqlOutdatesAllYears(String name, String written, String other) throws Exception {
        Path folder = Files.createTempDirectory(ResultInputsTest.folder, "sql");
        FileUtils.copyDirectory(Path.of("sql").toFile(), folder.toFile());
        Path file = folder.resolve(name + ".sql");
        Files.writeString(file, Files.readString(file).replaceFirst("\\b" + Pattern.quote(written), other));
        SqlLibrary changed = new SqlLibrary(folder);

        defineViews(changed);
        try {
            assertThat(secondNight(changed, 400))
                    .isEqualTo(fresh(changed, 400))
                    .isNotEqualTo(fresh(LongReports.SQL, 400));
        } finally {
            defineViews(LongReports.SQL);
        }
    }

    @Test
    void filesOfAnotherLengthOutdateAllYears() throws Exception {
        assertThat(secondNight(LongReports.SQL, 300)).isEqualTo(fresh(LongReports.SQL, 300));
    }

    @Test
    void yearsOfFewRowsAreTakenOverToo() throws Exception {
        Path night = Files.createTempDirectory(folder, "night");
        WrittenParts parts = WrittenParts.in(night.resolve("parts-written.tsv"), Optional.empty());
        write(LongReports.SQL, 400, night, parts);

        WrittenMemory written = WrittenMemory.read(night.resolve("parts-written.tsv"));
        assertThat(written.years()).hasSize(15);
        assertThat(written.years().values())
                .allSatisfy(year ->
                        assertThat(written.files()).containsKeys(year.files().toArray(String[]::new)));
    }

    private static void defineViews(SqlLibrary sql) throws SQLException {
        for (String statement : sql.statements("views/074_trend")) {
            reports.run(statement);
        }
    }

    /** What a night writes with that SQL and so many rows in a file, after one with the SQL of the program and 400. */
    private static Map<String, String> secondNight(SqlLibrary sql, int rowsOfAFile) throws Exception {
        Path nights = Files.createTempDirectory(folder, "nights");
        Path memory = nights.resolve("parts-written.tsv");
        Path first = Files.createDirectories(nights.resolve("first"));
        Path second = Files.createDirectories(nights.resolve("second"));
        defineViews(LongReports.SQL);
        write(LongReports.SQL, 400, first, WrittenParts.in(memory, Optional.empty()));
        defineViews(sql);
        write(sql, rowsOfAFile, second, WrittenParts.in(memory, Optional.of(first)));
        return FileTrees.contents(second);
    }

    private static Map<String, String> fresh(SqlLibrary sql, int rowsOfAFile) throws Exception {
        Path night = Files.createTempDirectory(folder, "fresh");
        defineViews(sql);
        write(sql, rowsOfAFile, night, WrittenParts.none());
        return FileTrees.contents(night);
    }

    /** So many rows are few that all of these are. */
    private static void write(SqlLibrary sql, int rowsOfAFile, Path night, WrittenParts parts) throws Exception {
        ResultExport export = new ResultExport(sql, new CsvExport(rowsOfAFile), 100_000);
        new ReportExport(sql, column -> column, othersThanLong(), export).write(reports.connection(), night, parts);
        parts.remember();
    }

    /** The engine hashes both alike. */
    @ParameterizedTest
    @ValueSource(strings = {"value", "low", "high", "previous_value", "whole_value", "whole_previous_high"})
    void theLeastBelowZeroIsNotZero(String column) throws SQLException {
        reports.run("begin");
        reports.run("update core.series_figure set " + column + " = 0 where year = 2020");
        Map<String, Map<Integer, String>> zero = reports.inputs();
        reports.run("update core.series_figure set " + column + " = -0.000001 where year = 2020");
        Map<String, Map<Integer, String>> below = reports.inputs();
        reports.run("rollback");

        assertThat(LongReports.others(zero.get("trend"), below.get("trend"))).containsExactly(2020);
    }

    private static Map<String, Set<Integer>> outdated(String change) throws SQLException {
        reports.run("begin");
        reports.run(change);
        Map<String, Map<Integer, String>> inputs = reports.inputs();
        reports.run("rollback");
        Map<String, Set<Integer>> outdated = new TreeMap<>();
        for (String report : LongReports.NAMES) {
            Set<Integer> others = LongReports.others(reports.inputsBefore(report), inputs.get(report));
            if (!others.isEmpty()) {
                outdated.put(report, others);
            }
        }
        return outdated;
    }
}
