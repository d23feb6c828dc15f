package org.gongkai.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the texts of a column are shown as. Where they are codes, names and the like, of which there are few, each is worked
 * out once; a column with too many different ones is not remembered any more. Not safe for use by several threads.
 */
final class CsvColumnTexts {

    private static final int MOST = 4096;

    private final UnaryOperator<String> shown;
    private final Map<String, String> known = new HashMap<>();
    private boolean tooMany;

    /** None yet. */
    CsvColumnTexts(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    String of(String text) {
        if (tooMany) {
            return shown.apply(text);
        }
        String before = known.get(text);
        if (before != null) {
            return before;
        }
        String now = shown.apply(text);
        known.put(text, now);
        if (known.size() == MOST) {
            tooMany = true;
            known.clear();
        }
        return now;
    }
}
