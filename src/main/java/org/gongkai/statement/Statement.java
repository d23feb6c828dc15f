package org.gongkai.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.figure.ReportedValue;

/**
 * A figure that a sentence tells.
 *
 * @param sentence the sentence, without what reaches a person
 * @param position where the number begins in it, from 1
 * @param printed the number with its words and unit, as printed
 * @param value what it says, with its interval
 * @param kind what kind of number it is
 * @param link the indicator that it is a figure of, empty where nothing shows which
 * @param scope the words before it in its paragraph that last told whose it is, a body or all bodies of a place
 * @param said what it says of a count before it, empty where it says nothing of one
 */
public record Statement(
        String sentence,
        int position,
        String printed,
        ReportedValue value,
        Kind kind,
        Optional<Link> link,
        Optional<String> scope,
        Optional<Said> said) {

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
        PART,
        /** The year that the figures of the report are said to be of, from its first day to its last. */
        PERIOD
    }

    /** What a number says of a count. */
    public enum Measure {
        /** By how much it grew since the year before. */
        GROWTH,
        /** By how much it fell since the year before. */
        FALL,
        /** Its share in its whole. */
        SHARE
    }

    /**
     * What a number says of a count that the same sentence told before.
     *
     * @param measure what it says
     * @param back how many numbers before it the count stands, 1 for the last
     */
    public record Said(Measure measure, int back) {}

    /**
     * What a number is a figure of.
     *
     * @param indicator code of the indicator
     * @param breakdown code of the breakdown
     * @param score how far the words tell it, up to 1
     */
    public record Link(String indicator, String breakdown, BigDecimal score) {}
}
