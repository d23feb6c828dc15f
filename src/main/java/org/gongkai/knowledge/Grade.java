package org.gongkai.knowledge;

/** How a concept in an edition of the form compares with what it was in the edition before. */
public enum Grade {
    /** The same. */
    EXACT,
    /** The same but for trifles. */
    NEAR,
    /** The newer counts less. */
    NARROWER,
    /** The newer counts more. */
    BROADER,
    /** Not to be compared. */
    BROKEN,
    /** No edition before has it. */
    NEW,
    /** The edition does not have it any more. */
    DROPPED;

    /** The grade of two steps that are taken one after the other. */
    Grade then(Grade next) {
        boolean opposite = this == NARROWER && next == BROADER || this == BROADER && next == NARROWER;
        boolean cut = ordinal() >= BROKEN.ordinal() || next.ordinal() >= BROKEN.ordinal();
        if (opposite || cut) {
            return BROKEN;
        }
        return ordinal() >= next.ordinal() ? this : next;
    }

    /** The grade of the step back. */
    Grade reversed() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            case EXACT, NEAR, BROKEN, NEW, DROPPED -> this;
        };
    }

    /** Whether it needs a word of explanation. */
    boolean needsNote() {
        return this != EXACT && this != NEW;
    }
}
