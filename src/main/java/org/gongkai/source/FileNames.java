package org.gongkai.source;

/** What can be taken from the name of a file: never its format. */
final class FileNames {

    private static final int LONGEST = 255;

    private FileNames() {}

    /** The last part of a path without its extension. */
    static String stem(String fileName) {
        String last = last(fileName);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** The last part of a path. */
    static String last(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** A name of no more than a name may have; of a longer one the end is kept, which tells most. */
    static String bounded(String name) {
        return name.length() <= LONGEST ? name : "…" + name.substring(name.length() - LONGEST);
    }
}
