package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that is due.
 *
 * @param agency code of the agency
 * @param year year of the report
 * @param due last day to report
 */
public record ExpectedReport(String agency, int year, Optional<LocalDate> due) {}
