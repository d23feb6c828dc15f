package org.gongkai.operation;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.job.RunState;
import org.gongkai.publish.JsonText;
import org.gongkai.publish.Manifest;
import org.gongkai.publish.PublishedNights;
import org.gongkai.warehouse.SqlLibrary;

/**
 * How it stands with the nights of an output folder.
 *
 * @param night the night that readers see, 0 where there is none
 * @param publishedAt when it was published
 * @param publishedAge how long ago that was
 * @param age how long ago it was last known to be up to date: published, or found by a run to need no change
 * @param kept the nights that are kept, the newest first
 * @param run whether a run is going on, or was cut off
 * @param lastRun the last run that left a record
 * @param counts the night in numbers
 * @param usedBytes what the nights and the private warehouse take on the disk; what nights share counts once
 * @param freeBytes what is free on that disk
 */
public record NightStatus(
        int night,
        Optional<Instant> publishedAt,
        Optional<Duration> publishedAge,
        Optional<Duration> age,
        List<Integer> kept,
        RunState run,
        Optional<LastRun> lastRun,
        Map<String, Long> counts,
        long usedBytes,
        long freeBytes) {

    /** Looks at an output folder, which is not changed. */
    public static NightStatus of(Path out, SqlLibrary sql, Clock clock) throws IOException {
        PublishedNights nights = new PublishedNights(out, 1);
        OptionalInt night = nights.current();
        Optional<Path> folder = nights.currentFolder();
        Optional<Instant> publishedAt = folder.isPresent() ? Optional.of(publishedAt(folder.get())) : Optional.empty();
        Instant now = clock.instant();
        Optional<LastRun> lastRun = new RunLog(out).last();
        Optional<Instant> upToDate = Stream.concat(
                        publishedAt.stream(),
                        lastRun
                                .filter(last -> !last.isFailure() && last.night() == night.orElse(0))
                                .map(LastRun::endedAt)
                                .stream())
                .max(Comparator.naturalOrder())
                .filter(any -> folder.isPresent());
        return new NightStatus(
                night.orElse(0),
                publishedAt,
                publishedAt.map(then -> Duration.between(then, now)),
                upToDate.map(then -> Duration.between(then, now)),
                nights.kept(),
                RunState.of(out),
                lastRun,
                folder.map(current -> NightCounts.of(current, sql)).orElseGet(Map::of),
                usedBytes(out),
                freeBytes(out));
    }

    /** A night carries no time, so that the same night has the same bytes; its manifest is written last. */
    private static Instant publishedAt(Path night) throws IOException {
        return Files.getLastModifiedTime(night.resolve(Manifest.FILE_NAME)).toInstant();
    }

    /** Whether nothing has told for longer than that that the night is up to date. */
    public boolean isOlderThan(Duration most) {
        return age.map(old -> old.compareTo(most) > 0).orElse(true);
    }

    /** What nights share counts once; what vanishes while a run is going on is passed over. */
    private static long usedBytes(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        Set<Object> seen = new HashSet<>();
        long[] bytes = {0};
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean isNew = attributes.fileKey() == null || seen.add(attributes.fileKey());
                bytes[0] += attributes.isRegularFile() && isNew ? attributes.size() : 0;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    private static long freeBytes(Path out) throws IOException {
        Path there = out.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        FileStore store = Files.getFileStore(there);
        return store.getUsableSpace();
    }

    /** The state as one line of JSON; ages are in seconds. */
    public String toJson() {
        return "{\"night\": " + night
                + ", \"published_at\": " + quoted(publishedAt)
                + ", \"age_seconds\": "
                + age.map(Duration::toSeconds).map(Object::toString).orElse("null")
                + ", \"kept\": " + kept
                + ", \"run\": " + JsonText.quoted(run.name().toLowerCase(Locale.ROOT))
                + ", \"last_run\": "
                + lastRun.map(run -> "{\"outcome\": " + JsonText.quoted(run.outcome())
                                + ", \"ended_at\": "
                                + JsonText.quoted(run.endedAt().toString())
                                + ", \"exit_code\": " + run.exitCode()
                                + ", \"message\": " + JsonText.quoted(run.message()) + "}")
                        .orElse("null")
                + ", \"counts\": "
                + counts.entrySet().stream()
                        .map(count -> JsonText.quoted(count.getKey()) + ": " + count.getValue())
                        .collect(Collectors.joining(", ", "{", "}"))
                + ", \"used_bytes\": " + usedBytes
                + ", \"free_bytes\": " + freeBytes
                + "}";
    }

    private static String quoted(Optional<Instant> time) {
        return time.map(Instant::toString).map(JsonText::quoted).orElse("null");
    }
}
