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
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;

/** Cells that show something, counted without any class of the reader. */
final class ContentCells {

    private ContentCells() {}

    /** How many cells of a sample report show something. */
    static int in(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Forms.REPORTS.resolve(file));
        return (int) texts(file, bytes).stream()
                .filter(text -> !text.replaceAll("[\\s\\p{Z}]", "").isEmpty())
                .count();
    }

    private static List<String> texts(String file, byte[] bytes) throws IOException {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".csv" -> csvTexts(bytes);
            case ".docx" -> docxTexts(bytes);
            case ".doc" -> docTexts(bytes);
            case ".html" -> Jsoup.parse(decoded(bytes)).select("p, td").eachText();
            default -> excelTexts(bytes);
        };
    }

    private static List<String> docxTexts(byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
            document.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells().forEach(cell -> texts.add(cell.getText()))));
        }
        return texts;
    }

    /** Paragraphs end with a return, cells with a bell. */
    private static List<String> docTexts(byte[] bytes) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            return List.of(document.getRange().text().split("[\\r\\u0007]"));
        }
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
