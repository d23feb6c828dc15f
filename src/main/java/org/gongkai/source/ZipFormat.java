package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells what a ZIP archive is by the names of its entries and by its list of content types. Entries are walked in the
 * order of the file and only as far as needed, so that a file cut short is still known for what it was.
 */
final class ZipFormat {

    /** Far above the parts before any real workbook part; an archive that inflates to more is not searched further. */
    private static final long SEARCHED = 64L << 20;

    private static final int LONGEST_LIST = 1 << 20;

    private ZipFormat() {}

    static FileFormat of(byte[] bytes) {
        FileFormat guess = FileFormat.ZIP;
        // Latin-1 takes any bytes as a name; archives from Chinese systems hold GBK names without saying so.
        try (ZipInputStream archive =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            long left = SEARCHED;
            for (ZipEntry entry = archive.getNextEntry(); entry != null && left > 0; entry = archive.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                Optional<FileFormat> certain = byPart(name).or(() -> byList(name, archive));
                if (certain.isPresent()) {
                    return certain.get();
                }
                guess = byFolder(name).orElse(guess);
                left -= inflate(archive, left);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return guess;
        }
        return guess;
    }

    private static Optional<FileFormat> byPart(String name) {
        return switch (name) {
            case "xl/workbook.xml" -> Optional.of(FileFormat.XLSX);
            case "xl/workbook.bin" -> Optional.of(FileFormat.XLSB);
            case "word/document.xml" -> Optional.of(FileFormat.DOCX);
            case "ofd.xml" -> Optional.of(FileFormat.OFD);
            default -> Optional.empty();
        };
    }

    private static Optional<FileFormat> byFolder(String name) {
        if (name.startsWith("xl/")) {
            return Optional.of(FileFormat.XLSX);
        }
        return name.startsWith("word/") ? Optional.of(FileFormat.DOCX) : Optional.empty();
    }

    private static Optional<FileFormat> byList(String name, ZipInputStream archive) {
        return switch (name) {
            case "[content_types].xml" -> byContentTypes(beginning(archive));
            case "mimetype" -> byMimetype(beginning(archive));
            default -> Optional.empty();
        };
    }

    private static Optional<FileFormat> byMimetype(String type) {
        if (!type.startsWith("application/vnd.oasis.opendocument.")) {
            return Optional.empty();
        }
        boolean spreadsheet = type.startsWith("application/vnd.oasis.opendocument.spreadsheet");
        return Optional.of(spreadsheet ? FileFormat.ODS : FileFormat.OFFICE);
    }

    /** Content types of main parts: ECMA-376 part 1, 12.3.23 and 11.3.10; the macro-enabled ones: MS-OFFMACRO2. */
    private static Optional<FileFormat> byContentTypes(String list) {
        if (list.contains("vnd.ms-excel.sheet.binary.macroEnabled.main")) {
            return Optional.of(FileFormat.XLSB);
        }
        if (list.contains("spreadsheetml.sheet.main+xml")
                || list.contains("spreadsheetml.template.main+xml")
                || list.contains("ms-excel.sheet.macroEnabled.main+xml")) {
            return Optional.of(FileFormat.XLSX);
        }
        if (list.contains("wordprocessingml.document.main+xml")
                || list.contains("ms-word.document.macroEnabled.main+xml")) {
            return Optional.of(FileFormat.DOCX);
        }
        boolean whole = list.contains("presentationml.") || list.contains("ms-visio.");
        return whole ? Optional.of(FileFormat.OFFICE) : Optional.empty();
    }

    /** What can be read of an entry, up to a limit; a break ends it, and what came before counts. */
    private static String beginning(ZipInputStream archive) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[256];
        try {
            for (int count = archive.read(buffer); count > 0 && read.size() < LONGEST_LIST; ) {
                read.write(buffer, 0, count);
                count = archive.read(buffer);
            }
        } catch (IOException broken) {
            return read.toString(StandardCharsets.UTF_8);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static long inflate(ZipInputStream archive, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        for (int count = 0; count >= 0 && inflated < limit; count = archive.read(buffer)) {
            inflated += count;
        }
        return inflated;
    }
}
