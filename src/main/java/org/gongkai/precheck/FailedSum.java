package org.gongkai.precheck;

import java.math.BigDecimal;
import org.gongkai.knowledge.Identity;

/**
 * An identity that fails, with both sides written out.
 *
 * @param id what the night calls the finding
 * @param identity the identity
 * @param left its left side, with the names of its rows
 * @param leftValue what that adds up to
 * @param relation how the sides should stand to each other
 * @param right its right side
 * @param gap left minus right
 * @param sheet the sheet that it stands on
 * @param cells its cells
 */
public record FailedSum(
        String id,
        Identity identity,
        String left,
        BigDecimal leftValue,
        String relation,
        String right,
        BigDecimal gap,
        String sheet,
        String cells) {

    /** What the right side adds up to. */
    public BigDecimal rightValue() {
        return leftValue.subtract(gap);
    }
}
