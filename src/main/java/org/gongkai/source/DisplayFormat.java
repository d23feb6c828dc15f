package org.gongkai.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How far a number format changes what a number says: thousands separators and decimals do not. */
enum DisplayFormat {
    PLAIN,
    PERCENT,
    DATE;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    static DisplayFormat of(int index, Optional<String> written) {
        if (isEastAsianDate(index, written) || DateUtil.isADateFormat(index, written.orElse(null))) {
            return DATE;
        }
        String active = LITERAL.matcher(written.orElse("")).replaceAll("");
        return active.indexOf('%') >= 0 ? PERCENT : PLAIN;
    }

    /**
     * In Chinese files 27 to 36 and 50 to 58 are dates and times, 31 is 年月日, and the file need not write them out
     * (ECMA-376 part 1, 18.8.30). POI takes them for reserved.
     */
    private static boolean isEastAsianDate(int index, Optional<String> written) {
        boolean within = index >= 27 && index <= 36 || index >= 50 && index <= 58;
        return within && written.filter(text -> !text.startsWith("reserved")).isEmpty();
    }
}
