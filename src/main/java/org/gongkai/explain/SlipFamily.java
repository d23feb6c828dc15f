package org.gongkai.explain;

import java.util.Locale;

/** The ways in which the figures of a form go wrong. What is said of them here is what the sentences say. */
public enum SlipFamily {
    /** The items of one part are counted in another part too. */
    COUNTED_INSIDE_ANOTHER_PART,
    /** 其中 rows, which are in their part already, were added into the total once more. */
    OF_WHICH_ADDED,
    /** One item went by several channels: the channels count it several times, the total once. */
    SEVERAL_CHANNELS,
    /** Figures that are no parts of a total were made to add up to it. */
    NO_PARTS_OF_THE_TOTAL,
    /** A total was added to its own parts. */
    TOTAL_ADDED_TO_PARTS,
    /** A part is missing in the total, or is blank or zero where the total counts it. */
    PART_LEFT_OUT,
    /** A digit mistyped, dropped or doubled, or two swapped. */
    DIGIT,
    /** Two cells, rows or columns took each other's figures. */
    SWAPPED,
    /** The figures of a row or column stand one place off. */
    SHIFTED,
    /** A sign lost or added. */
    SIGN,
    /** A figure in another unit: ten to ten thousand times too large or too small. */
    UNIT,
    /** A figure was rounded. */
    ROUNDING,
    /** Running totals stand where the parts should. */
    RUNNING_TOTAL,
    /** The figure of the year before was left in place. */
    LAST_YEAR_COPIED,
    /** A total was not computed anew when its parts changed. */
    TOTAL_NOT_RECOMPUTED,
    /** None of these: the least change that repairs. */
    MINIMAL_CHANGE;

    /** Code in data and reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
