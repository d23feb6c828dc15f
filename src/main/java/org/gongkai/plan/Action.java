package org.gongkai.plan;

import java.util.Locale;

/** What a night does with a file. */
public enum Action {
    /** Never seen: read it. */
    NEW,
    /** Other content than before: read it. */
    CHANGED,
    /** Read before by another reader or with other knowledge: read it again. */
    REREAD,
    /** Known, nothing to do. */
    KNOWN,
    /** No longer in the folder: its figures are kept and marked. */
    MISSING;

    /** As it stands in the table of the plan. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the file is read. */
    public boolean isRead() {
        return this == NEW || this == CHANGED || this == REREAD;
    }
}
