package org.gongkai.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Goes through the records of a part of a binary workbook (MS-XLSB 2.1.4): a type, a size, both in bytes of seven bits,
 * and the content. POI's own reader of these files gives neither merged cells nor formulas nor what is hidden.
 */
final class Biff12Records {

    private final ByteArrayInputStream part;
    private int type;
    private ByteBuffer content = ByteBuffer.allocate(0);

    Biff12Records(byte[] part) {
        this.part = new ByteArrayInputStream(part);
    }

    /** Goes on to the next record; false at the end of the part. */
    boolean next() throws IOException {
        int first = part.read();
        if (first < 0) {
            return false;
        }
        type = first < 0x80 ? first : (first & 0x7F) | (readByte() & 0x7F) << 7;
        int size = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = readByte();
            size |= (next & 0x7F) << shift;
            if (next < 0x80) {
                break;
            }
        }
        if (size > part.available()) {
            throw new EOFException("a record goes beyond its part");
        }
        content = ByteBuffer.wrap(part.readNBytes(size)).order(ByteOrder.LITTLE_ENDIAN);
        return true;
    }

    int type() {
        return type;
    }

    /** Content of the record, to be read from its beginning. */
    ByteBuffer content() {
        return content;
    }

    /** A text and its length before it (XLWideString); a length of all ones is no text. */
    static String wideString(ByteBuffer content) throws IOException {
        int length = content.getInt();
        if (length == -1) {
            return "";
        }
        if (length < 0 || length > content.remaining() / 2) {
            throw new EOFException("a text goes beyond its record");
        }
        byte[] characters = new byte[2 * length];
        content.get(characters);
        return new String(characters, StandardCharsets.UTF_16LE);
    }

    private int readByte() throws IOException {
        int next = part.read();
        if (next < 0) {
            throw new EOFException("a record is cut short");
        }
        return next;
    }
}
