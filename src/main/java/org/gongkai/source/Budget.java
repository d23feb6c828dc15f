package org.gongkai.source;

/**
 * What is left of the limits while one file is read; the members of an archive draw on the budget of the archive. Not
 * safe for use by several threads.
 *
 * @param limits the limits
 * @param cells counts cells
 * @param inflation counts what ZIP containers inflate to
 */
record Budget(ReadingLimits limits, CellQuota cells, InflationGuard inflation) {

    static Budget of(ReadingLimits limits) {
        return new Budget(limits, new CellQuota(limits), new InflationGuard(limits));
    }
}
