package org.gongkai.check;

import java.util.Locale;

/** What becomes of an identity on a report. */
public enum Verdict {
    /** It holds, or may hold as far as inexact figures tell. */
    HOLDS,
    /** Nothing that the figures may be satisfies it. */
    FAILS,
    /** A figure has no cell. */
    NOT_REPORTED,
    /** A figure is blank, not applicable or unreadable. */
    BLANK,
    /** It looks to a report of another year that is not there. */
    NO_PREVIOUS_REPORT,
    /** Members of the agency have not reported the figure. */
    MEMBERS_MISSING,
    /** Its blank mode does not ask. */
    DOES_NOT_APPLY;

    /** The outcome as the warehouse keeps it: holds, fails or cannot_be_checked. */
    public String outcome() {
        return switch (this) {
            case HOLDS, FAILS -> code();
            case NOT_REPORTED, BLANK, NO_PREVIOUS_REPORT, MEMBERS_MISSING -> "cannot_be_checked";
            case DOES_NOT_APPLY -> throw new IllegalStateException("an identity that does not apply has no outcome");
        };
    }

    /** Its code; of those that cannot be checked, the reason as the warehouse keeps it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
