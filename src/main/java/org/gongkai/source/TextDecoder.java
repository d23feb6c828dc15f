package org.gongkai.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes text by its byte order mark, else as UTF-8, else as GB18030, which also covers GBK and GB2312. Always
 * strictly: a replacement character in a label would make it unknown without a word.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Pattern DECLARATION =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8192;
    private static final char REPLACEMENT = '\uFFFD';

    private enum ByteOrderMark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] mark;

        ByteOrderMark(Charset charset, int... mark) {
            this.charset = charset;
            this.mark = mark;
        }

        private boolean leads(byte[] bytes) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private TextDecoder() {}

    /** The whole text, or empty where no charset in question decodes it. */
    static Optional<DecodedText> decode(byte[] bytes) {
        Optional<ByteOrderMark> mark = mark(bytes);
        if (mark.isPresent()) {
            return strictly(bytes, mark.get().mark.length, mark.get().charset);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8).or(() -> strictly(bytes, 0, GB18030));
    }

    /**
     * The whole text of a web page or an XML file, which may declare its charset. Pages are re-encoded by programs that
     * leave the declaration as it was, so Chinese characters in valid UTF-8 are believed more: text in another charset
     * hardly ever makes them.
     */
    static Optional<DecodedText> decodeMarkup(byte[] bytes) {
        if (isMarked(bytes)) {
            return decode(bytes);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .filter(text -> text.text().chars().anyMatch(character -> character >= 0x2E80))
                .or(() -> declared(bytes).flatMap(charset -> strictly(bytes, 0, charset)))
                .or(() -> decode(bytes));
    }

    /** Only charsets of Chinese text are believed: Latin ones are what programs declare without asking. */
    private static Optional<Charset> declared(byte[] bytes) {
        Matcher declaration = DECLARATION.matcher(head(bytes));
        if (!declaration.find()) {
            return Optional.empty();
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("gb")) {
            return Optional.of(GB18030);
        }
        return name.startsWith("big5") ? Optional.of(BIG5) : Optional.empty();
    }

    /** The beginning, decoded well enough to recognise markup, which is written in ASCII. */
    static String head(byte[] bytes) {
        Optional<ByteOrderMark> mark = mark(bytes);
        int start = start(bytes);
        Charset charset = mark.map(found -> found.charset).orElse(StandardCharsets.ISO_8859_1);
        return new String(bytes, start, Math.min(HEAD, bytes.length - start), charset);
    }

    /** Where the text begins: behind its byte order mark. */
    static int start(byte[] bytes) {
        return mark(bytes).map(found -> found.mark.length).orElse(0);
    }

    /** Whether a byte order mark says that this is text. */
    static boolean isMarked(byte[] bytes) {
        return mark(bytes).isPresent();
    }

    /** Whether a byte order mark says that characters are pairs of bytes, of which one alone says nothing. */
    static boolean isInPairs(byte[] bytes) {
        return mark(bytes).filter(found -> found != ByteOrderMark.UTF_8).isPresent();
    }

    private static Optional<ByteOrderMark> mark(byte[] bytes) {
        return Arrays.stream(ByteOrderMark.values())
                .filter(mark -> mark.leads(bytes))
                .findFirst();
    }

    private static Optional<DecodedText> strictly(byte[] bytes, int start, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            // Twice as fast as a decoder, and what it replaces shows, since no report holds that character.
            String text = new String(bytes, start, bytes.length - start, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return Optional.of(new DecodedText(charset, text));
            }
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            return Optional.of(new DecodedText(charset, text));
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }
}
