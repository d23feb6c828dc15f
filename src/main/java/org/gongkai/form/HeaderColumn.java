package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.source.Cell;
import org.gongkai.source.Sheet;

/**
 * A column as its header shows it.
 *
 * @param first first sheet column, from 0
 * @param last last sheet column, included
 * @param label its own label
 * @param cores cores of the labels above it, from the outermost to its own
 * @param whose whose figures stand in it
 * @param held the value, where it was written behind the label
 */
record HeaderColumn(int first, int last, Cell label, List<String> cores, Attribution whose, Optional<Cell> held) {

    boolean isOver(Cell cell) {
        return cell.column() >= first && cell.column() <= last;
    }

    /** Whether the cell, with what is merged under it, stands at least partly below. */
    boolean overlaps(Cell cell) {
        return cell.column() <= last && cell.column() + cell.columnSpan() > first;
    }

    /** What is shown in it in a row, be it of a cell that begins elsewhere. */
    Optional<Cell> shownIn(Sheet sheet, int row) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(at -> sheet.at(row, at))
                .flatMap(Optional::stream)
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    /** Whether each of its sheet columns holds the same value, as where a merged cell was written out. */
    boolean isFilledWithOne(List<Cell> cells) {
        return cells.size() == last - first + 1
                && cells.stream().map(Cell::text).distinct().count() == 1;
    }

    HeaderColumn meaning(TableColumn column) {
        return new HeaderColumn(first, last, label, column.cores(), whose, held);
    }
}
