package org.gongkai.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.source.UnreadableFileException.Cause;

/** Reads text with separated fields into one sheet. Every cell is text; an empty line is a row. */
final class CsvReader implements FormatReader {

    private final Budget budget;

    CsvReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws IOException, UnreadableFileException {
        DecodedText decoded = TextDecoder.decode(bytes)
                .orElseThrow(() -> new UnreadableFileException(
                        Cause.CHARSET, FileFormat.CSV, "neither UTF-8 nor UTF-16 nor GB18030"));
        Sheet sheet = Sheet.of(FileNames.stem(fileName), false, cells(decoded.text()));
        return new Workbook(FileFormat.CSV, Optional.of(decoded.charset()), List.of(sheet));
    }

    private List<Cell> cells(String text) throws IOException, UnreadableFileException {
        List<Cell> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(formatOf(text))
                .get()) {
            int row = 0;
            for (CSVRecord fields : parser) {
                for (int column = 0; column < fields.size(); column++) {
                    if (!Blank.isBlank(fields.get(column))) {
                        budget.cells().takeOne(FileFormat.CSV, fields.get(column));
                        cells.add(Cell.text(row, column, fields.get(column)));
                    }
                }
                row++;
            }
        }
        return cells;
    }

    private static CSVFormat formatOf(String text) {
        return CSVFormat.Builder.create()
                .setDelimiter(Separator.of(text).character())
                .setQuote(hasSingleQuote(text) ? null : '"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** A quote that stands alone in a file opens nothing: taken as an opening one it would swallow all rows after it. */
    private static boolean hasSingleQuote(String text) {
        int first = text.indexOf('"');
        return first >= 0 && first == text.lastIndexOf('"');
    }
}
