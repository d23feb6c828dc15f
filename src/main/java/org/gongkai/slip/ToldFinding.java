package org.gongkai.slip;

/**
 * What the text of a report tells that does not agree with its table, with its own numbers or with the year before.
 *
 * @param year the year reported on
 * @param file the file that tells it
 * @param place sheet and block of text
 * @param kind what was checked
 * @param says what the text says
 * @param wanted what it is held against
 * @param tableCell the cell of the table, empty where there is none
 * @param cause the first explanation, empty where none is known
 * @param sentence the sentence
 */
public record ToldFinding(
        int year,
        String file,
        String place,
        String kind,
        String says,
        String wanted,
        String tableCell,
        String cause,
        String sentence) {}
