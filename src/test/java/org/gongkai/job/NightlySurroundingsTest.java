package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.GAOXIN_2017;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night says the same wherever it runs. */
class NightlySurroundingsTest {

    @TempDir
    private Path scratch;

    @Test
    void neitherLocaleNorTimeZoneNorEncodingChangesAByte() throws IOException, InterruptedException {
        // given
        NightlyFixture nightly = NightlyFixture.fresh(scratch, SUQIAN_2024, ZAOZHUANG_2018, GAOXIN_2017);
        nightly.publishAll();
        nightly.night();
        SortedMap<String, String> here = FileTrees.contents(nightly.current().toRealPath());
        FileTrees.delete(nightly.out());

        // when it runs as cron starts it, on a machine set up for another place
        int exitCode;
        try (NightlyProcess night = NightlyProcess.start(
                Map.of("LC_ALL", "POSIX"),
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.timezone=Pacific/Apia"),
                nightly.arguments())) {
            exitCode = night.exitCode();
        }

        // then
        assertThat(exitCode).isZero();
        SortedMap<String, String> there = FileTrees.contents(nightly.current().toRealPath());
        // The warehouse knows when it was written, and the manifest knows the warehouse.
        for (String told : List.of("warehouse.duckdb", "manifest.json")) {
            assertThat(here.remove(told)).isNotNull();
            assertThat(there.remove(told)).isNotNull();
        }
        assertThat(here.keySet())
                .contains("trend.csv", "trend.xlsx", "page/index.html")
                .anyMatch(file -> file.startsWith("slips/"));
        assertThat(there).isEqualTo(here);
    }

    @Test
    void temporaryFolderThatIsOfNoUseStopsNoNight() throws IOException, InterruptedException {
        // given nothing to read, which is found out after the warehouse was opened, and a port that can be held once
        List<String> arguments =
                List.of("nightly", "--reports", scratch.resolve("none") + "", "--out", scratch.resolve("结果") + "");

        Path told = scratch.resolve("told");
        List<String> options = List.of(
                "-Djava.io.tmpdir=" + scratch.resolve("gone"),
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + freePort());
        List<String> withHook = new ArrayList<>(arguments);
        withHook.addAll(List.of("--hook", "env > '" + told + "'"));
        int exitCode;
        try (NightlyProcess night = NightlyProcess.start(Map.of(), options, withHook)) {
            exitCode = night.exitCode();
        }

        assertThat(exitCode).isEqualTo(4);
        assertThat(scratch.resolve("结果/work/gongkai.duckdb")).exists();
        assertThat(scratch.resolve("结果/work/tmp")).isEmptyDirectory();
        assertThat(Files.readString(told)).contains("PATH=").doesNotContain("GONGKAI");
    }

    @Test
    void aRunWhoseSecondProcessDoesNotStartLeavesARecordAllTheSame() throws IOException, InterruptedException {
        Path out = scratch.resolve("out");

        int exitCode;
        try (NightlyProcess night = NightlyProcess.start(
                Map.of("LC_ALL", "POSIX"),
                List.of(StartsOnce.option(scratch)),
                List.of("nightly", "--out", out.toString()))) {
            exitCode = night.exitCode();
        }

        assertThat(exitCode).isEqualTo(5);
        assertThat(Files.readString(out.resolve("runs.jsonl"))).contains("没有留下运行记录");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
