package org.gongkai.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a message after RFC 2045, which is what a web page in one file is.
 *
 * @param header lines of its header, joined where they go on, each ended by a line feed
 * @param body its body as it stands in the file, in Latin-1, which keeps every byte
 */
record MimePart(String header, String body) {

    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern CONTINUATION = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODED_BYTE = Pattern.compile("=(?:([0-9A-Fa-f]{2})|[ \\t]*\\r?\\n)");

    static MimePart of(String text) {
        Matcher end = END_OF_HEADER.matcher(text);
        boolean found = end.find();
        String header = found ? text.substring(0, end.start()) : text;
        String body = found ? text.substring(end.end()) : "";
        return new MimePart(CONTINUATION.matcher(header).replaceAll(" ").replace("\r", "") + "\n", body);
    }

    /** The parts that this one is made of; itself where it is no compound. */
    List<MimePart> parts() {
        Matcher boundary = BOUNDARY.matcher(field("content-type").orElse(""));
        if (!boundary.find()) {
            return List.of(this);
        }
        String mark = "--" + Optional.ofNullable(boundary.group(1)).orElse(boundary.group(2));
        List<MimePart> parts = new ArrayList<>();
        int from = body.indexOf(mark);
        while (from >= 0) {
            int start = from + mark.length();
            int next = body.indexOf("\n" + mark, start);
            if (!body.startsWith("--", start)) {
                String part = body.substring(start, next < 0 ? body.length() : next);
                parts.add(of(part.replaceFirst("\\A[ \\t]*\\r?\\n", "")));
            }
            from = next < 0 ? -1 : next + 1;
        }
        return parts;
    }

    boolean isPage() {
        return field("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Last name in the address of the part, empty where it has none. */
    String fileName() {
        return FileNames.last(field("content-location").orElse("")).strip();
    }

    /** Content without its transfer encoding. */
    byte[] content() {
        return switch (field("content-transfer-encoding").orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1));
            case "quoted-printable" -> unquoted();
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] unquoted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        Matcher encoded = ENCODED_BYTE.matcher(body);
        int from = 0;
        while (encoded.find()) {
            bytes.writeBytes(body.substring(from, encoded.start()).getBytes(StandardCharsets.ISO_8859_1));
            if (encoded.group(1) != null) {
                bytes.write(Integer.parseInt(encoded.group(1), 16));
            }
            from = encoded.end();
        }
        bytes.writeBytes(body.substring(from).getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private Optional<String> field(String name) {
        return header.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
