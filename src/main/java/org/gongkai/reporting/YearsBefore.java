package org.gongkai.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.publish.CsvFiles;

/**
 * The years of a result as the night before has them: those that are made of the same now, and look the same, are taken over
 * without a look at their rows.
 */
final class YearsBefore {

    private final WrittenParts parts;
    private final Path first;
    private final Map<Integer, String> says;
    private final Map<Integer, Long> same;

    private YearsBefore(WrittenParts parts, Path first, Map<Integer, String> says) {
        this.parts = parts;
        this.first = first;
        this.says = says;
        this.same = parts.same(first, says);
    }

    /**
     * Those of a result.
     *
     * @param parts what the night before has
     * @param first the file of the result where there is one
     * @param says what its years are made of now and how that looks, where it is known
     */
    static YearsBefore of(WrittenParts parts, Path first, Map<Integer, String> says) {
        return new YearsBefore(parts, first, says);
    }

    /** The years that are the same, with the number of their rows. */
    Map<Integer, Long> same() {
        return same;
    }

    /** Whether a year is the same. */
    boolean has(ResultYear year) {
        return year.year().filter(same::containsKey).isPresent();
    }

    /** The files of such a year, put in their places. */
    List<Path> take(ResultYear year) throws IOException {
        return parts.take(first, year.year().orElseThrow());
    }

    /** Whether it is known what a year is made of. */
    boolean knows(ResultYear year) {
        return year.year().filter(says::containsKey).isPresent();
    }

    /** Takes down what a year became. */
    void wrote(ResultYear year, CsvFiles files) {
        Optional<Integer> known = year.year().filter(says::containsKey);
        known.ifPresent(number -> parts.wrote(says.get(number), first, number, files));
    }
}
