package org.gongkai.source;

import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/**
 * The records of an old workbook as bytes in memory, without the lock that every call of the stream above takes: a number
 * of two bytes is asked for some ten times a cell. Not safe for use by several threads.
 */
final class XlsBytes extends LittleEndianByteArrayInputStream {

    XlsBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    public int available() {
        return count - pos;
    }

    @Override
    public byte readByte() {
        return buf[take(Byte.BYTES)];
    }

    @Override
    public short readShort() {
        return LittleEndian.getShort(buf, take(Short.BYTES));
    }

    @Override
    public int readInt() {
        return LittleEndian.getInt(buf, take(Integer.BYTES));
    }

    @Override
    public long readLong() {
        return LittleEndian.getLong(buf, take(Long.BYTES));
    }

    @Override
    public void readFully(byte[] bytes, int from, int length) {
        System.arraycopy(buf, take(length), bytes, from, length);
    }

    private int take(int bytes) {
        checkPosition(bytes);
        pos += bytes;
        return pos - bytes;
    }
}
