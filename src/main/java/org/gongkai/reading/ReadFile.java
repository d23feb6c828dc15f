package org.gongkai.reading;

import java.util.Optional;

/**
 * A file that was read.
 *
 * @param file path below the folder that was read, with {@code /} between its parts
 * @param contentHash SHA-256 of the content, hexadecimal; empty where the file could not be opened
 * @param size size in bytes
 * @param readerVersion version of the reader
 * @param knowledge fingerprint of the knowledge that it was read with
 * @param shortOfMegabytes the memory that was not enough to read it, in MB; empty where it was
 */
public record ReadFile(
        String file,
        String contentHash,
        long size,
        int readerVersion,
        String knowledge,
        Optional<Integer> shortOfMegabytes) {

    /** The file of a row of {@link ReadingTable#FILE}. */
    public static ReadFile of(ReadingRow row) {
        return new ReadFile(
                row.text("file"),
                row.text("content_hash"),
                row.bigint("size"),
                row.integer("reader_version"),
                row.text("reading_knowledge"),
                row.maybeInteger("memory_mb"));
    }

    /** Whether it was read by that version with that knowledge. */
    public boolean isReadBy(int version, String fingerprint) {
        return readerVersion == version && knowledge.equals(fingerprint);
    }
}
