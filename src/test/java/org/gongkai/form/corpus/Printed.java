package org.gongkai.form.corpus;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell prints, and what a reader must make of it.
 *
 * @param text the text of the cell
 * @param duty what must become of it
 * @param number the number that it means in the indicator's unit, where it means one
 */
record Printed(String text, Duty duty, Optional<BigDecimal> number) {

    /** What must become of a cell. */
    enum Duty {
        /** Taken as printed, or as said by {@link #number()}. */
        TAKE,
        /** Taken right or rejected: both will do. */
        TAKE_OR_REJECT,
        /** Taking it would be a guess. */
        REJECT,
        /** Says that there is no number. */
        NO_NUMBER,
        /** Nothing stands there. */
        BLANK
    }

    static final Printed BLANK = new Printed("", Duty.BLANK, Optional.empty());

    /** A plain number. */
    static Printed number(long number) {
        return new Printed(String.valueOf(number), Duty.TAKE, Optional.of(BigDecimal.valueOf(number)));
    }

    /** A text that means that number. */
    static Printed of(String text, String number) {
        return new Printed(text, Duty.TAKE, Optional.of(new BigDecimal(number)));
    }

    /** A text that says that there is no number: 无, /. */
    static Printed none(String text) {
        return new Printed(text, Duty.NO_NUMBER, Optional.empty());
    }

    /** A text that looks like a cell and is blank. */
    static Printed blank(String text) {
        return new Printed(text, Duty.BLANK, Optional.empty());
    }

    static Printed reject(String text) {
        return new Printed(text, Duty.REJECT, Optional.empty());
    }

    Printed orReject() {
        return new Printed(text, Duty.TAKE_OR_REJECT, number);
    }

    boolean isBlank() {
        return duty == Duty.BLANK;
    }
}
