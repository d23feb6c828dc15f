package org.gongkai.source;

/**
 * How much of one file is taken before it is refused, so that a broken or hostile file cannot stop a night.
 *
 * @param bytes size of the file
 * @param inflatedBytes size of all entries of a ZIP container together, counted while inflating
 * @param entries number of entries of a ZIP container
 * @param cells cells with content in all sheets together; as many merged regions
 */
public record ReadingLimits(long bytes, long inflatedBytes, int entries, int cells) {

    public ReadingLimits {
        if (bytes < 1 || inflatedBytes < 1 || entries < 1 || cells < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /**
     * How many tags a text may have that becomes a tree in memory, where each takes some hundred bytes whatever it holds: a
     * cell is written with two to four.
     */
    long tags() {
        return 100_000 + 4L * cells;
    }

    /**
     * 64 MiB, 256 MiB inflated, 10 000 entries, two million cells. A form has 10 to 100 KiB and some thousand cells; a
     * workbook of two million cells needs about 2 GB of memory while it is read.
     */
    public static ReadingLimits defaults() {
        return new ReadingLimits(64L << 20, 256L << 20, 10_000, 2_000_000);
    }
}
