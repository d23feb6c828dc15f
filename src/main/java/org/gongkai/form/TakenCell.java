package org.gongkai.form;

import java.util.Optional;
import org.gongkai.source.Cell;

/**
 * Where a figure of the sheet's own report was taken from.
 *
 * @param column what it is
 * @param cell the cell; empty where the form has one and nothing stands in it
 * @param row row of the place
 * @param at column of the place
 * @param unit the unit that its header prints
 */
record TakenCell(TableColumn column, Optional<Cell> cell, int row, int at, Optional<Cell> unit) {}
