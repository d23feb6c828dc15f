package org.gongkai.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.official.FormDrawing;

/** The cells of an edition, numbered in the order of the form. */
final class EditionCells {

    private final Edition edition;
    private final List<FormCell> cells = new ArrayList<>();
    private final Map<FigureKey, Integer> numbers = new HashMap<>();

    EditionCells(Edition edition) {
        this.edition = edition;
        for (FormTable table : edition.tables()) {
            for (Indicator indicator : table.indicators()) {
                if (indicator.hasCell()) {
                    FormDrawing.columns(table)
                            .forEach(column -> add(new FigureKey(indicator.code(), column), indicator));
                }
            }
        }
    }

    private void add(FigureKey key, Indicator indicator) {
        numbers.put(key, cells.size());
        cells.add(new FormCell(key, indicator));
    }

    Edition edition() {
        return edition;
    }

    int size() {
        return cells.size();
    }

    FormCell cell(int number) {
        return cells.get(number);
    }

    List<FormCell> all() {
        return cells;
    }

    /** Number of a cell, empty where the edition has none of that key. */
    OptionalInt number(FigureKey key) {
        Integer number = numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
