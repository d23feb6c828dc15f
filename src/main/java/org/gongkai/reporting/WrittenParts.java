package org.gongkai.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.SharedFile;
import org.gongkai.publish.WholeFile;

/**
 * Files of results, remembered from night to night: which rows, by a fingerprint of them and of how they look, became which
 * bytes, by a hash. What says the same as the night before is its file, so that a night writes what changed. That file must
 * still have that hash: one that rotted, or is of a night that was led back to, is written anew.
 *
 * <p>What is remembered is a file that may be deleted at any time, or be damaged, or tell of a night that was never
 * published: more is written then. Safe for use by several threads.
 */
public final class WrittenParts {

    private static final String HEAD = "parts written, version 1";
    private static final String END = "end ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})\t([0-9a-f]{64})\t(.+)");

    private final Optional<Path> memory;
    private final Optional<Path> published;
    private final Map<String, Written> before;
    private final Map<String, Written> now = new ConcurrentHashMap<>();

    private WrittenParts(Optional<Path> memory, Optional<Path> published, Map<String, Written> before) {
        this.memory = memory;
        this.published = published;
        this.before = before;
    }

    /** What a file says, and the hash of its bytes. */
    private record Written(String says, String hash) {}

    /** Nothing is remembered, and nothing taken over. */
    public static WrittenParts none() {
        return new WrittenParts(Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * What that file remembers.
     *
     * @param published the folder of the night that readers see
     */
    public static WrittenParts in(Path memory, Optional<Path> published) {
        return new WrittenParts(Optional.of(memory), published, read(memory));
    }

    /** Whether anything is remembered. */
    boolean isKept() {
        return memory.isPresent();
    }

    /** Puts the file of the published night in a place, if it says that; whether it does. */
    boolean take(String says, Path file) throws IOException {
        String name = file.getFileName().toString();
        Written known = before.get(name);
        if (known == null || !known.says().equals(says) || published.isEmpty()) {
            return false;
        }
        Path old = published.get().resolve(name);
        if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                || !hashIfReadable(old).equals(known.hash())) {
            return false;
        }
        SharedFile.take(old, file);
        now.put(name, known);
        return true;
    }

    /** Takes down what a file says that was written. */
    void wrote(String says, Path file) throws IOException {
        if (isKept()) {
            now.put(file.getFileName().toString(), new Written(says, hash(file)));
        }
    }

    /** Remembers the files of this night, and only those. */
    public void remember() throws IOException {
        if (isKept() && !now.equals(before)) {
            StringBuilder lines = new StringBuilder(HEAD + "\n");
            new TreeMap<>(now)
                    .forEach((name, written) ->
                            lines.append(written.says() + "\t" + written.hash() + "\t" + name + "\n"));
            lines.append(END + now.size() + "\n");
            WholeFile.write(memory.get(), lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String hashIfReadable(Path file) {
        try {
            return hash(file);
        } catch (IOException rotted) {
            return "";
        }
    }

    private static String hash(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
    }

    /** What is there whole; a memory that is damaged remembers nothing. */
    private static Map<String, Written> read(Path memory) {
        Map<String, Written> written = new TreeMap<>();
        try {
            List<String> lines = Files.readAllLines(memory);
            for (String line : lines) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    written.put(parts.group(3), new Written(parts.group(1), parts.group(2)));
                }
            }
            boolean whole = lines.size() == written.size() + 2
                    && lines.get(0).equals(HEAD)
                    && lines.get(lines.size() - 1).equals(END + written.size());
            return whole ? written : Map.of();
        } catch (IOException notThereOrDamaged) {
            return Map.of();
        }
    }
}
