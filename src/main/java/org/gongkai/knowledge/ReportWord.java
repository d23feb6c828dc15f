package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * A word on a report that tells its period or its scope, or that its figures are not those of the year.
 *
 * @param kind {@code period}, {@code scope}, {@code other} or {@code sum}
 * @param code what it says: {@code half1}, {@code q3}, {@code own} …
 * @param pattern what it looks like in plain text
 */
public record ReportWord(String kind, String code, Pattern pattern) {

    /** The kind of words that stand where agencies are named and name none: 合计. */
    public static final String SUM = "sum";
}
