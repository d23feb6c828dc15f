package org.gongkai.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gongkai.source.Sheet;

/**
 * The rows that stand above tables and may say whose and of which year they are: all above the first table, and the
 * lines of one cell right above each table and between its heading and its header.
 */
final class Preamble {

    private Preamble() {}

    /** Tells the rows, from 0, that stand above one of the tables of a sheet. */
    static IntPredicate of(Sheet sheet, List<Band> tables) {
        int first = tables.stream().mapToInt(Band::firstRow).min().orElse(0);
        Set<Integer> lines = new HashSet<>();
        for (Band table : tables) {
            for (int row = table.firstRow() - 1; row >= first && isLine(sheet, row); row--) {
                lines.add(row);
            }
            for (int row = table.firstRow(); row <= table.lastRow() && isLine(sheet, row); row++) {
                lines.add(row);
            }
        }
        return row -> row < first || lines.contains(row);
    }

    private static boolean isLine(Sheet sheet, int row) {
        return sheet.row(row).size() <= 1;
    }
}
