package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that is due.
 *
 * @param agency code of the agency
 * @param year year of the report
 * @param due last day to report
 * @param contact whom to remind, empty where nobody is named; so are the other two
 * @param phone number to call
 * @param email address to write to
 */
public record ExpectedReport(
        String agency, int year, Optional<LocalDate> due, String contact, String phone, String email) {}
