package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.GAOXIN_2017;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;
import static org.gongkai.job.NightlyFixture.ZAOZHUANG_2018_CSV;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongkai.job.NightUnderDebugger.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the output folder runs full while a later night is in one of its steps: it says so and fails, readers keep
 * the night before, and once there is room the next run comes to what a night comes to that nobody disturbed.
 */
class NightlyFullDiskTest {

    private static final long SEED = 20260119;

    /** A sample; the profile {@code endurance} has more, those after the first six at any moment and with some room left. */
    private static final int DISKS = Integer.getInteger("disks", 1);

    private static final int MEGABYTES = 160;
    private static final int MOST_SPARE = 4 << 20;
    private static final List<String> STEPS = List.of("load", "publish", "plan", "report", "check", "explain");

    private final Random random = new Random(SEED);

    @TempDir
    private Path scratch;

    private NightlyFixture nightly;
    private SmallDisk disk;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        Optional<SmallDisk> mounted = SmallDisk.mount(Files.createDirectory(scratch.resolve("disk")), MEGABYTES);
        assumeTrue(mounted.isPresent(), "no file system may be mounted here (mount -t tmpfs needs root)");
        disk = mounted.get();
    }

    @AfterEach
    void takeItAway() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aNightThatFindsNoMoreRoomCostsNothing() throws Exception {
        // given a night, and another that is due
        nightly = NightlyFixture.published(scratch, SUQIAN_2023, GAOXIN_2017);
        nightly.publishAll();
        nightly.add(ZAOZHUANG_2018_CSV, ZAOZHUANG_2018_CSV);
        Path undisturbed = scratch.resolve("undisturbed");
        FileTrees.copy(nightly.out(), undisturbed);
        NightlyFixture.run(arguments(undisturbed).toArray(String[]::new));
        NightContents expected = NightContents.of(undisturbed);

        for (int time = 0; time < DISKS; time++) {
            String step = STEPS.get(time % STEPS.size());
            int moment = time < STEPS.size() ? 1 : 1 + random.nextInt(12);
            int spare = time < STEPS.size() ? 0 : random.nextInt(MOST_SPARE);
            String what = "seed " + SEED + ", " + spare + " bytes left at moment " + moment + " of " + step;
            Path out = disk.folder().resolve("out");
            FileTrees.copy(nightly.out(), out);

            // when
            int[] seen = {0};
            End end = NightUnderDebugger.disturbAt(
                    arguments(out), at -> at.step().equals(step) && ++seen[0] == moment, () -> disk.fill(spare));

            // then
            System.out.println("disk " + (time + 1) + " of " + DISKS + ", " + what + ": exit code " + end.exitCode());
            if (spare == 0) {
                assertThat(end.exitCode()).as(what + "\n" + end.console()).isEqualTo(5);
            }
            if (end.exitCode() != 0) {
                // Before it begins in earnest, a night refuses a disk that has some room and not enough.
                boolean refused = step.equals("plan") && end.exitCode() == 7;
                assertThat(end.exitCode()).as(what + "\n" + end.console()).isEqualTo(refused ? 7 : 5);
                assertThat(end.console())
                        .as(what)
                        .contains(refused ? "请腾出空间" : "结果文件夹所在的盘已满")
                        .doesNotContain("\tat ");
                assertThatReadersSeeTheNightBefore(out, what);
            }

            // and when there is room again
            disk.makeRoom();
            NightlyFixture.Run run = NightlyFixture.run(arguments(out).toArray(String[]::new));
            assertThat(run.exitCode()).as(what + "\n" + run.text()).isZero();
            NightContents.assertWhole(out, what);
            NightContents.of(out).assertSameAs(expected, what);
            FileTrees.delete(out);
        }
    }

    private static void assertThatReadersSeeTheNightBefore(Path out, String what) throws Exception {
        NightContents.assertWhole(out, what);
        try (Connection night = NightlyFixture.open(out.resolve("current/warehouse.duckdb"))) {
            assertThat(NightlyFixture.rows(night, "select max(night), count(*) from core.report cross join core.night"))
                    .as(what)
                    .containsExactly("1|2");
        }
    }

    private List<String> arguments(Path out) {
        return List.of(
                "nightly", "--reports", nightly.reports().toString(), "--out", out.toString(), "--parquet", "true");
    }
}
