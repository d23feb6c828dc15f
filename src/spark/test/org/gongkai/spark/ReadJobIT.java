package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over readings that Spark made publishes what a night over the files themselves does. */
class ReadJobIT {

    private static final Path SAMPLES = Path.of("data/reports");
    private static final String DAY = "2026-03-02";

    /** A night that published, of which something could not be taken. */
    private static final int REJECTS = 3;

    private static final int NO_INPUT = 4;
    private static final int UNUSABLE = 7;

    @TempDir
    private Path scratch;

    @Test
    void aNightOverReadingsPublishesWhatOneOverTheFilesDoes() throws Exception {
        // given the samples, and what no reader likes
        Path reports = Files.createDirectories(scratch.resolve("报送 [a]"));
        copySamples(reports);
        addBrokenFiles(Files.createDirectories(reports.resolve("坏:的 100%")));

        // when
        int exitCode = Submitted.job(
                ReadJob.class,
                List.of(),
                "--reports",
                reports.toString(),
                "--out",
                readings().toString());

        // then
        assertThat(exitCode).isZero();
        runBothNights(reports);
        assertThat(Files.readString(published("of-readings").resolve("rejects.csv")))
                .contains("大.csv", "断.xlsx", "空.xlsx", "链接.csv", "断链.csv", "_看不懂.csv")
                .doesNotContain("看不见");
        assertSamePublished();
    }

    /** As on a cluster: the folder is one of a file system that only Hadoop knows. Old readings are replaced. */
    @Test
    void aFolderOfAnotherFileSystemIsReadAsWell() throws Exception {
        Path reports = Files.createDirectories(scratch.resolve("reports/内"));
        copySamples(reports);
        Files.writeString(reports.resolve("_看不懂.csv"), "甲,乙\n");
        Files.createDirectories(readings().resolve("figure"));
        Files.writeString(readings().resolve("figure/old.parquet"), "of yesterday");

        // Whose they are cannot be told.
        assertThat(readByWayOfAnotherFileSystem()).isEqualTo(UNUSABLE);
        assertThat(readings().resolve("figure/old.parquet")).exists();

        Files.createFile(readings().resolve("_gongkai_readings"));
        assertThat(readByWayOfAnotherFileSystem()).isZero();
        assertThat(readings().resolve("figure/old.parquet")).doesNotExist();
        runBothNights(scratch.resolve("reports"));
        assertSamePublished();
    }

    @Test
    void whatIsNotThereEndsTheJobAsItEndsANight() throws Exception {
        String nowhere = scratch.resolve("nowhere").toString();
        String out = readings().toString();

        assertThat(Submitted.job(ReadJob.class, List.of(), "--reports", nowhere, "--out", out))
                .isEqualTo(NO_INPUT);
        assertThat(Submitted.job(
                        ReadJob.class,
                        List.of(),
                        "--reports",
                        SAMPLES.toString(),
                        "--out",
                        out,
                        "--knowledge",
                        nowhere))
                .isEqualTo(UNUSABLE);
        assertThat(Submitted.job(ReportJob.class, List.of(), "--star", nowhere, "--out", out))
                .isEqualTo(NO_INPUT);
        assertThat(Submitted.job(ReportJob.class, List.of(), "--star", nowhere, "--out", "pom.xml"))
                .isEqualTo(UNUSABLE);
        assertThat(readings().resolve("file")).doesNotExist();
    }

    private int readByWayOfAnotherFileSystem() throws Exception {
        return Submitted.job(
                ReadJob.class,
                List.of("spark.hadoop.fs.viewfs.mounttable.cluster.link./reports="
                        + scratch.resolve("reports").toUri()),
                "--reports",
                "viewfs://cluster/reports",
                "--out",
                readings().toString());
    }

    private void runBothNights(Path reports) throws IOException, InterruptedException {
        assertThat(night("of-files", "--reports", reports.toString())).isEqualTo(REJECTS);
        assertThat(night(
                        "of-readings",
                        "--reports",
                        "none",
                        "--readings",
                        readings().toString()))
                .isEqualTo(REJECTS);
    }

    private Path readings() {
        return scratch.resolve("readings");
    }

    private Path published(String night) throws IOException {
        return scratch.resolve(night).resolve("current").toRealPath();
    }

    private int night(String out, String... options) throws IOException, InterruptedException {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "nightly",
                                "--date",
                                DAY,
                                "--out",
                                scratch.resolve(out).toString()),
                        Arrays.stream(options))
                .toArray(String[]::new);
        return Submitted.program(arguments);
    }

    private static void copySamples(Path reports) throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, reports.resolve(sample.getFileName()));
            }
        }
    }

    private static void addBrokenFiles(Path folder) throws IOException {
        byte[] workbook = Files.readAllBytes(SAMPLES.resolve("宿迁市人民政府2025年政府信息公开工作年度报告.xlsx"));
        Files.write(folder.resolve("断.xlsx"), Arrays.copyOf(workbook, workbook.length / 2));
        Files.write(folder.resolve("空.xlsx"), new byte[0]);
        Files.write(folder.resolve("大.csv"), new byte[(64 << 20) + 1]);
        Files.writeString(folder.resolve("_看不懂.csv"), "甲,乙\n");
        Files.createSymbolicLink(folder.resolve("链接.csv"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(folder.resolve("断链.csv"), folder.resolve("nowhere"));
        Files.writeString(Files.createDirectories(folder.resolve(".hidden")).resolve("看不见.csv"), "甲,乙\n");
        Files.writeString(folder.resolve("~$看不见.xlsx"), "locked");
    }

    /** All but the warehouse, whose bytes no two nights share, and the hashes; what differs is named by file. */
    private void assertSamePublished() throws Exception {
        Map<String, String> expected = hashes(published("of-files"));
        assertThat(expected).containsKeys("findings.csv", "star/report/part-0.parquet", "page/index.html");
        assertThat(hashes(published("of-readings"))).isEqualTo(expected);
    }

    private static Map<String, String> hashes(Path folder) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        hashes.keySet().removeAll(List.of("warehouse.duckdb", "manifest.json"));
        return hashes;
    }
}
