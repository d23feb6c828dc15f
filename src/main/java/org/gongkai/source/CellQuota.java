package org.gongkai.source;

import org.gongkai.source.UnreadableFileException.Cause;

/** Counts the cells taken from one file against the limit. */
final class CellQuota {

    /** Four times what a cell of Excel holds; a page may hold a text in one block. */
    private static final int LONGEST_TEXT = 1 << 17;

    private final int limit;
    private int taken;
    private int regions;

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
        fork.regions = regions;
        return fork;
    }

    /** Counts what a fork has counted. */
    void join(CellQuota fork) {
        taken = fork.taken;
        regions = fork.regions;
    }

    /** Takes a cell with that text, which must not be longer than any that people write. */
    void takeOne(FileFormat format, String text) throws UnreadableFileException {
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableFileException(
                    Cause.TOO_LARGE, format, "a cell of more than " + LONGEST_TEXT + " characters");
        }
        takeOne(format);
    }

    void takeOne(FileFormat format) throws UnreadableFileException {
        // Counted no further than the limit: the members of an archive share one quota.
        if (taken >= limit) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit + " cells");
        }
        taken++;
    }

    /** Takes a merged region, of which there may be as many as cells. */
    void takeRegion(FileFormat format) throws UnreadableFileException {
        regions++;
        if (regions > limit) {
            throw new UnreadableFileException(Cause.TOO_LARGE, format, "more than " + limit + " merged regions");
        }
    }
}
