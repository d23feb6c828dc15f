package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What an agency is to another, for a time.
 *
 * @param kind what the other is to it
 * @param target code of the other
 * @param validFrom first day, empty where unknown
 * @param validTo last day, empty while valid
 * @param inferred whether it was told by the agency's name and not by the data
 */
public record AgencyRelation(
        Kind kind, String target, Optional<LocalDate> validFrom, Optional<LocalDate> validTo, boolean inferred) {

    /** What the other agency is. */
    public enum Kind {
        /** Its report sums up that of the agency. */
        PARENT,
        /** The agency is led by it, though its report does not sum up that of the agency: tax, customs. */
        REPORTS_TO,
        /** It went on with what the agency did when that was merged or dissolved. */
        SUCCESSOR,
        /** The agency itself: the members that are known are all that its report sums up. */
        MEMBERS_COMPLETE;

        /** Its code in the data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A relation that the name of an agency or the rank of its division tells, without dates. */
    public static AgencyRelation told(Kind kind, String target, boolean inferred) {
        return new AgencyRelation(kind, target, Optional.empty(), Optional.empty(), inferred);
    }
}
