package org.gongkai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.job.NightlyFixture.SUQIAN_2023;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gongkai.job.NightlyFixture.Run;
import org.gongkai.plan.NightPlan;
import org.gongkai.reporting.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of nights that is taken away, or never was one. */
class NightlyOutputFolderTest {

    @TempDir
    private Path scratch;

    @Test
    void aFolderThatIsRemovedWhileTheNightRunsFailsItAndTheNextRunStartsAfresh() throws Exception {
        // given
        NightlyFixture nightly = NightlyFixture.fresh(scratch, SUQIAN_2023);
        NightlySettings settings = new NightlySettings(
                nightly.reports(),
                Optional.empty(),
                Path.of("data"),
                Optional.empty(),
                Path.of("sql"),
                nightly.out(),
                7,
                2,
                500,
                "",
                ChosenOutputs.of(Set.of()),
                Language.ZH);

        // when
        NightResult result = new NightlyRun(settings, new RemovedWhenChecked(nightly.out()), Clock.systemUTC()).run();

        // then no half of it is to be seen
        assertThat(result).isInstanceOf(NightResult.Failed.class);
        assertThat(nightly.current()).doesNotExist();
        assertThat(nightly.out().resolve("nights/000001")).doesNotExist();

        // and
        nightly.cleanNight();
        assertThat(nightly.nights()).containsExactly("000001");
        assertThat(nightly.rows("select count(*) from core.report")).containsExactly("1");
    }

    @Test
    void aFolderThatCannotBeMadeEndsTheNightBeforeItBegins() {
        // nobody can make one there, root neither
        Run run = NightlyFixture.run("nightly", "--lang", "en", "--out", "/proc/gongkai");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.text()).contains("/proc/gongkai");
    }

    /** Somebody who tidies up. */
    private record RemovedWhenChecked(Path out) implements NightProgress {

        @Override
        public void planned(NightPlan plan) {}

        @Override
        public void loaded(int files, int ofFiles, int figures) {}

        @Override
        public void checked() {
            try {
                assertThat(Files.isDirectory(out)).isTrue();
                FileTrees.delete(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void reported(int files) {}

        @Override
        public void published(int night) {}
    }
}
