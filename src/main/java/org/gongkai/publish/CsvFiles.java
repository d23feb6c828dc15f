package org.gongkai.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * The CSV files that one result became.
 *
 * @param files part by part, within each in the order of their rows; at least one, with a header only where there was no
 *     row
 * @param rows all rows of all files, without headers
 */
public record CsvFiles(List<Path> files, long rows) {

    public CsvFiles {
        files = List.copyOf(files);
    }
}
