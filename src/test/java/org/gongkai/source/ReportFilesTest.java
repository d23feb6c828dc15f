package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void webPageReadsAsTheWorkbookThatItIsACopyOf() throws IOException, UnreadableFileException {
        String shanghai = "上海市人民政府办公厅2019年政府信息公开工作年度报告";

        List<String> page = sheet(shanghai + ".html").contentCells().stream()
                .map(Cell::text)
                .toList();

        assertThat(page)
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(sheet(shanghai + ".xlsx").contentCells().stream()
                        .map(Cell::text)
                        .toList());
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

    @ParameterizedTest
    @MethodSource("excelFiles")
    void everyCellIsWhatPoiFinds(Path file) throws IOException, UnreadableFileException {
        byte[] bytes = Files.readAllBytes(file);

        Workbook workbook = new WorkbookReader(ReadingLimits.defaults()).read(bytes, file.toString());

        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.sheets()).hasSize(book.getNumberOfSheets());
            for (Sheet sheet : workbook.sheets()) {
                var expected = book.getSheet(sheet.name());
                assertThat(places(sheet)).as(sheet.name()).isNotEmpty().isEqualTo(places(expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("excelFiles")
    void reportReadsTheSameFromABinaryWorkbook(Path file) throws IOException, UnreadableFileException {
        WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());
        Sheet sheet = reader.read(Files.readAllBytes(file), "a").sheets().get(0);

        byte[] xlsb = XlsbFile.of(sheet.contentCells());

        assertThat(places(reader.read(xlsb, "a").sheets().get(0))).isEqualTo(places(sheet));
    }

    /** Those of the repository, and those of the larger collection where it lies beside it. */
    static Stream<Path> excelFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(REPORTS, Path.of("..", "shared").resolve(REPORTS))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().matches(".*\\.xlsx?")).forEach(found::add);
                }
            }
        }
        return found.stream().sorted();
    }

    /** What stands where: the text of each cell by its address, with the region that it is merged over. */
    private static Map<String, String> places(Sheet sheet) {
        Map<String, String> places = new TreeMap<>();
        for (Cell cell : sheet.contentCells()) {
            String last = Cell.text(cell.row() + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1, "")
                    .reference();
            places.put(cell.reference() + ":" + last, cell.text());
        }
        return places;
    }

    private static Map<String, String> places(org.apache.poi.ss.usermodel.Sheet sheet) {
        Map<String, String> places = new TreeMap<>();
        sheet.forEach(row -> row.forEach(cell -> {
            String text = plainText(cell);
            if (!text.replaceAll("[\\s\\p{Z}]", "").isEmpty()) {
                String place = sheet.getMergedRegions().stream()
                        .filter(region -> region.getFirstRow() == cell.getRowIndex()
                                && region.getFirstColumn() == cell.getColumnIndex())
                        .map(CellRangeAddress::formatAsString)
                        .findFirst()
                        .orElse(cell.getAddress() + ":" + cell.getAddress());
                places.put(place, text);
            }
        }));
        return places;
    }

    private static String plainText(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
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
