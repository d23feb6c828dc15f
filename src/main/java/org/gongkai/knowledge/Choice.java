package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A line that decides about files of an agency and year.
 *
 * @param kind what it says of the file
 * @param agency code of the agency
 * @param year year of the report
 * @param file path of the file below the folder of reports; {@value #ALL_FILES} where a withdrawal means all of them
 * @param decidedOn day of the decision
 * @param decidedBy who decided, may be empty
 * @param reason why, may be empty
 */
public record Choice(
        Kind kind,
        String agency,
        int year,
        String file,
        Optional<LocalDate> decidedOn,
        String decidedBy,
        String reason) {

    /** What a withdrawal names in the place of a file where all files of the agency and year are meant. */
    public static final String ALL_FILES = "all";

    /** What a line says of its file. */
    public enum Kind {
        /** It holds where several differ. */
        PRECEDENCE,
        /** What it said so far counts no more. */
        WITHDRAWAL;

        /** As it stands in the table of choices. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
