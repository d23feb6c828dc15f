package org.gongkai.form.corpus;

/**
 * Whose report, and of which year.
 *
 * @param agency name as printed; found again when the reader's agency has it in its name, or the other way round
 * @param year year reported on
 */
record Report(String agency, int year) {

    boolean isOf(String name, int reportYear) {
        return year == reportYear && (name.contains(agency) || agency.contains(name));
    }
}
