package org.gongkai.form;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.agency.Identification;
import org.gongkai.knowledge.Agency;

/**
 * Whose figures stand in a column or row, where a header says so: 枣庄高新区, 2023年.
 *
 * @param agency the agency named
 * @param year the year named
 */
record Attribution(Optional<Agency> agency, OptionalInt year) {

    /** Nothing is said: the figures are those of the sheet's report. */
    static final Attribution NONE = new Attribution(Optional.empty(), OptionalInt.empty());

    static Attribution of(Identification identification) {
        return new Attribution(identification.agency(), identification.year());
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** What is said here, and where that leaves something open, what is said there. */
    Attribution orElse(Attribution other) {
        return new Attribution(agency.or(() -> other.agency), year.isPresent() ? year : other.year);
    }
}
