package org.gongkai.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.identity.Relation;

/**
 * What a number may be: a closed interval.
 *
 * @param low the least; empty where there is no bound
 * @param high the greatest; empty where there is no bound
 */
public record Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high) {

    /** Any number. */
    public static final Bounds ANY = new Bounds(Optional.empty(), Optional.empty());

    /** One number only. */
    public static Bounds exactly(BigDecimal number) {
        return new Bounds(Optional.of(number), Optional.of(number));
    }

    /** A number and all above it. */
    public static Bounds atLeast(BigDecimal number) {
        return new Bounds(Optional.of(number), Optional.empty());
    }

    /** What sums of a number of this and one of the other may be. */
    public Bounds plus(Bounds other) {
        return new Bounds(low.flatMap(one -> other.low.map(one::add)), high.flatMap(one -> other.high.map(one::add)));
    }

    /** What its numbers may be when multiplied; a negative factor turns the ends round. */
    public Bounds times(BigDecimal factor) {
        Optional<BigDecimal> one = low.map(factor::multiply);
        Optional<BigDecimal> other = high.map(factor::multiply);
        return factor.signum() < 0 ? new Bounds(other, one) : new Bounds(one, other);
    }

    /** Whether one of its numbers stands so to 0, or misses it by no more than the tolerance. */
    boolean mayBe(Relation relation, BigDecimal tolerance) {
        BigDecimal below = tolerance.negate();
        return switch (relation) {
            case EQUAL -> mayBe(Relation.AT_MOST, tolerance) && mayBe(Relation.AT_LEAST, tolerance);
            case AT_MOST -> low.isEmpty() || low.get().compareTo(tolerance) <= 0;
            case AT_LEAST -> high.isEmpty() || high.get().compareTo(below) >= 0;
            case LESS -> low.isEmpty() || low.get().compareTo(tolerance) < 0;
            case GREATER -> high.isEmpty() || high.get().compareTo(below) > 0;
        };
    }
}
