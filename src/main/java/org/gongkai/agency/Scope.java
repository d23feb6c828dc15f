package org.gongkai.agency;

import java.util.Locale;

/** Whom a report counts, as the report states it. Its figures may sum more than it says. */
public enum Scope {
    /** The body itself: 本机关, 市本级, （市级政府）. */
    OWN,
    /** All bodies below it too: 全市, 含下级. */
    CONSOLIDATED,
    /** Not stated, or stated both ways. */
    UNKNOWN;

    /** Its code in the data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that code. */
    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
