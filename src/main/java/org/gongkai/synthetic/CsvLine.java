package org.gongkai.synthetic;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a CSV file. */
final class CsvLine {

    private CsvLine() {}

    static String of(String... texts) {
        return Stream.of(texts).map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
