package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.console.GongkaiCommand;
import org.gongkai.warehouse.EmptyWarehouse;

/** A folder of reports and what nights make of it, run as an operator runs them and read as an analyst reads them. */
final class NightlyFixture {

    static final Path SAMPLES = Path.of("data", "reports");
    static final String SUQIAN_2023 = "宿迁市人民政府2023年政府信息公开工作年度报告.xlsx";
    static final String SUQIAN_2024 = "宿迁市人民政府2024年政府信息公开工作年度报告.xls";
    static final String ZAOZHUANG_2018 = "枣庄市人民政府2018年度政府信息公开工作情况统计表.xlsx";
    static final String ZAOZHUANG_2018_XLS = "枣庄市人民政府2018年度政府信息公开工作情况统计表.xls";
    static final String ZAOZHUANG_2018_CSV = "枣庄市人民政府2018年度政府信息公开工作情况统计表.csv";
    static final String GAOXIN_2017 = "枣庄高新区2017.csv";

    private final Path scratch;
    private static final Map<List<String>, Path> FIRST_NIGHTS = new HashMap<>();
    private static final Map<List<String>, Path> FIRST_NIGHTS_WITH_ALL = new HashMap<>();
    private static Path folderOfFirstNights;

    private Path knowledge = Path.of("data");
    private boolean all;

    private NightlyFixture(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * What a run left on the console.
     *
     * @param exitCode exit code of the program
     * @param console lines of the console
     */
    record Run(int exitCode, List<String> console) {

        String text() {
            return String.join("\n", console);
        }
    }

    /** With these of the sample reports, or all of them where none is named, and no folder of nights yet. */
    static NightlyFixture fresh(Path scratch, String... samples) throws IOException {
        NightlyFixture fixture = new NightlyFixture(scratch);
        Files.createDirectories(fixture.reports());
        if (samples.length == 0) {
            FileTrees.copy(SAMPLES, fixture.reports());
        }
        for (String sample : samples) {
            fixture.add(sample, sample);
        }
        return fixture;
    }

    /** The same where a run was ended once it had made its empty warehouse, which spares each first night a second. */
    static NightlyFixture in(Path scratch, String... samples) throws IOException {
        NightlyFixture fixture = fresh(scratch, samples);
        EmptyWarehouse.at(NightlySettings.workWarehouse(fixture.out()));
        return fixture;
    }

    /** With these samples after a clean night, which is run once for all tests that begin with these samples, and copied for each. */
    static NightlyFixture published(Path scratch, String... samples) throws IOException {
        NightlyFixture fixture = fresh(scratch, samples);
        FileTrees.copy(firstNight(List.of(samples), false), fixture.out());
        return fixture;
    }

    /** The same with all that a night can publish. */
    static NightlyFixture publishedAll(Path scratch, String... samples) throws IOException {
        NightlyFixture fixture = fresh(scratch, samples);
        fixture.publishAll();
        FileTrees.copy(firstNight(List.of(samples), true), fixture.out());
        return fixture;
    }

    private static synchronized Path firstNight(List<String> samples, boolean all) throws IOException {
        Map<List<String>, Path> nights = all ? FIRST_NIGHTS_WITH_ALL : FIRST_NIGHTS;
        Path known = nights.get(samples);
        if (known == null) {
            NightlyFixture first = fresh(
                    folderOfFirstNights().resolve((all ? "all" : "") + nights.size()), samples.toArray(String[]::new));
            first.all = all;
            first.cleanNight();
            known = first.out();
            nights.put(samples, known);
        }
        return known;
    }

    private static Path folderOfFirstNights() throws IOException {
        if (folderOfFirstNights == null) {
            folderOfFirstNights = FileTrees.untilTheEnd("first-nights");
        }
        return folderOfFirstNights;
    }

    Path reports() {
        return scratch.resolve("reports");
    }

    Path report(String file) {
        return reports().resolve(file);
    }

    Path out() {
        return scratch.resolve("out");
    }

    Path work() {
        return out().resolve("work");
    }

    Path current() {
        return out().resolve("current");
    }

    Path knowledge() {
        return knowledge;
    }

    /** Copies a sample report to a path below the folder of reports. */
    void add(String sample, String file) throws IOException {
        Files.createDirectories(report(file).getParent());
        Files.copy(SAMPLES.resolve(sample), report(file));
    }

    /** From now on nights work with a copy of the knowledge, in which a test may change lines. */
    void copyKnowledge() throws IOException {
        knowledge = scratch.resolve("knowledge");
        FileTrees.copy(Path.of("data"), knowledge);
        FileTrees.delete(knowledge.resolve("reports"));
    }

    /** From now on nights publish all that they can; most tests ask the warehouse and its CSV files alone. */
    void publishAll() {
        all = true;
    }

    /** Adds a line to a file of the copied knowledge. */
    void addKnowledge(String file, String line) throws IOException {
        Path copied = copied(file);
        Files.writeString(copied, Files.readString(copied).stripTrailing() + "\n" + line + "\n");
    }

    /** No test may write into the project's own knowledge. */
    private Path copied(String file) {
        assertThat(knowledge).as("the knowledge is to be copied first").startsWith(scratch);
        return knowledge.resolve(file);
    }

    /** Takes the lines that start like that out of a file of the copied knowledge. */
    void removeKnowledge(String file, String start) throws IOException {
        Path copied = copied(file);
        List<String> lines = Files.readAllLines(copied);
        assertThat(lines).anyMatch(line -> line.startsWith(start));
        lines.removeIf(line -> line.startsWith(start));
        Files.writeString(copied, String.join("\n", lines) + "\n");
    }

    /** Runs a night. */
    Run night(String... options) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    /** Runs a night that is to take everything; fails with what it said if it does not. */
    Run cleanNight(String... options) {
        Run run = night(options);
        assertThat(run.exitCode()).as(run.text()).isZero();
        return run;
    }

    /** The command line of a night. */
    List<String> arguments() {
        return List.of(
                "nightly",
                "--reports",
                reports().toString(),
                "--out",
                out().toString(),
                "--knowledge",
                knowledge.toString(),
                "--without",
                all ? "" : "workbooks,page,slips,panel,star");
    }

    /** Runs the program. */
    static Run run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            exitCode = GongkaiCommand.run(console, arguments);
        }
        return new Run(exitCode, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** The published warehouse, opened as a reader opens it. */
    Connection open() throws SQLException {
        return open(current().resolve("warehouse.duckdb"));
    }

    static Connection open(Path warehouse) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        // Without this a process that opened the file before would be shown the file of that time.
        properties.setProperty("jdbc_instance_cache", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + warehouse, properties);
    }

