package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator (统计指标) of an edition: a row, or a row crossed with a column. It is known by its whole label path.
 *
 * @param code short name, unique in its edition; the same code in two editions means the same definition
 * @param table code of the table it stands in
 * @param rowPath labels of its row from the outermost to its own, empty where the columns tell all
 * @param columnPath labels of its column, the breakdown's excluded
 * @param labelEn what it counts, in English
 * @param unit the unit that its values are kept in, empty for headings
 * @param role what it is to its neighbours
 * @param scale number of decimals it may have
 * @param mayBeNegative whether it is a difference
 * @param additive whether its figures may be added up over agencies
 * @param unitNeeded whether a figure other than zero says nothing without a unit of its own, because the form prints
 *     none and agencies use several
 * @param formCode the code that the form itself prints beside the row (代码 01 to 35), where it prints any
 * @param weight how reliable its figures are against those of weight 1, which is usual
 * @param swapGroup name that it shares with indicators that it may be mistaken for, such as revenue and costs
 */
public record Indicator(
        String code,
        String table,
        List<String> rowPath,
        List<String> columnPath,
        String labelEn,
        Optional<String> unit,
        IndicatorRole role,
        int scale,
        boolean mayBeNegative,
        boolean additive,
        boolean unitNeeded,
        Optional<String> formCode,
        BigDecimal weight,
        Optional<String> swapGroup) {

    /** What stands between the labels of a path in data and reports. */
    public static final String PATH_SEPARATOR = " / ";

    public Indicator {
        rowPath = List.copyOf(rowPath);
        columnPath = List.copyOf(columnPath);
    }

    /** Whether the form has a cell for it. */
    public boolean hasCell() {
        return role != IndicatorRole.HEADING;
    }

    /** The whole label path as text. */
    public String path() {
        return String.join(
                PATH_SEPARATOR,
                Stream.concat(rowPath.stream(), columnPath.stream()).toList());
    }

    /** The innermost label of its row, or of its column where it has no row of its own. */
    public String labelZh() {
        List<String> path = rowPath.isEmpty() ? columnPath : rowPath;
        return path.get(path.size() - 1);
    }
}
