package org.gongkai.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The parts of an Office Open XML package, inflated. Mutable until it is read. */
final class PackageParts {

    /** What POI takes at most, and beyond which it looks at how much an entry was deflated. */
    private static final int MOST_PARTS = 1_000;

    private static final int SMALL_PART = 100 << 10;
    private static final int LARGEST_RATIO = 100;

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean plain = true;
    private long tags;

    void add(String name, byte[] content, long compressed) {
        boolean overblown = content.length > SMALL_PART && content.length / LARGEST_RATIO > compressed;
        boolean twice = parts.put(name, content) != null;
        tags += MarkupGuard.tags(content);
        plain &= !overblown && !twice && parts.size() <= MOST_PARTS;
    }

    /** Whether nothing about the package is unusual: no name twice, and no part of next to nothing. */
    boolean isPlain() {
        return plain;
    }

    /** How many tags all parts have, pictures counted as if they had some. */
    long tags() {
        return tags;
    }

    /**
     * A part by its name, without a slash before it.
     *
     * @throws IOException if the package has no such part
     */
    byte[] part(String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        return part;
    }
}
