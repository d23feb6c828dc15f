package org.gongkai;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads tables that tests compare with. */
public final class CsvTable {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    /** The rows of a file below its header, by column; it may begin with a byte order mark. */
    public static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return WITH_HEADER.parse(text).getRecords();
        }
    }
}
