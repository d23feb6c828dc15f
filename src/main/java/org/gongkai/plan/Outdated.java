package org.gongkai.plan;

import java.util.EnumSet;
import java.util.Set;

/** What of the last night does not hold any more though no file changed, and is done again. */
public enum Outdated {
    /** How files are read. */
    READING,
    /** Which of several files holds. */
    CHOOSING,
    /** Identities and how they are checked and explained. */
    CHECKING,
    /** Words, views, reports, and what is published. */
    REPORTING;

    static Set<Outdated> between(Versions last, Versions now) {
        Set<Outdated> outdated = EnumSet.noneOf(Outdated.class);
        addIf(last.reader() != now.reader() || !last.reading().equals(now.reading()), READING, outdated);
        addIf(!last.choosing().equals(now.choosing()), CHOOSING, outdated);
        addIf(!last.checking().equals(now.checking()), CHECKING, outdated);
        addIf(!last.reporting().equals(now.reporting()), REPORTING, outdated);
        return outdated;
    }

    private static void addIf(boolean isOutdated, Outdated what, Set<Outdated> outdated) {
        if (isOutdated) {
            outdated.add(what);
        }
    }
}
