package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.SUQIAN_2024;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who run the nights ask: is it fresh, is it sound, what would it do, and how do we get back? */
class NightlyOperationTest {

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;

    @BeforeEach
    void publishANight() throws IOException {
        nightly = NightlyFixture.published(scratch, SUQIAN_2023);
    }

    @Test
    void everyRunLeavesARecordAndTellsWhoeverWantsToKnow() throws IOException {
        Path told = scratch.resolve("told.json");

        // when nothing had changed
        nightly.cleanNight("--hook", "cat > '" + told + "'");

        // then
        assertThat(records()).hasSize(2);
        assertThat(records().get(0))
                .startsWith("{\"outcome\": \"published\", \"night\": 1, ")
                .contains("\"exit_code\": 0", "\"plan\": ", "\"publish\": ", "\"reports\": 1");
        assertThat(records().get(1)).startsWith("{\"outcome\": \"nothing_to_do\", \"night\": 1, ");
        assertThat(Files.readString(told)).isEqualTo(records().get(1) + "\n");
        assertThat(Files.readAllLines(nightly.out().resolve("metrics.prom")))
                .contains(
                        "# TYPE gongkai_night gauge",
                        "gongkai_night 1.0",
                        "gongkai_run_exit_code 0.0",
                        "gongkai_night_count{of=\"reports\"} 1.0");
    }

    @Test
    void aHookThatFailsIsToldOfAndChangesNothing() {
        NightlyFixture.Run run = nightly.cleanNight("--hook", "exit 9");

        assertThat(run.text()).contains("--hook").contains("exit code 9");
        assertThat(records()).hasSize(2);
    }

    @Test
    void theStatusTellsWhetherANightIsFresh() throws IOException {
        assertThat(status("--max-age-hours", "24").exitCode()).isZero();
        assertThat(status().text()).contains("第 1 批").contains("reports");
        assertThat(status("--json").text()).startsWith("{\"night\": 1, ").contains("\"kept\": [1], \"run\": \"none\"");

        // and when the last run is three days ago
        Files.delete(nightly.out().resolve("runs.jsonl"));
        Files.setLastModifiedTime(
                nightly.current().resolve("manifest.json"),
                FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        assertThat(status("--max-age-hours", "24").exitCode()).isEqualTo(8);
        assertThat(status().exitCode()).isZero();

        // and when a run fails after that
        assertThat(nightly.night("--sql", "nowhere").exitCode()).isEqualTo(7);
        assertThat(status().exitCode()).isEqualTo(5);
        assertThat(status().text()).contains("nowhere");
    }

    @Test
    void aRunThatWasCutOffIsToldOfUntilTheNextCameToItsEnd() throws IOException {
        // given what a killed run leaves
        Files.writeString(nightly.work().resolve("lock"), "held\n");

        assertThat(status().exitCode()).isEqualTo(5);
        assertThat(status("--json").text()).contains("\"run\": \"cut_off\"");

        // and when it was run again
        nightly.cleanNight();
        assertThat(status().exitCode()).isZero();
    }

    @Test
    void aTornRecordHidesNoOther() throws IOException {
        Files.writeString(nightly.out().resolve("runs.jsonl"), "{\"outcome\": \"publi", StandardOpenOption.APPEND);

        nightly.night("--sql", "nowhere");

        assertThat(records()).hasSize(3);
        assertThat(status().exitCode()).isEqualTo(5);
    }

    @Test
    void nothingPublishedIsAStateOfItsOwn() {
        String nowhere = scratch.resolve("nowhere").toString();

        assertThat(NightlyFixture.run("status", "--out", nowhere).exitCode()).isEqualTo(4);
        assertThat(NightlyFixture.run("verify", "--out", nowhere).exitCode()).isEqualTo(4);
        assertThat(NightlyFixture.run("rollback", "--out", scratch.resolve("other") + "")
                        .exitCode())
                .isEqualTo(4);
        assertThat(Path.of(nowhere)).doesNotExist();
    }

    @Test
    void aNightThatWasTouchedIsNoLongerSound() throws IOException {
        assertThat(verify().exitCode()).isZero();

        Files.writeString(nightly.current().resolve("trend.csv"), "x");
        Files.delete(nightly.current().resolve("shares.csv"));
        Files.writeString(nightly.current().resolve("more.txt"), "x");

        assertThat(verify().exitCode()).isEqualTo(5);
        assertThat(verify().console()).contains("已改动：trend.csv", "缺少：shares.csv", "多出：more.txt");
    }

    @Test
    void readersAreLedBackAndTheNextNightGoesOnFromThere() throws Exception {
        // given a second night, of a newer program even
        nightly.add(SUQIAN_2024, SUQIAN_2024);
        nightly.cleanNight();
        NewerProgram.publish(nightly);
        SortedMap<String, String> second = FileTrees.contents(nightly.current().toRealPath());

        // when
        NightlyFixture.Run rollback =
                NightlyFixture.run("rollback", "--out", nightly.out().toString());

        // then
        assertThat(rollback.exitCode()).as(rollback.text()).isZero();
        assertThat(nightly.rows("select distinct year from main.figure")).containsExactly("2023");

        assertThat(records().get(2)).startsWith("{\"outcome\": \"rolled_back\", \"night\": 1, ");

        // and the next night reads again what the second had read, under a number of its own
        nightly.cleanNight();
        assertThat(nightly.nights()).containsExactly("000001", "000002", "000003");
        assertThat(FileTrees.contents(nightly.out().resolve("nights/000002"))).isEqualTo(second);
        SortedMap<String, String> third = FileTrees.contents(nightly.current().toRealPath());
        assertThat(third.get("trend.csv")).isEqualTo(second.get("trend.csv"));
        assertThat(nightly.rows("select night from core.night order by night")).containsExactly("1", "3");

        // and nothing is left to do
        assertThat(nightly.cleanNight().text()).startsWith("没有变化，第 3 批");
    }

    @Test
    void nobodyIsLedToANightThatIsNotWhatItWas() throws Exception {
        nightly.add(SUQIAN_2024, SUQIAN_2024);
        nightly.cleanNight();
        Files.writeString(nightly.out().resolve("nights/000001/trend.csv"), "x");

        NightlyFixture.Run rollback =
                NightlyFixture.run("rollback", "--out", nightly.out().toString());

        assertThat(rollback.exitCode()).isEqualTo(5);
        assertThat(rollback.text()).contains("trend.csv");
        assertThat(nightly.current().toRealPath().getFileName()).hasToString("000002");
    }

    @Test
    void aDryRunTellsWhatANightWouldDo() throws IOException {
        nightly.add(SUQIAN_2024, "new.xls");

        NightlyFixture.Run run = nightly.night("--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.console()).contains("  新文件  new.xls");
        assertThat(nightly.nights()).containsExactly("000001");
        assertThat(records()).hasSize(1);
    }

    private List<String> records() {
        try {
            return Files.readAllLines(nightly.out().resolve("runs.jsonl"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private NightlyFixture.Run status(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("status", "--out", nightly.out().toString()));
        arguments.addAll(List.of(options));
        return NightlyFixture.run(arguments.toArray(String[]::new));
    }

    private NightlyFixture.Run verify() {
        return NightlyFixture.run("verify", "--out", nightly.out().toString());
    }
}
