package org.gongkai.figure;

import java.util.Locale;

/** What a cell says about its number. */
public enum FigureStatus {
    /** An exact number. */
    REPORTED,
    /** A number that is rounded, or said to be about so (约, 4.2万). */
    APPROXIMATE,
    /** At least so much (余, 多, 以上). */
    LOWER_BOUND,
    /** At most so much (近, 不足, 以下). */
    UPPER_BOUND,
    /** Nothing was filled in, which is not zero. */
    BLANK,
    /** The agency says that there is nothing to say (/, -, 无). */
    NOT_APPLICABLE,
    /** There is a text, and it is no number that can be taken without a guess. */
    UNREADABLE;

    /** The status as it is published: {@code lower_bound}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a figure of this status has a value. */
    public boolean hasValue() {
        return switch (this) {
            case REPORTED, APPROXIMATE, LOWER_BOUND, UPPER_BOUND -> true;
            case BLANK, NOT_APPLICABLE, UNREADABLE -> false;
        };
    }
}
