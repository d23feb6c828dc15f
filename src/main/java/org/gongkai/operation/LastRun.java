package org.gongkai.operation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.publish.JsonText;

/**
 * The begin of a record, as far as the state of the nights needs it.
 *
 * @param outcome how the run ended
 * @param night the night that readers saw after it
 * @param endedAt when it ended
 * @param exitCode exit code of the program
 * @param message why it failed, empty where it did not
 */
public record LastRun(String outcome, int night, Instant endedAt, int exitCode, String message) {

    /** Whether the run failed. */
    public boolean isFailure() {
        return outcome.equals(RunRecord.Outcome.FAILED.code());
    }

    /** The run that a line tells of; empty where it is no whole record, as after a crash of the machine. */
    static Optional<LastRun> of(String line) {
        JsonText json = new JsonText(line);
        try {
            json.expect('{');
            json.member("outcome");
            String outcome = json.string();
            json.expect(',');
            json.member("night");
            int night = Math.toIntExact(json.number());
            json.expect(',');
            json.member("started_at");
            json.string();
            json.expect(',');
            json.member("ended_at");
            Instant endedAt = Instant.parse(json.string());
            json.expect(',');
            json.member("exit_code");
            int exitCode = Math.toIntExact(json.number());
            json.expect(',');
            json.member("message");
            return Optional.of(new LastRun(outcome, night, endedAt, exitCode, json.string()));
        } catch (IOException | DateTimeException | ArithmeticException broken) {
            return Optional.empty();
        }
    }
}
