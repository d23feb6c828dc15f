package org.gongkai.plan;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Hashes of files, remembered from scan to scan, so that a night need not open files that nobody has touched: a file whose
 * size, times and inode are those of the scan that hashed it has the content that it had then. Times tell little of what
 * was written while it was hashed, and disks decay; so what is not clearly older than the scan that hashed it is hashed
 * again, and of all others a thirtieth every day.
 *
 * <p>What is remembered is a file that may be deleted at any time: everything is hashed again then, and so it is where the
 * system tells no inode or no time of change.
 */
public final class SeenFiles {

    private static final String HEAD = "files seen, version 1";
    private static final String END = "end ";

    /** Clocks of file systems tick at least that often; what is younger may have been written after it was hashed. */
    private static final long TICK = TimeUnit.SECONDS.toNanos(2);

    private static final int DAYS_UNTIL_ALL_ARE_HASHED = 30;

    private final Path memory;
    private final Map<String, Seen> before;
    private final Map<String, Seen> now = new TreeMap<>();
    private final long startOfScan;
    private final int turn;
    private int hashed;

    private SeenFiles(Path memory, Map<String, Seen> before, Clock clock) {
        this.memory = memory;
        this.before = before;
        this.startOfScan = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.turn = turnOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay());
    }

    /** What the system tells of a file without opening it; times in nanoseconds. */
    private record Stamp(long size, long modifiedAt, long changedAt, long inode) {

        boolean isOlderThan(long time) {
            return Math.max(modifiedAt, changedAt) + TICK < time;
        }
    }

    private record Seen(Stamp stamp, long hashedAt, String hash) {}

    /** A scan that begins now, with what that file remembers of those before. */
    public static SeenFiles in(Path memory, Clock clock) {
        return new SeenFiles(memory, read(memory), clock);
    }

    /**
     * The hash of a file.
     *
     * @param name what the file is called from scan to scan
     * @throws IOException if it must be read and cannot be
     */
    String hashOf(Path file, String name) throws IOException {
        Stamp stamp;
        try {
            stamp = stamp(file);
        } catch (UnsupportedOperationException | IllegalArgumentException noSuchView) {
            return hash(file);
        }
        Seen known = before.get(name);
        boolean asBefore = known != null
                && known.stamp().equals(stamp)
                && stamp.isOlderThan(known.hashedAt())
                && turnOf(name.hashCode()) != turn;
        Seen seen = asBefore ? known : new Seen(stamp, startOfScan, hash(file));
        if (name.chars().noneMatch(Character::isISOControl)) {
            now.put(name, seen);
        }
        return seen.hash();
    }

    private String hash(Path file) throws IOException {
        hashed++;
        return ContentHash.of(file);
    }

    /** How many files were opened in this scan. */
    int hashed() {
        return hashed;
    }

    private static int turnOf(long number) {
        return (int) Math.floorMod(number, (long) DAYS_UNTIL_ALL_ARE_HASHED);
    }

    private static Stamp stamp(Path file) throws IOException {
        Map<String, Object> told =
                Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        return new Stamp(
                (Long) told.get("size"),
                ((FileTime) told.get("lastModifiedTime")).to(TimeUnit.NANOSECONDS),
                ((FileTime) told.get("ctime")).to(TimeUnit.NANOSECONDS),
                (Long) told.get("ino"));
    }

    /**
     * Remembers the files of this scan, and only those.
     *
     * @throws IOException if that cannot be written
     */
    void remember() throws IOException {
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Path part = memory.resolveSibling(memory.getFileName() + ".part");
        try (BufferedWriter lines = Files.newBufferedWriter(part)) {
            lines.write(HEAD + "\n");
            for (Map.Entry<String, Seen> entry : now.entrySet()) {
                Seen seen = entry.getValue();
                Stamp stamp = seen.stamp();
                lines.write(stamp.size() + "\t" + stamp.modifiedAt() + "\t" + stamp.changedAt() + "\t" + stamp.inode()
                        + "\t" + seen.hashedAt() + "\t" + seen.hash() + "\t" + entry.getKey() + "\n");
            }
            lines.write(END + now.size() + "\n");
        }
        Files.move(part, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is there whole; a memory that is damaged remembers nothing. */
    private static Map<String, Seen> read(Path memory) {
        Map<String, Seen> seen = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(memory)) {
            if (!HEAD.equals(lines.readLine())) {
                return Map.of();
            }
            String line = lines.readLine();
            while (line != null && !line.equals(END + seen.size())) {
                String[] parts = line.split("\t", 7);
                Stamp stamp = new Stamp(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]));
                seen.put(parts[6], new Seen(stamp, Long.parseLong(parts[4]), parts[5]));
                line = lines.readLine();
            }
            return line == null ? Map.of() : seen;
        } catch (CharacterCodingException | NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            return Map.of();
        } catch (IOException notThere) {
            return Map.of();
        }
    }
}
