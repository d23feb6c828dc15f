package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.GAOXIN_2017;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.Seeds;
import org.gongkai.job.NightlyFixture.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A night without changes does no work, whatever happened to the files that the job keeps for itself. */
class NightlyRerunTest {

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;
    private SortedMap<String, String> published;

    @BeforeEach
    void oneNightIsPublished() throws IOException {
        nightly = NightlyFixture.published(scratch, SUQIAN_2023, SUQIAN_2024);
        published = publishedFiles();
    }

    @Test
    void aSecondRunDoesNoWorkAndTouchesNothingPublished() throws IOException {
        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
    }

    @Test
    void theTenthRunDoesNoWorkEither() throws IOException {
        for (int run = 2; run <= 10; run++) {
            assertNothingWasDone(nightly.night());
        }
    }

    @Test
    void touchedFilesAreNoWork() throws IOException {
        // given the same bytes, copied again
        for (String file : List.of(SUQIAN_2023, SUQIAN_2024)) {
            byte[] bytes = Files.readAllBytes(nightly.report(file));
            Files.delete(nightly.report(file));
            Files.write(nightly.report(file), bytes);
            Files.setLastModifiedTime(nightly.report(file), FileTime.fromMillis(1_700_000_000_000L));
        }

        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
    }

    @Test
    void theJobsHistoryMayBeDeleted() throws IOException {
        // given
        try (Stream<Path> work = Files.list(nightly.work())) {
            List<Path> history = work.filter(
                            file -> file.getFileName().toString().startsWith("history"))
                    .toList();
            assertThat(history).isNotEmpty();
            for (Path file : history) {
                Files.delete(file);
            }
        }

        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
        assertNextNightIsPublished();
    }

    @Test
    void aHistoryThatIsGarbageIsPutAside() throws IOException {
        // given
        byte[] garbage = new byte[50_000];
        new Random(20260115).nextBytes(garbage);
        Files.write(nightly.work().resolve("history.mv.db"), garbage);

        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
        assertNextNightIsPublished();
        assertThat(nightly.work().resolve("history-damaged.mv.db")).hasBinaryContent(garbage);
    }

    static LongStream seeds() {
        return Seeds.usually(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHistoryWithDamagedPagesStopsNoNight(long seed) throws IOException {
        // given a file that is well up to some place and garbage from there on
        Path history = nightly.work().resolve("history.mv.db");
        byte[] bytes = Files.readAllBytes(history);
        int start = 8192 + new Random(seed).nextInt(bytes.length - 12288);
        Arrays.fill(bytes, start, bytes.length, (byte) 7);
        Files.write(history, bytes);

        // when
        Run second = nightly.night();

        // then
        assertThat(second.exitCode()).as("seed %d: %s", seed, second.text()).isZero();
        assertThat(publishedFiles()).as("seed %d", seed).isEqualTo(published);
        assertNextNightIsPublished();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "STARTED"})
    void aHistoryThatForbidsToGoOnStopsNoNight(String state) throws IOException, SQLException {
        // given what a full disk leaves of a step whose end could not be told, and nothing of what was published
        try (Connection history = DriverManager.getConnection("jdbc:h2:file:" + nightly.work() + "/history", "sa", "");
                Statement statement = history.createStatement()) {
            statement.execute("update batch_job_execution set status = 'FAILED'");
            assertThat(statement.executeUpdate(
                            "update batch_step_execution set status = '" + state + "' where step_name = 'load'"))
                    .isEqualTo(1);
        }
        FileTrees.delete(nightly.out().resolve("nights"));
        Files.delete(nightly.current());
        Files.delete(nightly.work().resolve("gongkai.duckdb"));

        // when
        nightly.cleanNight();

        // then
        assertThat(nightly.nights()).containsExactly("000001");
        assertThat(nightly.rows("select count(*) from core.report")).containsExactly("2");
    }

    @Test
    void withoutItsWorkFolderTheNextRunRestoresThePublishedNight() throws IOException, SQLException {
        // given
        FileTrees.delete(nightly.work());

        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
        assertNextNightIsPublished();
        assertThat(nightly.rows("select file, first_night from core.source_file order by file"))
                .as("what was read before was not read again")
                .containsExactly(SUQIAN_2023 + "|1", SUQIAN_2024 + "|1", GAOXIN_2017 + "|2");
    }

    @Test
    void aDeletedWarehouseBesideAWriteAheadLogIsRestored() throws IOException {
        // given a log that belongs to a file that is gone
        Files.delete(nightly.work().resolve("gongkai.duckdb"));
        Files.write(nightly.work().resolve("gongkai.duckdb.wal"), new byte[] {1, 2, 3});

        // when
        Run second = nightly.night();

        // then
        assertNothingWasDone(second);
        assertNextNightIsPublished();
    }

    private SortedMap<String, String> publishedFiles() throws IOException {
        SortedMap<String, String> files = FileTrees.identities(nightly.out().resolve("nights"));
        files.put("current", Files.readSymbolicLink(nightly.current()).toString());
        return files;
    }

    private void assertNothingWasDone(Run run) throws IOException {
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.console())
                .containsExactly("没有变化，第 1 批仍然有效：" + nightly.current().toRealPath());
        assertThat(publishedFiles()).isEqualTo(published);
    }

    private void assertNextNightIsPublished() throws IOException {
        nightly.add(GAOXIN_2017, GAOXIN_2017);
        Run next = nightly.cleanNight();
        assertThat(NightlyFixture.planOf(next)).isEqualTo("计划  新文件 1，有改动 0，需重读 0，已知 2，缺失 0");
        assertThat(nightly.nights()).containsExactly("000001", "000002");
    }

    @Test
    void whatMemoryWasNotEnoughForIsReadAgainWhereThereIsMore() throws IOException, SQLException {
        // given files that a machine of more memory could not read
        shortOf(Integer.MAX_VALUE);
        assertThat(nightly.night().text()).contains("没有变化");

        // when this night has more than there was
        shortOf(1);
        String again = nightly.night().text();

        // then
        assertThat(again).contains("需重读 2，");
        assertThat(nightly.night().text()).contains("没有变化");
    }

    private void shortOf(int megabytes) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + nightly.work() + "/gongkai.duckdb");
                Statement statement = connection.createStatement()) {
            statement.execute("update core.source_file set memory_mb = " + megabytes);
        }
    }
}
