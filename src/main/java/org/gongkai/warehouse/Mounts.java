package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file systems of this machine, as Linux tells them: where programs may be run from. */
final class Mounts {

    private static final Path OF_THIS_PROCESS = Path.of("/proc/self/mountinfo");

    private static final int MOUNT_POINT = 4;
    private static final int OPTIONS = 5;

    private final List<String> lines;

    /** As in {@code /proc/self/mountinfo}. */
    Mounts(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Those of now; none on a system that does not tell. */
    static Mounts now() {
        try {
            return new Mounts(Files.readAllLines(OF_THIS_PROCESS, StandardCharsets.ISO_8859_1));
        } catch (IOException otherSystem) {
            return new Mounts(List.of());
        }
    }

    /** Whether nothing may be run from that folder, which is named without links. */
    boolean forbidRunning(Path folder) {
        Optional<String[]> holding = Optional.empty();
        int depth = -1;
        for (String line : lines) {
            String[] fields = line.split(" ");
            if (fields.length <= OPTIONS) {
                continue;
            }
            Path point = path(plain(fields[MOUNT_POINT]));
            // What is mounted later over the same folder hides what was there.
            if (folder.startsWith(point) && point.getNameCount() >= depth) {
                holding = Optional.of(fields);
                depth = point.getNameCount();
            }
        }
        return holding.filter(fields -> List.of(fields[OPTIONS].split(",")).contains("noexec"))
                .isPresent();
    }

    /** Nothing stands below a mount point whose name this locale cannot hold. */
    private static Path path(String point) {
        try {
            return Path.of(point);
        } catch (InvalidPathException unknown) {
            return Path.of("");
        }
    }

    private static String plain(String escaped) {
        String spaced = escaped.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n");
        byte[] bytes = spaced.replace("\\134", "\\").getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
