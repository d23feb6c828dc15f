package org.gongkai.explain;

import java.util.Locale;

/** Why nothing explains a group of findings. */
public enum Unexplained {
    /** Somebody vouches for every cell. */
    ALL_TRUSTED,
    /** The search ended by itself. */
    NOTHING_FOUND,
    /** The search gave up before it found anything. */
    BOUND_REACHED,
    /** A piece of evidence, which may have a good reason: only a telling slip would explain it. */
    EVIDENCE_ONLY,
    /** The figures of the report are beyond exact arithmetic. */
    NUMBERS_TOO_LARGE,
    /** The engine sees other findings than the checks: a fault of this program, which the log names. */
    CHECKS_DIFFER;

    /** Code in data and reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
