package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.source.UnreadableFileException.Cause;

/**
 * Refuses ZIP containers that inflate to more than the limits, counted while inflating and over all containers in one
 * file together. The sizes that a container declares may lie, and POI's own guard ({@code ZipSecureFile}) has one
 * setting for the whole process.
 */
final class InflationGuard {

    private final ReadingLimits limits;
    private long inflated;

    InflationGuard(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Inflates a whole container into nothing. */
    void check(byte[] bytes, FileFormat format) throws IOException, UnreadableFileException {
        inflate(bytes, format, (entry, archive, buffer) -> {
            for (int count = 0; count >= 0; count = archive.read(buffer)) {
                take(count, format);
            }
        });
    }

    /** Inflates a whole container, and keeps its entries. */
    PackageParts parts(byte[] bytes, FileFormat format) throws IOException, UnreadableFileException {
        PackageParts parts = new PackageParts();
        inflate(bytes, format, (entry, archive, buffer) -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int count = 0; count >= 0; count = archive.read(buffer)) {
                take(count, format);
                content.write(buffer, 0, count);
            }
            // Only when the entry is read to its end its size is known for sure.
            parts.add(entry.getName(), content.toByteArray(), entry.getCompressedSize());
        });
        return parts;
    }

    /** What is done with an entry of a container, with a buffer for it. */
    private interface EntryReader {
        void read(ZipEntry entry, ZipInputStream archive, byte[] buffer) throws IOException, UnreadableFileException;
    }

    private void inflate(byte[] bytes, FileFormat format, EntryReader reader)
            throws IOException, UnreadableFileException {
        try (ZipInputStream archive =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            byte[] buffer = new byte[1 << 16];
            ZipEntry entry = archive.getNextEntry();
            for (int entries = 1; entry != null; entries++) {
                requireEntries(entries, format);
                reader.read(entry, archive, buffer);
                entry = archive.getNextEntry();
            }
        }
    }

    /** The inflated content of one entry, no more of it than a file may have. */
    byte[] inflate(InputStream entry, FileFormat format) throws IOException, UnreadableFileException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = 0; count >= 0; count = entry.read(buffer)) {
            take(count, format);
            content.write(buffer, 0, count);
            require(content.size() <= limits.bytes(), format, limits.bytes() + " bytes");
        }
        return content.toByteArray();
    }

    /** Refuses a container with more entries than one may have. */
    void requireEntries(int entries, FileFormat format) throws UnreadableFileException {
        require(entries <= limits.entries(), format, limits.entries() + " entries");
    }

    private void take(int count, FileFormat format) throws UnreadableFileException {
        inflated += count;
        require(inflated <= limits.inflatedBytes(), format, limits.inflatedBytes() + " bytes inflated");
    }

    private static void require(boolean kept, FileFormat format, String limit) throws UnreadableFileException {
        if (!kept) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit);
        }
    }
}
