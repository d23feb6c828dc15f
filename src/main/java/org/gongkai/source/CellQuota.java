package org.gongkai.source;

import org.gongkai.source.UnreadableFileException.Cause;

/** Counts the cells taken from one file against the limit. */
final class CellQuota {

    private final int limit;
    private int taken;

    CellQuota(ReadingLimits limits) {
        this(limits.cells());
    }

    private CellQuota(int limit) {
        this.limit = limit;
    }

    /** A second count from where this one stands, which leaves this one as it is. */
    CellQuota fork() {
        CellQuota fork = new CellQuota(limit);
        fork.taken = taken;
        return fork;
    }

    /** Counts what a fork has counted. */
    void join(CellQuota fork) {
        taken = fork.taken;
    }

    void takeOne(FileFormat format) throws UnreadableFileException {
        // Counted no further than the limit: the members of an archive share one quota.
        if (taken >= limit) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit + " cells");
        }
        taken++;
    }
}
