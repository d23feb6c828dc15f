package org.gongkai.publish;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes results as CSV files that people open by a double click: UTF-8 with a byte order mark, without which a Chinese
 * Excel reads GBK; lines end with a line feed, which Excel takes as well as its own. Rows that are too many for a sheet
 * go on in {@code trend-2.csv} and so on, each part with the header. Immutable; safe for use by many threads.
 */
public final class CsvExport {

    /** Changes with whatever changes the bytes of a file, but its rows and words and what {@code sql/results} says. */
    public static final int VERSION = 1;

    /** A sheet of Excel holds 1 048 576 rows, the header included. */
    private static final int ROWS_OF_A_FILE = 999_999;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String EXTENSION = ".csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private final int rowsOfAFile;

    /** Files that fit into a sheet of Excel. */
    public CsvExport() {
        this(ROWS_OF_A_FILE);
    }

    /**
     * Files of another length.
     *
     * @param rowsOfAFile how many rows a file holds at most, without its header
     */
    public CsvExport(int rowsOfAFile) {
        if (rowsOfAFile < 1) {
            throw new IllegalArgumentException("a file holds at least one row, not " + rowsOfAFile);
        }
        this.rowsOfAFile = rowsOfAFile;
    }

    /**
     * Writes all rows of a result that are still to come, as {@link #write(ResultRows, Path, CsvWording)} does.
     *
     * @param result an open result before its first row; it stays open
     */
    public CsvFiles write(ResultSet result, Path first, CsvWording wording) throws SQLException, IOException {
        return write(new ResultSource(result), first, wording);
    }

    /**
     * Writes all rows that are still to come. Decimals lose their trailing zeros, nothing has an exponent, null is
     * empty, moments are UTC and to the second; a text that a spreadsheet could take for a formula gets an apostrophe.
     *
     * @param source where the rows come from
     * @param first the first file, {@code trend.csv}; each file appears under its name only when it is complete
     * @param wording the words of the file
     */
    public CsvFiles write(ResultRows source, Path first, CsvWording wording) throws SQLException, IOException {
        CsvRows rows = new CsvRows(source, wording);
        String headings = headings(source.columns(), wording);
        List<Path> files = new ArrayList<>();
        long written = 0;
        do {
            Path file = part(first, files.size() + 1);
            written += writeFile(rows, headings, file, rowsOfAFile);
            files.add(file);
        } while (rows.hasNext());
        return new CsvFiles(files, written);
    }

    /**
     * Writes all rows that are still to come into one file, however many they are.
     *
     * @return how many they are
     */
    public static long writeFile(ResultRows source, Path file, CsvWording wording) throws SQLException, IOException {
        return writeFile(new CsvRows(source, wording), headings(source.columns(), wording), file, Long.MAX_VALUE);
    }

    private static long writeFile(CsvRows rows, String headings, Path file, long most)
            throws SQLException, IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long written = 0;
        try (Writer writer = Files.newBufferedWriter(part)) {
            writer.write(headings);
            StringBuilder line = new StringBuilder();
            while (rows.hasNext() && written < most) {
                write(rows.next(), line, writer);
                written++;
            }
        }
        Disk.replace(part, file);
        return written;
    }

    /** By way of a text, since the writer takes a lock for every character. */
    private static void write(List<String> row, StringBuilder line, Writer writer) throws IOException {
        line.setLength(0);
        // Not by a CSVPrinter: its class file names an annotation that is not shipped, which javac warns of.
        FORMAT.printRecord(line, row.toArray());
        writer.append(line);
    }

    /** How many rows a file holds at most, without its header. */
    public int rowsOfAFile() {
        return rowsOfAFile;
    }

    /** The line of headings with its end, as it stands in each file, the byte order mark before it. */
    public static String headings(List<String> columns, CsvWording wording) {
        Object[] shown = columns.stream()
                .map(column -> CsvText.of(wording.header(column)))
                .toArray();
        return BYTE_ORDER_MARK + FORMAT.format(shown) + "\n";
    }

    /** A text as it stands in a file behind another, in quotes where it needs them. */
    public static String field(String text) {
        // The quotes of a text that begins a line are not those of another.
        return FORMAT.format("", CsvText.of(text)).substring("\"\",".length());
    }

    /** The file that holds the second, third and so on part of a result whose first one is told. */
    public static Path part(Path first, long number) {
        String stem = stem(first);
        return number == 1 ? first : first.resolveSibling(stem + "-" + number + EXTENSION);
    }

    /** The file that holds the part of a result which has a name. */
    public static Path part(Path whole, String name) {
        return whole.resolveSibling(stem(whole) + "-" + name + EXTENSION);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(EXTENSION)) {
            throw new IllegalArgumentException("the name of a CSV file ends with " + EXTENSION + ": " + file);
        }
        return name.substring(0, name.length() - EXTENSION.length());
    }
}
