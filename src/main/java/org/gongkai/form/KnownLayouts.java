package org.gongkai.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The layouts of a grid of labels, by the year of the report, which decides where labels leave the edition open.
 *
 * @param lines the cells below the head that tell whose report it is, of which year, period or scope
 * @param byYear the layouts
 */
record KnownLayouts(List<Line> lines, Map<Integer, SheetLayout> byYear) {

    /** No more years have reports. */
    private static final int MOST_YEARS = 64;

    /**
     * A cell that tells something of the report.
     *
     * @param cell its number among the cells with content
     * @param above whether it stands above a table
     */
    record Line(int cell, boolean above) {}

    KnownLayouts(List<Line> lines) {
        this(List.copyOf(lines), new ConcurrentHashMap<>());
    }

    Optional<SheetLayout> of(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    void remember(int year, SheetLayout layout) {
        if (byYear.size() < MOST_YEARS) {
            byYear.putIfAbsent(year, layout);
        }
    }
}
