package org.gongkai.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.source.ReadingLimits;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;

/** Forms for tests: the sample reports, and small ones written row by row. */
final class Forms {

    static final Path REPORTS = Path.of("data/reports");

    /** Header of the request table as CSV shows it: labels in three columns, then the seven breakdowns. */
    static final String REQUESTS_HEADER = """
            三、收到和处理政府信息公开申请情况
            |||申请人情况
            |||自然人|法人或其他组织|||||总计
            ||||商业企业|科研机构|社会公益组织|法律服务机构|其他
            """;

    private static FormReader reader;

    private Forms() {}

    /** A reader with the project's knowledge; it remembers what it was asked, so tests share it. */
    static synchronized FormReader reader() {
        try {
            if (reader == null) {
                reader = new FormReader(new KnowledgeReader(Path.of("data")).read(), ReadingLimits.defaults());
            }
            return reader;
        } catch (KnowledgeException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] report(String file) {
        try {
            return Files.readAllBytes(REPORTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with one sheet for each text: a row a line, a cell between strokes. */
    static byte[] xlsx(String... sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Stream.of(sheets).forEach(text -> fill(book.createSheet(), text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i);
            String[] cells = lines.get(i).split("\\|");
            for (int column = 0; column < cells.length; column++) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    /** Reads a workbook of such sheets. */
    static FileReading read(String file, String... sheets) {
        return reader().read(xlsx(sheets), file);
    }

    /** What the figure of an indicator and breakdown prints, where there is one. */
    static Optional<String> printed(FileReading reading, String indicator, String breakdown) {
        return figure(reading, indicator, breakdown)
                .map(figure -> figure.value().printed());
    }

    static Optional<Figure> figure(FileReading reading, String indicator, String breakdown) {
        return reading.reports().stream()
                .flatMap(report -> report.figures().stream())
                .filter(figure -> figure.indicator().code().equals(indicator)
                        && figure.breakdown().code().equals(breakdown))
                .findFirst();
    }

    /** The troubles of a kind. */
    static List<Trouble> troubles(FileReading reading, TroubleCode code) {
        return reading.troubles().stream()
                .filter(trouble -> trouble.code() == code)
                .toList();
    }
}
