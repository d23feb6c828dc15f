package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what an OLE2 container is by the entries of its root folder; a workbook may embed a document further down. */
final class OleFormat {

    private OleFormat() {}

    static FileFormat of(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return byEntries(container.getRoot().getEntryNames());
        } catch (IOException | RuntimeException broken) {
            return byTraces(bytes);
        }
    }

    private static FileFormat byEntries(Set<String> names) {
        if (names.contains("EncryptedPackage")) {
            return FileFormat.ENCRYPTED;
        }
        // Excel 97 and later name it Workbook, Excel 5 and 95 Book (MS-XLS 2.1.2); some programs write capitals.
        if (names.contains("Workbook") || names.contains("WORKBOOK") || names.contains("Book")) {
            return FileFormat.XLS;
        }
        return names.contains("WordDocument") ? FileFormat.DOC : FileFormat.UNKNOWN;
    }

    /** A container cut short has lost its folder; a name left over tells a damaged workbook from something unknown. */
    private static FileFormat byTraces(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains(trace("Workbook"))) {
            return FileFormat.XLS;
        }
        return all.contains(trace("WordDocument")) ? FileFormat.DOC : FileFormat.UNKNOWN;
    }

    private static String trace(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
