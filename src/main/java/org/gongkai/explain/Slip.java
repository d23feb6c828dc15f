package org.gongkai.explain;

import java.util.List;
import org.gongkai.knowledge.FigureKey;

/**
 * One slip of the pen: what happened, in which cells.
 *
 * @param family what happened
 * @param changes what would undo it
 * @param witnesses the cells that show it: the part that was counted twice, the row whose figures moved
 * @param otherFamilies what else may have led to the same figures, the likeliest first
 */
public record Slip(SlipFamily family, List<Change> changes, List<FigureKey> witnesses, List<SlipFamily> otherFamilies) {

    public Slip {
        changes = List.copyOf(changes);
        witnesses = List.copyOf(witnesses);
        otherFamilies = List.copyOf(otherFamilies);
    }
}
