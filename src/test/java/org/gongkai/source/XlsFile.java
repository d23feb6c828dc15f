package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Old workbooks of one sheet with records (MS-XLS) that POI reads but does not write. */
final class XlsFile {

    private static final int NUMBER = 0x0203;

    private XlsFile() {}

    /** A sheet with these records in the place of its cells. */
    static byte[] of(byte[]... records) {
        byte[] book = SampleFiles.xls(
                written -> written.createSheet("表").createRow(0).createCell(0).setCellValue(1.5));
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(book));
                POIFSFileSystem changed = new POIFSFileSystem()) {
            byte[] before = container.createDocumentInputStream("Workbook").readAllBytes();
            changed.createDocument(new ByteArrayInputStream(exchanged(before, records)), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            changed.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] exchanged(byte[] stream, byte[]... records) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        ByteBuffer left = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (left.remaining() >= 4) {
            int from = left.position();
            int kind = Short.toUnsignedInt(left.getShort());
            left.position(from + 4 + Short.toUnsignedInt(left.getShort()));
            if (kind == NUMBER) {
                for (byte[] record : records) {
                    changed.writeBytes(record);
                }
            } else {
                changed.write(stream, from, left.position() - from);
            }
        }
        return changed.toByteArray();
    }

    /** A record of these bytes, written by two digits each. */
    static byte[] record(int kind, String content) {
        byte[] bytes = HexFormat.of().parseHex(content.replace(" ", ""));
        return ByteBuffer.allocate(4 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) kind)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }
}
