package org.gongkai.own;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.source.Cell;

/**
 * A figure as a line gives it, before it is known whether there is such an indicator.
 *
 * @param line the line
 * @param record the record that it is of
 * @param edition code of its edition, where the line names one
 * @param key the code of indicator and breakdown
 * @param value the cell of its value, which may be blank
 * @param describing the cells that say what it is, as far as they say it of no other figure
 * @param doubt what the line says of its reliability
 */
record OwnEntry(
        OwnLine line,
        RecordKey record,
        Optional<String> edition,
        FigureKey key,
        Cell value,
        List<Cell> describing,
        Doubt doubt) {

    /** What is said of the reliability of a figure; empty where nothing is. */
    record Doubt(
            Optional<BigDecimal> weight,
            Optional<Boolean> trusted,
            Optional<Boolean> inDoubt,
            Optional<Boolean> signMayFlip) {

        static final Doubt NONE = new Doubt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The cell that is to be blamed for what a column says, which in a wide table is that of the value. */
    Cell blamed(String column) {
        return describing.isEmpty() || !line.header().has(column) ? value : line.cell(column);
    }

    /** Whether a figure is given at all: a wide table has a column for indicators that a record does not have. */
    boolean isGiven() {
        return !describing.isEmpty() || !value.isBlank();
    }
}
