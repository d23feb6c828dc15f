package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a reviewer decided. It holds as long as the values are those that the reviewer saw, which the line itself tells; so the
 * same files give the same outcome in every warehouse.
 */
public sealed interface Verdict {

    /** Who decided, when, why and on which values. */
    Decision decision();

    /**
     * Who decided, when, why and on which values.
     *
     * @param line line in the file, from 1
     * @param valuesSeen the values that the verdict is tied to, as the findings print them
     * @param reviewer who decided
     * @param date when
     * @param reason why
     */
    record Decision(int line, String valuesSeen, String reviewer, LocalDate date, String reason) {}

    /**
     * A finding that nobody has to mend.
     *
     * @param finding the finding
     * @param kind why not
     */
    record OfFinding(FindingId finding, Kind kind, Decision decision) implements Verdict {}

    /**
     * A figure that should be another; the reported one stays beside it.
     *
     * @param agency code or name of the agency
     * @param year year of the report
     * @param figure which figure of the report
     * @param value what it should be
     */
    record Correction(String agency, int year, FigureKey figure, BigDecimal value, Decision decision)
            implements Verdict {}

    /** What may be said of a finding. */
    enum Kind {
        /** The figures are right as they are. */
        ACCEPTED,
        /** The identity does not apply here. */
        FALSE_ALARM
    }
}
