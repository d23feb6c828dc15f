package org.gongkai;

import java.util.stream.LongStream;

/** Seeds of tests that try what nobody thought of: a few each time, and as many as {@code -Dseeds=} says. */
public final class Seeds {

    private Seeds() {}

    /** The first of them, so many where nothing else is said. */
    public static LongStream usually(int number) {
        return LongStream.rangeClosed(1, Integer.getInteger("seeds", number));
    }
}
