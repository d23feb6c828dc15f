package org.gongkai.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongkai.job.NightResult;
import org.gongkai.publish.PublishedNights;
import org.gongkai.trouble.Quote;
import org.gongkai.warehouse.SqlLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes down what a run comes to, from its start on. A run of which nothing is told has failed. */
public final class RunRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    private final Path out;
    private final Clock clock;
    private final Instant startedAt;
    private RunRecord.Outcome outcome = RunRecord.Outcome.FAILED;
    private Map<String, Duration> steps = Map.of();
    private String message = "";

    /** A recorder of a run on that output folder, which starts now. */
    public RunRecorder(Path out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Whether a run left a record since this process was started, as one that runs in its place does. */
    public boolean hasRecordOfThisProcess() {
        Instant start = ProcessHandle.current().info().startInstant().orElse(startedAt);
        try {
            return new RunLog(out)
                    .last()
                    .filter(last -> last.endedAt().isAfter(start))
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The job came to its end. */
    public void ended(NightResult result, Map<String, Duration> stepTimes) {
        steps = stepTimes;
        if (result instanceof NightResult.Failed failure) {
            failed(failure.cause().toString());
        } else {
            outcome = result instanceof NightResult.Published
                    ? RunRecord.Outcome.PUBLISHED
                    : RunRecord.Outcome.NOTHING_TO_DO;
        }
    }

    /** Readers were led back to an earlier night. */
    public void rolledBack() {
        outcome = RunRecord.Outcome.ROLLED_BACK;
    }

    /** The run failed; no number of a person is taken down. */
    public void failed(String why) {
        outcome = RunRecord.Outcome.FAILED;
        message = Quote.masked(String.valueOf(why));
    }

    /**
     * The record, with the numbers of the night that is published now, unless the run failed.
     *
     * @param sql folder with the SQL, which a failed run may not have had
     */
    public RunRecord record(int exitCode, Path sql) {
        int night = 0;
        Map<String, Long> counts = Map.of();
        try {
            PublishedNights nights = new PublishedNights(out, 1);
            night = nights.current().orElse(0);
            Optional<Path> folder = nights.currentFolder();
            if (outcome != RunRecord.Outcome.FAILED && folder.isPresent()) {
                counts = NightCounts.of(folder.get(), new SqlLibrary(sql));
            }
        } catch (IOException | RuntimeException uncounted) {
            // Whoever wants to know of the run is told of it without numbers rather than not at all.
            LOG.warn("The published night cannot be counted", uncounted);
        }
        return new RunRecord(outcome, night, startedAt, clock.instant(), steps, counts, exitCode, message);
    }
}
