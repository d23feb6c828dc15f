package org.gongkai.slip;

/**
 * A cell that the sender is asked about.
 *
 * @param sheet name of its sheet
 * @param cell the cell in A1 notation, or several with what tells them apart
 * @param label name of its row, and of its column where that matters, as the form prints them
 * @param printed what stands there
 * @param expected the value that is likely to belong there, or what it should be; empty where nothing tells
 * @param scale decimals that it may have
 * @param mayBeNegative whether it may be below 0
 */
public record AskedCell(
        String sheet, String cell, String label, String printed, String expected, int scale, boolean mayBeNegative) {}
