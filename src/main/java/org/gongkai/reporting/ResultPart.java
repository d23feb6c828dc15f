package org.gongkai.reporting;

import java.nio.file.Path;
import java.util.Map;
import org.gongkai.publish.CsvExport;

/**
 * What one file holds of a result: kept rows, between which others may stand.
 *
 * @param name of its part, {@code 2023-37}; empty where the result has no such parts
 * @param isCut whether the kept rows tell which part they are of
 * @param piece which of the files of the part, from 1
 * @param begin where its first row stands
 * @param end the place behind its last row
 * @param rows how many they are
 * @param fingerprint of what stands in its rows and in which order; empty where nobody asks for it
 */
record ResultPart(String name, boolean isCut, long piece, long begin, long end, long rows, String fingerprint) {

    /** The column that tells the part of a kept row, where there are several. */
    static final String COLUMN = CsvFields.name("part of result");

    /** All of so many rows, which are that part of a result. */
    static ResultPart whole(String name, long rows) {
        return new ResultPart(name, false, 1, 0, rows, rows, "");
    }

    /** The file, where {@code whole} were that of a result with no other. */
    Path file(Path whole) {
        return CsvExport.part(name.isEmpty() ? whole : CsvExport.part(whole, name), piece);
    }

    /** What a query for its rows is filled with. */
    Map<String, String> place() {
        return place(begin, end);
    }

    /** The same for those of its rows that stand from one place to before another. */
    Map<String, String> place(long from, long to) {
        return Map.of(
                "begin",
                String.valueOf(from),
                "end",
                String.valueOf(to),
                "part",
                isCut ? COLUMN + " = " + CsvFields.literal(name) : "true");
    }
}
