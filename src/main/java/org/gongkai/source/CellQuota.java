package org.gongkai.source;

import org.gongkai.source.UnreadableFileException.Cause;

/** Counts the cells taken from one file against the limit. */
final class CellQuota {

    private final FileFormat format;
    private final int limit;
    private int taken;

    CellQuota(FileFormat format, ReadingLimits limits) {
        this.format = format;
        this.limit = limits.cells();
    }

    void takeOne() throws UnreadableFileException {
        taken++;
        if (taken > limit) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit + " cells");
        }
    }
}
