package org.gongkai.knowledge;

/** What an indicator is to its neighbours on the form. */
public enum IndicatorRole {
    /** A line that only groups others and has no cell of its own. */
    HEADING,
    /** The whole of its parts. */
    TOTAL,
    /** A component of a sum. */
    PART,
    /** 其中: a figure out of another one, no component of a sum with its siblings. */
    OF_WHICH,
    /** One of several means that may be counted for one event, so that together they may exceed the whole. */
    ALTERNATIVE,
    /** What there is at the end of a period. */
    STOCK,
    /** A figure that is neither part nor whole of another. */
    OWN
}
