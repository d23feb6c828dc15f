package org.gongkai.explain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may have happened: a smallest set of slips that accounts for a group of findings. It breaks no identity that
 * held.
 *
 * @param slips the slips
 * @param repairs ids of the findings that undoing them repairs, of this and other reports
 * @param leaves ids of the findings of the group that it leaves
 * @param cost how unlikely it is, in tenths of a bit: the less the likelier; 10 tenths halve the chance
 */
public record Explanation(List<Slip> slips, List<String> repairs, List<String> leaves, int cost) {

    public Explanation {
        slips = List.copyOf(slips);
        repairs = List.copyOf(repairs);
        leaves = List.copyOf(leaves);
    }

    /** All changes of its slips. */
    public Stream<Change> changes() {
        return slips.stream().flatMap(slip -> slip.changes().stream());
    }
}
