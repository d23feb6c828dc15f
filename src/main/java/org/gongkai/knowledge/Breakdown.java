package org.gongkai.knowledge;

import java.util.List;

/**
 * A column of a table whose figures are broken down (申请人情况), or the total.
 *
 * @param code short name
 * @param set name of the set of breakdowns it belongs to, as tables refer to it
 * @param columnPath labels of its column from the outermost to its own
 * @param labelEn what it is, in English
 */
public record Breakdown(String code, String set, List<String> columnPath, String labelEn) {

    public Breakdown {
        columnPath = List.copyOf(columnPath);
    }

    /** The innermost label. */
    public String labelZh() {
        return columnPath.get(columnPath.size() - 1);
    }
}
