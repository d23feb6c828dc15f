package org.gongkai.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * Name of a file in a ZIP archive. An archive may say that a name is UTF-8, or add it in UTF-8; Chinese programs often
 * do neither and write it in GBK.
 */
final class ArchiveName {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private ArchiveName() {}

    /** Path of an entry with {@code /} between its parts. */
    static String of(ZipArchiveEntry entry) {
        boolean said = entry.getNameSource() != NameSource.NAME;
        return FileNames.bounded((said ? entry.getName() : decoded(entry.getRawName())).replace('\\', '/'));
    }

    /** What operating systems and office programs leave behind, which nobody sent. */
    static boolean isTraceOfAProgram(String path) {
        String last = FileNames.last(path);
        return last.startsWith("~$")
                || last.startsWith(".")
                || last.toLowerCase(Locale.ROOT).equals("thumbs.db")
                || Arrays.asList(path.split("/")).contains("__MACOSX");
    }

    private static String decoded(byte[] name) {
        for (Charset charset : CHARSETS) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(name))
                        .toString();
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        throw new IllegalStateException("Latin-1 decodes all bytes");
    }
}
