package org.gongkai.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.source.UnreadableFileException.Cause;

/** Reads text with separated fields into one sheet. Every cell is text; an empty line is a row. */
final class CsvReader implements FormatReader {

    private final Budget budget;

    CsvReader(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Workbook read(byte[] bytes, String fileName) throws UnreadableFileException {
        DecodedText decoded = TextDecoder.decode(bytes)
                .orElseThrow(() -> new UnreadableFileException(
                        Cause.CHARSET, FileFormat.CSV, "neither UTF-8 nor UTF-16 nor GB18030"));
        Sheet sheet = Sheet.of(FileNames.stem(fileName), false, cells(decoded.text()));
        return new Workbook(FileFormat.CSV, Optional.of(decoded.charset()), List.of(sheet));
    }

    private List<Cell> cells(String text) throws UnreadableFileException {
        List<Cell> cells = new ArrayList<>();
        CsvFields fields = new CsvFields(text, Separator.of(text).character(), !hasSingleQuote(text));
        while (fields.next()) {
            if (!Blank.isBlank(fields.field())) {
                budget.cells().takeOne(FileFormat.CSV, fields.field());
                cells.add(Cell.text(fields.row(), fields.column(), fields.field()));
            }
        }
        return cells;
    }

    /** A quote that stands alone in a file opens nothing: taken as an opening one it would swallow all rows after it. */
    private static boolean hasSingleQuote(String text) {
        int first = text.indexOf('"');
        return first >= 0 && first == text.lastIndexOf('"');
    }
}
