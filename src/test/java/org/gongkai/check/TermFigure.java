package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;

/** What a term of an identity finds in the reports. */
public sealed interface TermFigure {

    /** Where there is no cell for the figure. */
    enum Absent implements TermFigure {
        /** The report has none. */
        NO_CELL,
        /** The report of another year that should have it is not there. */
        NO_REPORT
    }

    /**
     * A cell without a value: blank, not applicable, unreadable.
     *
     * @param mayBeNegative whether the figure that belongs there is a difference
     */
    record Blank(boolean mayBeNegative) implements TermFigure {
        Bounds bounds() {
            return mayBeNegative ? Bounds.ANY : Bounds.atLeast(BigDecimal.ZERO);
        }
    }

    /**
     * A figure.
     *
     * @param value its value as reported
     * @param bounds what it may be; more than the value where it is inexact
     */
    record Given(BigDecimal value, Bounds bounds) implements TermFigure {

        /** An exact figure. */
        public static Given exactly(BigDecimal value) {
            return new Given(value, Bounds.exactly(value));
        }
    }

    /**
     * The sum over the direct members of an agency.
     *
     * @param present figures of those that reported it
     * @param members how many members there are
     * @param mayBeNegative whether the figure is a difference, so that a missing one may make the sum smaller
     */
    record OfMembers(List<Given> present, int members, boolean mayBeNegative) implements TermFigure {

        public OfMembers {
            present = List.copyOf(present);
        }

        boolean isComplete() {
            return present.size() == members;
        }

        /** What the members that are present add up to. */
        Given sum() {
            return new Given(
                    present.stream().map(Given::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                    present.stream().map(Given::bounds).reduce(Bounds.exactly(BigDecimal.ZERO), Bounds::plus));
        }

        /** What all members may add up to: those missing add something, though nobody knows how much. */
        Bounds bounds() {
            if (isComplete()) {
                return sum().bounds();
            }
            return sum().bounds().plus(new Blank(mayBeNegative).bounds());
        }
    }
}
