package org.gongkai.agency;

/**
 * The text of a cell with its place.
 *
 * @param row row of the cell, from 0
 * @param column column of the cell, from 0
 * @param text what is printed in it
 */
public record SheetText(int row, int column, String text) {}
