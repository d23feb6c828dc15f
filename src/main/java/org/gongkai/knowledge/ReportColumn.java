package org.gongkai.knowledge;

/**
 * The words above a column of a report.
 *
 * @param column name of the column in SQL
 * @param zh its heading in Chinese
 * @param en its heading in English
 * @param codeList the code list that its values are of, empty for all others
 */
public record ReportColumn(String column, String zh, String en, String codeList) {}
