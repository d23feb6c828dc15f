package org.gongkai.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that are known by how they begin and are not looked into any further. */
enum Magic {
    PDF(FileFormat.PDF, "%PDF"),
    RAR(FileFormat.RAR, "Rar!\u001A\u0007"),
    SEVEN_ZIP(FileFormat.SEVEN_ZIP, "7z\u00BC\u00AF'\u001C"),
    GZIP(FileFormat.GZIP, "\u001F\u008B\b"),
    PNG(FileFormat.IMAGE, "\u0089PNG"),
    JPEG(FileFormat.IMAGE, "\u00FF\u00D8\u00FF"),
    GIF(FileFormat.IMAGE, "GIF8"),
    TIFF_LITTLE_ENDIAN(FileFormat.IMAGE, "II*\0"),
    TIFF_BIG_ENDIAN(FileFormat.IMAGE, "MM\0*");

    private final FileFormat format;
    private final byte[] beginning;

    /** The beginning has a character for each byte. */
    Magic(FileFormat format, String beginning) {
        this.format = format;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<FileFormat> formatOf(byte[] bytes) {
        return Arrays.stream(values())
                .filter(magic -> magic.leads(bytes))
                .map(magic -> magic.format)
                .findFirst();
    }

    private boolean leads(byte[] bytes) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
