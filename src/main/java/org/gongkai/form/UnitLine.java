package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.label.Label;
import org.gongkai.source.Cell;

/**
 * The unit of money that a line above a table announces for its amounts: （金额单位：万元）. It counts where neither cell
 * nor header has a unit; where several lines differ, none counts.
 */
final class UnitLine {

    private UnitLine() {}

    /** The unit as if it stood in a cell of its own. */
    static Optional<Cell> in(List<Cell> cells, KnownTexts knownTexts, ValueVocabulary units) {
        List<Cell> lines = cells.stream()
                .filter(cell -> knownTexts
                        .note(Label.of(cell.text()).plain())
                        .filter(KnownTexts.UNIT_LINE::equals)
                        .isPresent())
                .map(UnitLine::unit)
                .filter(unit ->
                        units.unit(unit.text()).filter(found -> found.isMoney()).isPresent())
                .toList();
        boolean agree = lines.stream().map(Cell::text).distinct().count() == 1;
        return agree ? Optional.of(lines.get(0)) : Optional.empty();
    }

    private static Cell unit(Cell line) {
        String plain = Label.of(line.text()).plain();
        return Cell.text(
                line.row(),
                line.column(),
                plain.substring(plain.indexOf(':') + 1).replaceFirst("\\)$", ""));
    }
}
