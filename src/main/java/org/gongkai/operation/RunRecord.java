package org.gongkai.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.publish.JsonText;

/**
 * What one run of the nightly job came to, however it ended.
 *
 * @param outcome how it ended
 * @param night the night that readers see after it, 0 where there is none
 * @param startedAt when it started
 * @param endedAt when it ended
 * @param steps how long each step of the job took, in their order; those not come to are left out
 * @param counts the published night in numbers, by name; empty where none is published
 * @param exitCode exit code of the program
 * @param message why it failed, empty where it did not
 */
public record RunRecord(
        Outcome outcome,
        int night,
        Instant startedAt,
        Instant endedAt,
        Map<String, Duration> steps,
        Map<String, Long> counts,
        int exitCode,
        String message) {

    private static final double NANOS = 1e9;

    /** A record is one line, and written in one piece. */
    private static final int LONGEST_MESSAGE = 2_000;

    public RunRecord {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** How a run ends. */
    public enum Outcome {
        /** A new night is published. */
        PUBLISHED,
        /** Nothing had changed. */
        NOTHING_TO_DO,
        /** Readers were led back to an earlier night. */
        ROLLED_BACK,
        /** It failed; what was published before stands. */
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long the run took. */
    public Duration duration() {
        return Duration.between(startedAt, endedAt);
    }

    /** The record as one line of JSON, without a line end; durations are in seconds. */
    public String toJson() {
        return "{\"outcome\": " + JsonText.quoted(outcome.code())
                + ", \"night\": " + night
                + ", \"started_at\": " + JsonText.quoted(startedAt.toString())
                + ", \"ended_at\": " + JsonText.quoted(endedAt.toString())
                + ", \"exit_code\": " + exitCode
                + ", \"message\": " + JsonText.quoted(message)
                + ", \"seconds\": " + number(duration())
                + ", \"steps\": "
                + steps.entrySet().stream()
                        .map(step -> JsonText.quoted(step.getKey()) + ": " + number(step.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                + ", \"counts\": "
                + counts.entrySet().stream()
                        .map(count -> JsonText.quoted(count.getKey()) + ": " + count.getValue())
                        .collect(Collectors.joining(", ", "{", "}"))
                + "}";
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    private static String number(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", seconds(duration));
    }
}
