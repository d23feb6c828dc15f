package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark and DuckDB write the same reports, byte for byte. */
class ReportJobIT {

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
        Submitted.program(
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
                made.toString());
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
        Submitted.program(
                "nightly",
                "--reports",
                reports.toString(),
                "--out",
                scratch.resolve("out").toString(),
                "--date",
                date);
        assertThat(published().resolve("star")).isDirectory();
    }

    private void submit() throws Exception {
        int exitCode = Submitted.job(
                ReportJob.class,
                List.of(),
                "--star",
                published().resolve("star").toString(),
                "--out",
                bySpark().toString());
        assertThat(exitCode).isZero();
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
