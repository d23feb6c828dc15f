package org.gongkai.slip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of slips that every system can store, each given once. Not safe for use by several threads. */
final class SlipNames {

    /** File systems allow 255 bytes, of which a number and the extension take some. */
    private static final int MOST_BYTES = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cs}]");
    /** Windows drops dots and spaces at the end; a dot in front hides a file elsewhere. */
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Set<String> given = new HashSet<>();
    private final String extension;

    private SlipNames(String extension) {
        this.extension = extension;
    }

    static SlipNames ofWorkbooks() {
        return new SlipNames(".xlsx");
    }

    static SlipNames ofFolders() {
        return new SlipNames("");
    }

    /** The name of the next slip; one that is taken, be it in other letter cases, gets a number. */
    String next(String sender) {
        String stem = storable(sender);
        String name = stem + extension;
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number + extension;
        }
        return name;
    }

    private static String storable(String sender) {
        String composed = Normalizer.normalize(sender, Normalizer.Form.NFC);
        // Half of a pair would be lost on the disk; whole pairs are letters like others.
        String clean = FORBIDDEN.matcher(composed).replaceAll("_");
        String stem =
                ENDS.matcher(shortened(ENDS.matcher(clean).replaceAll(""))).replaceAll("");
        if (stem.isEmpty() || DEVICE.matcher(stem).matches()) {
            return "_" + stem;
        }
        return stem;
    }

    private static String shortened(String text) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int letter : text.codePoints().toArray()) {
            bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString();
    }
}
