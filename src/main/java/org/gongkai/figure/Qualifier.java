package org.gongkai.figure;

import java.util.Locale;

/** What a word beside a number says about how exact it is. */
enum Qualifier {
    /** From the number to just below the next step of its last digit that is not zero: 5000余. */
    WITHIN_STEP(FigureStatus.LOWER_BOUND),
    /** The number or more: 100以上. */
    AT_LEAST(FigureStatus.LOWER_BOUND),
    /** More than the number: 超过100. */
    MORE_THAN(FigureStatus.LOWER_BOUND),
    /** The number or less: 100以下. */
    AT_MOST(FigureStatus.UPPER_BOUND),
    /** Less than the number: 不足100. */
    LESS_THAN(FigureStatus.UPPER_BOUND),
    /** Near the number: 约300. */
    ABOUT(FigureStatus.APPROXIMATE);

    private final FigureStatus status;

    Qualifier(FigureStatus status) {
        this.status = status;
    }

    FigureStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
