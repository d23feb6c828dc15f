package org.gongkai.job;

import org.gongkai.plan.NightPlan;

/** Is told how a night goes on. Called by one thread. */
public interface NightProgress {

    /** The plan is made; work starts if there is any. */
    void planned(NightPlan plan);

    /**
     * Files were loaded.
     *
     * @param files files loaded so far
     * @param ofFiles files to load in all
     * @param figures figures loaded so far
     */
    void loaded(int files, int ofFiles, int figures);

    /** The identities were checked. */
    void checked();

    /**
     * Reports were written.
     *
     * @param files number of CSV files
     */
    void reported(int files);

    /** The night is what readers see now. */
    void published(int night);
}
