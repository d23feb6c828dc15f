package org.gongkai.explain;

import org.gongkai.knowledge.BlankMode;

/** Of which reports an identity asks anything at all. */
public enum Asked {
    /** Of all. */
    ALWAYS,
    /** Where one of its figures at least is reported. */
    WHERE_REPORTED,
    /** Where one of its figures at least is reported and is not 0. */
    WHERE_NOT_ZERO;

    /** What a blank mode says. */
    static Asked of(BlankMode mode) {
        return switch (mode) {
            case NON_NULL, ALWAYS_NULL, ALWAYS_ZERO -> ALWAYS;
            case PARTIAL_NULL, PARTIAL_ZERO -> WHERE_REPORTED;
            case NON_ZERO -> WHERE_NOT_ZERO;
        };
    }

    /** What is left to ask of the other figures, where this one is known. */
    Asked given(CaseFigure figure) {
        boolean met = switch (this) {
            case ALWAYS -> true;
            case WHERE_REPORTED -> figure.value().isPresent();
            case WHERE_NOT_ZERO ->
                figure.value().filter(value -> value.signum() != 0).isPresent();
        };
        return met ? ALWAYS : this;
    }
}
