package org.gongkai.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.gongkai.plan.NightPlan;
import org.gongkai.reporting.Language;

/** A night with the knowledge of the project, of which nobody is told anything. */
public final class SilentNight implements NightProgress {

    private SilentNight() {}

    /** Runs it. */
    public static NightResult run(
            Path reports, Path out, int threads, ChosenOutputs outputs, Language language, Clock clock)
            throws Exception {
        NightlySettings settings = new NightlySettings(
                reports,
                Optional.empty(),
                Path.of("data"),
                Optional.empty(),
                Path.of("sql"),
                out,
                7,
                threads,
                500,
                "",
                outputs,
                language);
        return new NightlyRun(settings, new SilentNight(), clock).run();
    }

    @Override
    public void planned(NightPlan plan) {}

    @Override
    public void loaded(int files, int ofFiles, int figures) {}

    @Override
    public void checked() {}

    @Override
    public void reported(int files) {}

    @Override
    public void published(int night) {}
}
