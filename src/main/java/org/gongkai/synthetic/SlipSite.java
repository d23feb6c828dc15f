package org.gongkai.synthetic;

import java.util.List;
import org.gongkai.explain.SlipFamily;

/**
 * A place of a report that can carry a slip: a cell, a row, a pair of them.
 *
 * @param family the kind of slip
 * @param slips every slip of that kind at that place that the figures give away
 */
public record SlipSite(SlipFamily family, List<Slip> slips) {

    public SlipSite {
        slips = List.copyOf(slips);
    }
}
