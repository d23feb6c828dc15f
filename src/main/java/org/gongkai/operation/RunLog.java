package org.gongkai.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where runs leave their records: {@code runs.jsonl} in the output folder, a line a run, and {@code metrics.prom} beside
 * it, which tells of the last run. Called under the lock of the run or after it; each line is written in one piece.
 */
public final class RunLog {

    private static final String RECORDS = "runs.jsonl";
    private static final String METRICS = "metrics.prom";

    private final Path out;

    /** The records in that output folder. */
    public RunLog(Path out) {
        this.out = out;
    }

    /** The last run that left a record. */
    public Optional<LastRun> last() throws IOException {
        Path records = out.resolve(RECORDS);
        if (!Files.exists(records)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(records);
        Collections.reverse(lines);
        return lines.stream().map(LastRun::of).flatMap(Optional::stream).findFirst();
    }

    /** Adds the record of a run, and tells the metrics by it. */
    public void add(RunRecord record) throws IOException {
        Files.createDirectories(out);
        Files.write(
                out.resolve(RECORDS),
                (record.toJson() + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        // Whoever collects them may look at any moment.
        Path part = out.resolve(METRICS + ".part");
        Files.writeString(part, RunMetrics.of(record));
        Files.move(part, out.resolve(METRICS), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
