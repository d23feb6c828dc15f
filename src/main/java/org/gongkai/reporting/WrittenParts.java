package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.CsvFiles;
import org.gongkai.publish.SharedFile;
import org.gongkai.reporting.WrittenMemory.WrittenFile;
import org.gongkai.reporting.WrittenMemory.WrittenYear;

/**
 * Files of results, remembered from night to night: which rows, by a fingerprint of them and of how they look, became which
 * bytes, by a hash. What says the same as the night before is its file, so that a night writes what changed. That file must
 * still have that hash: one that rotted, or is of a night that was led back to, is written anew. Of years it is remembered
 * too what they were made of, so that of one that is made of the same nobody need ask for the rows.
 *
 * <p>What is remembered is a file that may be deleted at any time, or be damaged, or tell of a night that was never
 * published: more is written then. Safe for use by several threads.
 */
public final class WrittenParts {

    private final Optional<Path> memory;
    private final Optional<Path> published;
    private final WrittenMemory before;
    private final Map<String, WrittenFile> files = new ConcurrentHashMap<>();
    private final Map<String, WrittenYear> years = new ConcurrentHashMap<>();

    private WrittenParts(Optional<Path> memory, Optional<Path> published, WrittenMemory before) {
        this.memory = memory;
        this.published = published;
        this.before = before;
    }

    /** Nothing is remembered, and nothing taken over. */
    public static WrittenParts none() {
        return new WrittenParts(Optional.empty(), Optional.empty(), WrittenMemory.empty());
    }

    /**
     * What that file remembers.
     *
     * @param published the folder of the night that readers see
     */
    public static WrittenParts in(Path memory, Optional<Path> published) {
        return new WrittenParts(Optional.of(memory), published, WrittenMemory.read(memory));
    }

    /** Whether anything is remembered. */
    boolean isKept() {
        return memory.isPresent();
    }

    /** Puts the file of the published night in a place, if it says that; whether it does. */
    boolean take(String says, Path file) throws IOException {
        String name = name(file);
        WrittenFile known = before.files().get(name);
        if (known == null || !known.says().equals(says) || !isPublished(name)) {
            return false;
        }
        put(name, file);
        return true;
    }

    /** Takes down what a file says that was written. */
    void wrote(String says, Path file) throws IOException {
        if (isKept()) {
            files.put(name(file), new WrittenFile(says, hash(file)));
        }
    }

    /**
     * The years of a result that are made of the same as in the night before, and whose files the published night all has as
     * they were written; with the number of their rows.
     *
     * @param first the file of the result where there is one
     * @param says what its years are made of
     */
    Map<Integer, Long> same(Path first, Map<Integer, String> says) {
        Map<Integer, Long> same = new TreeMap<>();
        says.forEach((year, made) -> {
            WrittenYear known = before.years().get(WrittenYear.key(name(first), year));
            if (known != null
                    && known.says().equals(made)
                    && known.files().stream().allMatch(this::isPublished)) {
                same.put(year, known.rows());
            }
        });
        return same;
    }

    /** Puts the files of such a year in their places. */
    List<Path> take(Path first, int year) throws IOException {
        String key = WrittenYear.key(name(first), year);
        WrittenYear known = before.years().get(key);
        List<Path> taken = new ArrayList<>();
        for (String name : known.files()) {
            Path file = first.resolveSibling(name);
            put(name, file);
            taken.add(file);
        }
        years.put(key, known);
        return taken;
    }

    /** Takes down what a year is made of, and what it became. */
    void wrote(String says, Path first, int year, CsvFiles written) {
        if (isKept()) {
            List<String> names =
                    written.files().stream().map(WrittenParts::name).toList();
            years.put(WrittenYear.key(name(first), year), new WrittenYear(says, written.rows(), names));
        }
    }

    /** Remembers the files of this night, and only those. */
    public void remember() throws IOException {
        WrittenMemory now = new WrittenMemory(files, years);
        if (isKept() && !now.equals(before)) {
            now.write(memory.get());
        }
    }

    /** Whether the published night has a file as it was written. */
    private boolean isPublished(String name) {
        WrittenFile known = before.files().get(name);
        if (known == null || published.isEmpty()) {
            return false;
        }
        Path file = published.get().resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hashIfReadable(file).equals(known.hash());
    }

    private void put(String name, Path file) throws IOException {
        SharedFile.take(published.orElseThrow().resolve(name), file);
        files.put(name, before.files().get(name));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
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
}
