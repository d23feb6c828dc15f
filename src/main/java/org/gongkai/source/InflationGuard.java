package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.gongkai.source.UnreadableFileException.Cause;

/**
 * Refuses a ZIP container that inflates to more than the limits, by inflating it once into nothing. The sizes that the
 * container declares may lie, and POI's own guard ({@code ZipSecureFile}) has one setting for the whole process.
 */
final class InflationGuard {

    private final ReadingLimits limits;
    private long inflated;
    private int entries;

    InflationGuard(ReadingLimits limits) {
        this.limits = limits;
    }

    void check(byte[] bytes) throws IOException, UnreadableFileException {
        try (ZipInputStream archive =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            byte[] buffer = new byte[1 << 16];
            while (archive.getNextEntry() != null) {
                entries++;
                require(entries <= limits.entries(), limits.entries(), "entries");
                for (int count = 0; count >= 0; count = archive.read(buffer)) {
                    inflated += count;
                    require(inflated <= limits.inflatedBytes(), limits.inflatedBytes(), "bytes inflated");
                }
            }
        }
    }

    private static void require(boolean kept, long limit, String unit) throws UnreadableFileException {
        if (!kept) {
            throw new UnreadableFileException(Cause.TOO_LARGE, FileFormat.XLSX, "more than " + limit + " " + unit);
        }
    }
}
