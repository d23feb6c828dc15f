package org.gongkai.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.publish.Modes;

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

    private static boolean endsWithinALine(Path records) throws IOException {
        if (!Files.exists(records) || Files.size(records) == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(records)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /** The last run that left a record. */
    public Optional<LastRun> last() throws IOException {
        Path records = out.resolve(RECORDS);
        if (!Files.exists(records)) {
            return Optional.empty();
        }
        // A line that was torn when the machine went down may end within a character.
        List<String> lines = new String(Files.readAllBytes(records), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lines);
        return lines.stream().map(LastRun::of).flatMap(Optional::stream).findFirst();
    }

    /** Adds the record of a run, and tells the metrics by it. */
    public void add(RunRecord record) throws IOException {
        Files.createDirectories(out);
        Path records = out.resolve(RECORDS);
        String line = (endsWithinALine(records) ? "\n" : "") + record.toJson() + "\n";
        Files.write(
                records, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Modes.writtenByOwner(records);
        // Whoever collects them may look at any moment, and another run may end at the same one.
        Path part = out.resolve(METRICS + "." + ProcessHandle.current().pid() + ".part");
        Files.writeString(part, RunMetrics.of(record));
        Modes.writtenByOwner(part);
        Files.move(part, out.resolve(METRICS), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
