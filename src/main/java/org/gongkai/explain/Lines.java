package org.gongkai.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gongkai.explain.CaseCell.Place;

/** The rows of all tables of a case, or the columns. */
final class Lines {

    private final List<Line> all = new ArrayList<>();
    private final Line[] ofCell;

    /** A row or a column; there is one object for each. */
    static final class Line {

        private final int table;
        private final int number;
        private final int[] cells;

        private Line(int table, int number, int[] cells) {
            this.table = table;
            this.number = number;
            this.cells = cells;
        }

        int table() {
            return table;
        }

        int number() {
            return number;
        }

        int size() {
            return cells.length;
        }

        /** The cell at a position, from left to right or from top to bottom. */
        int cell(int position) {
            return cells[position];
        }
    }

    /**
     * Lines of cells.
     *
     * @param places where each cell stands
     * @param number which line of the table it stands in
     * @param position where in the line
     */
    Lines(List<Place> places, ToIntFunction<Place> number, ToIntFunction<Place> position) {
        this.ofCell = new Line[places.size()];
        List<Integer> cells = new ArrayList<>(places.size());
        for (int cell = 0; cell < places.size(); cell++) {
            cells.add(cell);
        }
        Comparator<Place> byLine = Comparator.comparingInt(Place::table).thenComparingInt(number);
        cells.sort(Comparator.comparing(places::get, byLine.thenComparingInt(position)));
        int start = 0;
        for (int end = 1; end <= cells.size(); end++) {
            Place first = places.get(cells.get(start));
            if (end == cells.size() || byLine.compare(first, places.get(cells.get(end))) != 0) {
                add(first.table(), number.applyAsInt(first), cells.subList(start, end));
                start = end;
            }
        }
    }

    private void add(int table, int number, List<Integer> cells) {
        Line line = new Line(
                table, number, cells.stream().mapToInt(Integer::intValue).toArray());
        all.add(line);
        cells.forEach(cell -> ofCell[cell] = line);
    }

    /** All of them, table by table. */
    List<Line> all() {
        return all;
    }

    /** The one that a cell stands in. */
    Line of(int cell) {
        return ofCell[cell];
    }
}
