package org.gongkai.slip;

/**
 * A blank that the rest of its form determines.
 *
 * @param year the year reported on
 * @param file the file that it stands in
 * @param sheet name of its sheet
 * @param cell the cell in A1 notation
 * @param label name of its row and column, as the form prints them
 * @param value the only value that it can have, empty where the form contradicts itself
 * @param reason what it follows from
 */
public record BlankHint(int year, String file, String sheet, String cell, String label, String value, String reason) {}
