package org.gongkai.source;

import java.util.Arrays;
import java.util.Optional;

/** Tells the format of a file by its content, never by its name: clerks rename web pages and text files to .xls. */
public final class FileFormatDetector {

    private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] ZIP_WITHOUT_ENTRY = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};

    private FileFormatDetector() {}

    /** The format of a file with this content. */
    public static FileFormat detect(byte[] bytes) {
        if (bytes.length == 0) {
            return FileFormat.EMPTY;
        }
        if (startsWith(bytes, ZIP_ENTRY) || startsWith(bytes, ZIP_WITHOUT_ENTRY)) {
            return ZipFormat.of(bytes);
        }
        if (startsWith(bytes, OLE2)) {
            return OleFormat.of(bytes);
        }
        Optional<FileFormat> byBeginning = Magic.formatOf(bytes);
        if (byBeginning.isPresent()) {
            return byBeginning.get();
        }
        return MarkupFormat.of(TextDecoder.head(bytes)).orElseGet(() -> plainText(bytes));
    }

    /**
     * Text is what has no control characters. Text that no known charset decodes is still text: its reader says so,
     * which helps more than "unknown".
     */
    private static FileFormat plainText(byte[] bytes) {
        if (isTextInAnyCharset(bytes)) {
            return FileFormat.CSV;
        }
        Optional<DecodedText> decoded = TextDecoder.decode(bytes);
        if (decoded.isEmpty()) {
            return TextDecoder.isMarked(bytes) || !hasControlByte(bytes) ? FileFormat.CSV : FileFormat.UNKNOWN;
        }
        String text = decoded.get().text();
        if (Blank.isBlank(text)) {
            return FileFormat.EMPTY;
        }
        return text.chars().anyMatch(FileFormatDetector::isControl) ? FileFormat.UNKNOWN : FileFormat.CSV;
    }

    /**
     * Whether the bytes alone show that this is text, which saves decoding a long one only to look at it. In UTF-8 and
     * GB18030 control characters and those from {@code !} to {@code /} are bytes of their own and part of no other
     * character; the latter are never blank.
     */
    private static boolean isTextInAnyCharset(byte[] bytes) {
        return !TextDecoder.isInPairs(bytes) && hasPunctuation(bytes) && !hasControlByte(bytes);
    }

    private static boolean hasPunctuation(byte[] bytes) {
        for (byte next : bytes) {
            if (next >= '!' && next <= '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasControlByte(byte[] bytes) {
        for (byte next : bytes) {
            if (next >= 0 && isControl(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\r' && character != '\n';
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
