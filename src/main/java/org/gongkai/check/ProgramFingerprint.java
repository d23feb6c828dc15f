package org.gongkai.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells the compiled program from any other, so that what one worked out is not taken for what another would have: a version
 * that somebody has to raise may be forgotten.
 */
final class ProgramFingerprint {

    private static final String THIS = "check/ProgramFingerprint.class";

    /** Not looked for below the place of this one: a star in its path would be a pattern. */
    private static final String CLASSES = "classpath*:org/gongkai/**/*.class";

    private static final String OF_ALL_CLASSES = ofAllClasses();

    private ProgramFingerprint() {}

    /** SHA-256 (hexadecimal) of all classes of this program. */
    static String get() {
        return OF_ALL_CLASSES;
    }

    private static String ofAllClasses() {
        String here = String.valueOf(ProgramFingerprint.class.getResource("ProgramFingerprint.class"));
        String root = here.substring(0, here.length() - THIS.length());
        Map<String, Resource> classes = new TreeMap<>();
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            for (Resource one : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                String place = String.valueOf(one.getURL());
                if (place.startsWith(root)) {
                    classes.put(place.substring(root.length()), one);
                }
            }
            for (Map.Entry<String, Resource> one : classes.entrySet()) {
                digest.update(one.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(one.getValue().getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own classes at " + root, e);
        }
        if (!classes.containsKey(THIS)) {
            throw new IllegalStateException("the program does not find its own classes at " + root);
        }
        return Hex.encodeHexString(digest.digest());
    }
}
