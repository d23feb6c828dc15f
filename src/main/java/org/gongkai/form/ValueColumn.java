package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;

/**
 * A column of values.
 *
 * @param first first sheet column, from 0
 * @param last last sheet column, included
 * @param header the cells above it
 * @param whose whose figures they are, where the header says so
 * @param cores cores of the form's column labels above it
 * @param isTold whether it is certain what stands in it
 * @param unit the unit that the header prints
 */
record ValueColumn(
        int first,
        int last,
        List<Cell> header,
        Attribution whose,
        List<String> cores,
        boolean isTold,
        Optional<Cell> unit) {

    boolean isOver(Cell cell) {
        return cell.column() >= first && cell.column() <= last;
    }

    int at() {
        return first;
    }

    /** The column's header, to stand behind a path in a message. */
    String headerText() {
        return header.isEmpty()
                ? ""
                : header.stream().map(cell -> Label.plain(cell.text())).collect(Collectors.joining(" / ", " × ", ""));
    }

    ValueColumn told(boolean certain) {
        return new ValueColumn(first, last, header, whose, cores, certain, unit);
    }
}