    /** The rows of a query on the published warehouse, with {@code |} between the columns. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = open()) {
            return rows(connection, query);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    /** What differs between two lists of rows, marked by sign; a whole warehouse is no message to read. */
    static List<String> differences(List<String> before, List<String> after) {
        List<String> differences = new ArrayList<>();
        Set<String> rowsBefore = new HashSet<>(before);
        Set<String> rowsAfter = new HashSet<>(after);
        before.stream()
                .filter(row -> !rowsAfter.contains(row))
                .map("- "::concat)
                .forEach(differences::add);
        after.stream()
                .filter(row -> !rowsBefore.contains(row))
                .map("+ "::concat)
                .forEach(differences::add);
        if (differences.isEmpty() && before.size() != after.size()) {
            differences.add(before.size() + " rows became " + after.size());
        }
        return differences;
    }

    /** The lines of a published CSV file, its byte order mark left out. */
    List<String> csv(String name) throws IOException {
        String text = Files.readString(current().resolve(name));
        return text.substring(1).lines().toList();
    }

    /** The line of the plan on the console: what the night found. */
    static String planOf(Run run) {
        return run.console().stream()
                .filter(line -> line.startsWith("计划"))
                .findFirst()
                .orElse("");
    }

    /** The numbers of the nights that are kept. */
    List<String> nights() {
        try (Stream<Path> nights = Files.list(out().resolve("nights"))) {
            return nights.map(night -> night.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
