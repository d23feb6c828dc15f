package org.gongkai.knowledge;

/**
 * Which of several files holds for an agency and year.
 *
 * @param agency code of the agency
 * @param year year of the report
 * @param file path of the file below the folder of reports
 */
public record Precedence(String agency, int year, String file) {}
