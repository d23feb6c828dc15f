package org.gongkai.knowledge;

import java.util.regex.Pattern;

/**
 * A word on a report that tells its period or its scope.
 *
 * @param kind {@code period} or {@code scope}
 * @param code what it says: {@code half1}, {@code q3}, {@code own} …
 * @param pattern what it looks like in plain text
 */
public record ReportWord(String kind, String code, Pattern pattern) {}
