package org.gongkai.form;

import org.gongkai.agency.Identification;
import org.gongkai.source.Sheet;
import org.gongkai.trouble.TroubleCode;

/**
 * A part of a sheet that is a form of its own, side by side with others or below them. Its cells keep their places.
 *
 * @param sheet its cells
 * @param whose whose form it is
 * @param identification what else is said of whose it is, and what is wrong with that
 * @param kind what is to be done with it
 */
record Panel(Sheet sheet, Attribution whose, Identification identification, Kind kind) {

    /** What is to be done with the figures of a panel. */
    enum Kind {
        /** They are read. */
        READ,
        /** They were computed from others (增减值): they are notes. */
        DERIVED,
        /** Another panel claims to be the same: none of them can be believed. */
        ALIKE
    }

    /** Whether agency, year and period are told without contradiction. */
    boolean isIdentified() {
        return whose.agency().isPresent()
                && whose.year().isPresent()
                && !identification.isOfAnotherYear()
                && identification.troubles("").stream()
                        .noneMatch(trouble -> trouble.code() == TroubleCode.PERIOD_CONTRADICTION);
    }

    Panel of(Kind other) {
        return new Panel(sheet, whose, identification, other);
    }
}
