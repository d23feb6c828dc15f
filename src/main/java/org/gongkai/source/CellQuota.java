package org.gongkai.source;

import org.gongkai.source.UnreadableFileException.Cause;

/** Counts the cells taken from one file against the limit. */
final class CellQuota {

    private final int limit;
    private int taken;

    CellQuota(ReadingLimits limits) {
        this.limit = limits.cells();
    }

    void takeOne(FileFormat format) throws UnreadableFileException {
        // Counted no further than the limit: the members of an archive share one quota.
        if (taken >= limit) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit + " cells");
        }
        taken++;
    }
}
