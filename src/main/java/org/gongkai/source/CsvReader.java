package org.gongkai.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        Optional<List<Cell>> cells = cellsOfUtf8(bytes);
        if (cells.isPresent()) {
            return workbook(fileName, StandardCharsets.UTF_8, cells.get());
        }
        DecodedText decoded = TextDecoder.decode(bytes)
                .orElseThrow(() -> new UnreadableFileException(
                        Cause.CHARSET, FileFormat.CSV, "neither UTF-8 nor UTF-16 nor GB18030"));
        CsvFields fields = new CsvFields(decoded.text().getBytes(StandardCharsets.UTF_8), 0);
        List<Cell> taken = new ArrayList<>();
        while (fields.next()) {
            take(fields, budget.cells(), taken);
        }
        return workbook(fileName, decoded.charset(), taken);
    }

    /**
     * The cells of a text in UTF-8, as most are, which then need not be decoded as a whole. None where any field holds
     * anything else, or the limit is met: whoever decodes it all finds out which of both is the matter.
     */
    private Optional<List<Cell>> cellsOfUtf8(byte[] bytes) {
        if (TextDecoder.isInPairs(bytes)) {
            return Optional.empty();
        }
        CsvFields fields = new CsvFields(bytes, TextDecoder.start(bytes));
        CellQuota quota = budget.cells().fork();
        List<Cell> cells = new ArrayList<>();
        try {
            while (fields.next()) {
                if (fields.hasReplaced()) {
                    return Optional.empty();
                }
                take(fields, quota, cells);
            }
        } catch (UnreadableFileException tooLarge) {
            return Optional.empty();
        }
        budget.cells().join(quota);
        return Optional.of(cells);
    }

    private static void take(CsvFields fields, CellQuota quota, List<Cell> cells) throws UnreadableFileException {
        if (!Blank.isBlank(fields.field())) {
            quota.takeOne(FileFormat.CSV, fields.field());
            cells.add(Cell.text(fields.row(), fields.column(), fields.field()));
        }
    }

    private static Workbook workbook(String fileName, Charset charset, List<Cell> cells) {
        Sheet sheet = Sheet.of(FileNames.stem(fileName), false, cells);
        return new Workbook(FileFormat.CSV, Optional.of(charset), List.of(sheet));
    }
}
