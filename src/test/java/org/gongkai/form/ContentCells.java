package org.gongkai.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Cells that show something, counted without any class of the reader. */
final class ContentCells {

    private ContentCells() {}

    /** How many cells of a sample report show something. */
    static int in(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Forms.REPORTS.resolve(file));
        return (int) (file.endsWith(".csv") ? csvTexts(bytes) : excelTexts(bytes))
                .stream()
                        .filter(text -> !text.replaceAll("[\\s\\p{Z}]", "").isEmpty())
                        .count();
    }

    private static List<String> csvTexts(byte[] bytes) throws IOException {
        try (CSVParser lines = CSVParser.parse(new StringReader(decoded(bytes)), CSVFormat.DEFAULT)) {
            return lines.stream()
                    .flatMap(line -> StreamSupport.stream(line.spliterator(), false))
                    .toList();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<String> excelTexts(byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            DataFormatter formatter = new DataFormatter();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() != CellType.BLANK) {
                    texts.add(formatter.formatCellValue(cell));
                }
            })));
        }
        return texts;
    }
}
