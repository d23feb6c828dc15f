package org.gongkai.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.form.CellLedger.Entry;
import org.gongkai.source.Cell;

/**
 * The header of a file: the columns that mean something, by their name in the order of the file.
 *
 * @param columns column of the sheet by name
 * @param repeated codes that have a column already, by their other columns
 */
record OwnHeader(Map<String, Integer> columns, Map<Integer, String> repeated) {

    static final String RECORD = "record";
    static final String YEAR = "year";
    static final String EDITION = "edition";
    static final String INDICATOR = "indicator";
    static final String BREAKDOWN = "breakdown";
    static final String VALUE = "value";
    static final String WEIGHT = "weight";
    static final String TRUSTED = "trusted";
    static final String IN_DOUBT = "in_doubt";
    static final String SIGN_FLIP = "sign_flip";
    static final String SIGN_FLIPS = "sign_flips";
    static final String TOLERANCE = "tolerance";
    static final String SWAP_PAIRS = "swap_pairs";
    static final String WEIGHTS = "weights";

    /** The names in the header of a sheet, before anything is known of them. */
    static Set<String> names(OwnSheet sheet, Set<String> fixed) {
        return sheet.sheet().row(sheet.headerRow()).stream()
                .map(cell -> name(cell, fixed))
                .collect(Collectors.toSet());
    }

    /** Names that this program gives are known in any letter case, codes as they are. */
    private static String name(Cell cell, Set<String> fixed) {
        String name = cell.text().strip();
        String lower = name.toLowerCase(Locale.ROOT);
        return fixed.contains(lower) ? lower : name;
    }

    /**
     * Reads the header; other columns, and names of this program that are there twice, are rejected.
     *
     * @param fixed names of columns
     * @param isCode which other names are codes that the file may have a column for
     */
    static OwnHeader read(OwnSheet sheet, Set<String> fixed, Predicate<String> isCode) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<Integer, String> repeated = new LinkedHashMap<>();
        for (Cell cell : sheet.sheet().row(sheet.headerRow())) {
            String name = name(cell, fixed);
            boolean known = fixed.contains(name) || isCode.test(name);
            if (known && columns.putIfAbsent(name, cell.column()) == null) {
                sheet.enter(cell, Entry.LABEL);
            } else if (known && !fixed.contains(name)) {
                repeated.put(cell.column(), name);
                sheet.enter(cell, Entry.LABEL);
            }
        }
        List<String> names = fixed.stream().sorted().toList();
        sheet.rejectOtherColumns(
                Stream.concat(columns.values().stream(), repeated.keySet().stream())
                        .toList(),
                "列名各一次：" + String.join("、", names) + " 或指标代码",
                "columns, each once: " + String.join(", ", names) + " or codes of indicators");
        return new OwnHeader(columns, repeated);
    }

    /** Whether a column of the sheet means something. */
    boolean means(int column) {
        return columns.containsValue(column) || repeated.containsKey(column);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }
}
