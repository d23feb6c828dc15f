package org.gongkai.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.figure.ReportedValue;

/**
 * A figure that a sentence tells.
 *
 * @param sentence the sentence, without what reaches a person
 * @param printed the number with its words and unit, as printed
 * @param value what it says, with its interval
 * @param kind what kind of number it is
 * @param link the indicator that it is a figure of, empty where nothing shows which
 */
public record Statement(String sentence, String printed, ReportedValue value, Kind kind, Optional<Link> link) {

    /** What kind of number a sentence tells. */
    public enum Kind {
        /** A count of the year reported on. */
        COUNT,
        /** A share or a rate, in percent. */
        PERCENT,
        /** A difference to another number, in whatever unit. */
        CHANGE,
        /** A count of another year or of several. */
        OTHER_TIME,
        /** An average, a rank, a plan, a term. */
        NOT_COUNTED,
        /** A count of a part of the whole that is reported on. */
        PART
    }

    /**
     * What a number is a figure of.
     *
     * @param indicator code of the indicator
     * @param breakdown code of the breakdown
     * @param score how far the words tell it, up to 1
     */
    public record Link(String indicator, String breakdown, BigDecimal score) {}
}
