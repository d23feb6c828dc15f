package org.gongkai.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The hash by which contents are told apart: SHA-256, hexadecimal. */
public final class ContentHash {

    private ContentHash() {}

    /** Hash of bytes. */
    public static String of(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /** Hash of files by name. */
    public static String of(SortedMap<String, byte[]> contents) {
        StringBuilder each = new StringBuilder();
        contents.forEach((name, bytes) ->
                each.append(name).append('\n').append(of(bytes)).append('\n'));
        return of(each.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Hash of all that is left of a stream, whatever its size. */
    public static String of(InputStream content) throws IOException {
        return DigestUtils.sha256Hex(content);
    }

    /** Hash of a file, whatever its size. */
    static String of(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
    }
}
