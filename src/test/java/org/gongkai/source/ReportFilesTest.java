package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real reports in the repository. */
class ReportFilesTest {

    private static final Path REPORTS = Path.of("data", "reports");
    private static final String ZAOZHUANG = "枣庄市人民政府2018年度政府信息公开工作情况统计表";

    @Test
    void mergedFormIsReadOnItsWholeGrid() throws IOException, UnreadableFileException {
        Sheet sheet = sheet("宿迁市人民政府2023年政府信息公开工作年度报告.xlsx");

        assertThat(sheet.columnCount()).isEqualTo(27);
        assertThat(sheet.rowCount()).isEqualTo(50);
        assertThat(sheet.at(15, 6)).map(Cell::reference).contains("G16");
        assertThat(sheet.at(15, 6)).map(Cell::text).contains("59237.2449");
    }

    @Test
    void oneReportReadsTheSameFromAllItsFormats() throws IOException, UnreadableFileException {
        Map<String, String> xlsx = texts(sheet(ZAOZHUANG + ".xlsx"));

        assertThat(texts(sheet(ZAOZHUANG + ".xls"))).isEqualTo(xlsx);
        assertThat(texts(sheet(ZAOZHUANG + ".csv"))).isEqualTo(xlsx);
        assertThat(xlsx).hasSizeGreaterThan(100);
    }

    @Test
    void csvFromExcelIsGb18030() throws IOException, UnreadableFileException {
        assertThat(read(ZAOZHUANG + ".csv").charset()).contains(Charset.forName("GB18030"));
    }

    @Test
    void everyReportIsWhatItsNameSays() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path file : files.sorted().toList()) {
                String extension = file.toString().substring(file.toString().lastIndexOf('.') + 1);
                FileFormat format = FileFormatDetector.detect(Files.readAllBytes(file));
                assertThat(format.extension()).as(file.toString()).isEqualTo(extension);
            }
        }
    }

    private static Map<String, String> texts(Sheet sheet) {
        return sheet.contentCells().stream().collect(Collectors.toMap(Cell::reference, Cell::text));
    }

    private static Sheet sheet(String name) throws IOException, UnreadableFileException {
        return read(name).sheets().get(0);
    }

    private static Workbook read(String name) throws IOException, UnreadableFileException {
        return new WorkbookReader(ReadingLimits.defaults()).read(Files.readAllBytes(REPORTS.resolve(name)), name);
    }
}
