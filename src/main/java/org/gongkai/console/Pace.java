package org.gongkai.console;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast a work of many parts goes, how long the rest will take at that rate, and when to tell so again. */
final class Pace {

    /** Often enough to see that it goes on, and seldom enough for a log. */
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier nanoseconds;
    private long begun;
    private long told;

    /** A pace that begins now, by a clock that never goes back. */
    Pace(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        begin();
    }

    /** Begins anew. */
    void begin() {
        begun = nanoseconds.getAsLong();
        told = begun;
    }

    /** Whether some seconds have gone since the beginning, or since it was last due. */
    boolean isDue() {
        long now = nanoseconds.getAsLong();
        boolean due = now - told >= BETWEEN_LINES;
        if (due) {
            told = now;
        }
        return due;
    }

    /** Parts done in a second. */
    long perSecond(long done) {
        return Math.round(done / seconds());
    }

    /** Hours, minutes and seconds that what is left will take: {@code 1:02:30}; at least one part is done. */
    String left(long done, long of) {
        long left = Math.round((of - done) * seconds() / done);
        return String.format(Locale.ROOT, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60);
    }

    private double seconds() {
        return Math.max(1, nanoseconds.getAsLong() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
