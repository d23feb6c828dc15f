package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gongkai.warehouse.SqlLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published file in the hands of those whose DuckDB is older than the one that wrote it: each report runs by itself,
 * each view and each question answers, with as many rows as in the newer one. The build puts the older driver into
 * {@code target/older-client}, off the class path of all else.
 */
class OlderClientTest {

    private static final Path DRIVER = Path.of("target/older-client/duckdb_jdbc.jar");
    private static final Path SQL = Path.of("sql");

    private static final Map<String, String> QUESTIONS = Map.of(
            "trend", "from trend('宿迁市', 'requests_received')",
            "趋势", "from 趋势('宿迁市', 'requests_received')",
            "rates", "from rates('枣庄市')",
            "比率", "from 比率('枣庄市')",
            "ranking", "from ranking('requests_received', 2024)",
            "排名", "from 排名('requests_received', 2024)",
            "figures", "from figures('宿迁市', 2024)",
            "统计数", "from 统计数('宿迁市', 2024)",
            "problems", "from problems('枣庄市')",
            "问题", "from 问题('枣庄市')");

    @TempDir
    private static Path scratch;

    private static Path warehouse;

    @BeforeAll
    static void runANight() throws Exception {
        assumeTrue(
                Files.exists(DRIVER),
                "the older driver is not in target/older-client: the build was told to do without it (older-client.skip)");
        warehouse = PublishedReports.english().folder().resolve("warehouse.duckdb");
    }

    @Test
    void everyReportViewAndQuestionAnswersAsInTheNewerOne() throws Exception {
        List<Path> queries = queries();
        Map<String, String> expected = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse)) {
            for (Path query : queries) {
                expected.put(query.getFileName().toString(), rows(connection, Files.readString(query)) + " rows");
            }
        }

        List<String> answers = askOlderClient(queries);

        assertThat(answers.get(0)).startsWith("version v1.4.");
        assertThat(expected).hasSizeGreaterThan(40).containsKeys("trend.sql", "view-series.sql", "macro-趋势.sql");
        Map<String, String> found = new TreeMap<>();
        answers.stream().skip(1).map(line -> line.split(" ", 2)).forEach(answer -> found.put(answer[0], answer[1]));
        assertThat(found).isEqualTo(expected);
    }

    /** The reports as they stand in the project, and a query for each view and each function. */
    private static List<Path> queries() throws IOException, SQLException {
        List<Path> queries = new ArrayList<>();
        new SqlLibrary(SQL).names("reports").forEach(name -> queries.add(SQL.resolve(name + ".sql")));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
                Statement statement = connection.createStatement();
                ResultSet views = statement.executeQuery(
                        "select view_name from duckdb_views() where schema_name = 'main' and not internal order by 1")) {
            while (views.next()) {
                String view = views.getString(1);
                queries.add(Files.writeString(
                        scratch.resolve("view-" + view + ".sql"), "select * from main.\"" + view + "\""));
            }
        }
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            queries.add(Files.writeString(scratch.resolve("macro-" + question.getKey() + ".sql"), question.getValue()));
        }
        return queries;
    }

    private static int rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static List<String> askOlderClient(List<Path> queries) throws IOException, InterruptedException {
        Path answers = scratch.resolve("answers.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                DRIVER + File.pathSeparator + "target/test-classes",
                OlderClient.class.getName(),
                warehouse.toString()));
        queries.stream().map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the older client did not end");
        }
        String text = Files.readString(answers, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text.lines().toList();
    }
}
