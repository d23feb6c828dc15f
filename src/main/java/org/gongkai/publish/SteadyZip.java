package org.gongkai.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A workbook is a zip archive whose entries carry the time of day; without it, the same content is the same bytes. */
public final class SteadyZip {

    /** Java takes the first moment that a zip archive can tell for one before it, and adds the time zone of the machine. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** An archive to be written without times from the beginning. */
    public static ZipArchiveOutputStream to(OutputStream target) {
        return new ZipArchiveOutputStream(target) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                // It is turned back into a local time with the same zone.
                entry.setTime(EPOCH.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                super.putArchiveEntry(entry);
            }
        };
    }

    /**
     * The archive without times.
     *
     * @throws IOException if the bytes are no archive
     */
    public static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream target = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(EPOCH);
                target.putNextEntry(steady);
                source.transferTo(target);
                target.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
