package org.gongkai.reporting;

import java.nio.file.Path;
import org.gongkai.publish.CsvExport;

/**
 * What one file holds of a result: kept rows that stand beside each other.
 *
 * @param name of its part, {@code 2023-37}; empty where the result has no such parts
 * @param piece which of the files of the part, from 1
 * @param begin its first row
 * @param end the row behind its last one
 * @param fingerprint of what stands in its rows and in which order; empty where nobody asks for it
 */
record ResultPart(String name, long piece, long begin, long end, String fingerprint) {

    long rows() {
        return end - begin;
    }

    /** The file of a result whose only file were that one. */
    Path file(Path whole) {
        return CsvExport.part(name.isEmpty() ? whole : CsvExport.part(whole, name), piece);
    }
}
