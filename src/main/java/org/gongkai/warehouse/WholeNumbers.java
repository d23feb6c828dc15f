package org.gongkai.warehouse;

import java.util.Map;
import java.util.stream.Collectors;

/** Whole numbers that a statement asks for. As part of its text, and not bound, they save that DuckDB plans it twice. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** Whether all values are such, or there are none. */
    static boolean areAll(Map<String, ?> values) {
        return values.values().stream().allMatch(value -> value instanceof Integer || value instanceof Long);
    }

    /** What stands for them in a text. */
    static Map<String, String> texts(Map<String, ?> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, number -> String.valueOf(number.getValue())));
    }
}
