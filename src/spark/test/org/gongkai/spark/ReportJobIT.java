package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spark and DuckDB write the same reports, byte for byte. Nights are run by the program's own jar; the job runs as {@code
 * spark-submit} starts it, with nothing but Spark and its one jar on the class path.
 */
class ReportJobIT {

    private static final Path PROGRAM = Path.of("target/gongkai.jar");
    private static final Path JOB = Path.of("target/spark/gongkai-spark.jar");
    private static final Path SAMPLES = Path.of("data/reports");

    @TempDir
    private Path scratch;

    @Test
    void sparkWritesTheSameReportsOfTheSamples() throws Exception {
        // given two nights, so that there is something new, and what changed in the second
        Path reports = Files.createDirectories(scratch.resolve("reports"));
        List<Path> samples = filesOf(SAMPLES);
        for (Path sample : samples.subList(0, samples.size() / 2)) {
            Files.copy(sample, reports.resolve(sample.getFileName()));
        }
        night(reports, "2026-03-02");
        for (Path sample : samples.subList(samples.size() / 2, samples.size())) {
            Files.copy(sample, reports.resolve(sample.getFileName()));
        }
        night(reports, "2026-03-09");

        // when
        submit();

        // then
        assertSparkWroteWhatTheNightDid();
    }

    @Test
    void sparkWritesTheSameReportsOfAGeneratedProvince() throws Exception {
        // given 300 agencies over five years and two editions of the form, with slips, gaps and blanks
        Path made = scratch.resolve("made");
        run(List.of(
                "-jar",
                PROGRAM.toString(),
                "generate",
                "--edition",
                "2019,2021",
                "--agencies",
                "300",
                "--years",
                "2019-2023",
                "--seed",
                "20260302",
                "--slips",
                "0.1",
                "--missing",
                "0.05",
                "--blanks",
                "0.05",
                "--format",
                "csv",
                "--out",
                made.toString()));
        night(made.resolve("reports"), "2026-03-02");

        // when
        submit();

        // then
        assertSparkWroteWhatTheNightDid();
    }

    private Path published() {
        return scratch.resolve("out/current");
    }

    private Path bySpark() {
        return scratch.resolve("by-spark");
    }

    private void night(Path reports, String date) throws Exception {
        run(List.of(
                "-jar",
                PROGRAM.toString(),
                "nightly",
                "--reports",
                reports.toString(),
                "--out",
                scratch.resolve("out").toString(),
                "--date",
                date));
        assertThat(published().resolve("star")).isDirectory();
    }

    private void submit() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", sparkAlone(), "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
        // What is good for a cluster costs more than it gives on a few thousand rows.
        for (String setting : List.of(
                "spark.ui.enabled=false",
                "spark.sql.shuffle.partitions=1",
                "spark.sql.adaptive.enabled=false",
                "spark.sql.codegen.wholeStage=false",
                "spark.sql.codegen.factoryMode=NO_CODEGEN")) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of("--class", ReportJob.class.getName(), JOB.toString()));
        command.addAll(List.of(
                "--star",
                published().resolve("star").toString(),
                "--out",
                bySpark().toString()));
        assertThat(run(command)).isZero();
    }

    /** The jars of Spark, without those that the job has to bring itself. */
    private static String sparkAlone() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(jar -> !jar.matches(".*(gongkai-spark|commons-csv|picocli)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs Java, fast to start; returns the exit code. */
    private static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx3g"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void assertSparkWroteWhatTheNightDid() throws IOException {
        List<String> reports = filesOf(Path.of("sql/reports")).stream()
                .map(file -> file.getFileName().toString().replace(".sql", ".csv"))
                .toList();
        assertThat(filesOf(bySpark()))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(reports);
        for (String report : reports) {
            assertThat(Files.readString(bySpark().resolve(report)))
                    .as(report)
                    .isEqualTo(Files.readString(published().resolve(report)));
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
