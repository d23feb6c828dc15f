package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeReader;
import org.gongkai.knowledge.ReportColumn;
import org.gongkai.knowledge.SlipWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports on the sample files, word for word; every file in the folder of golden files is compared. */
class GoldenReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Some are long: two cities and no breakdowns, and what concerns requests, are enough to read through. */
    private static final Map<String, Predicate<String>> IN_GOLDEN = Map.of(
            "figures.csv", line -> isOfTwoCities(line) && line.contains(",total,"),
            "trend.csv", GoldenReportTest::isOfTwoCities,
            "shares.csv", GoldenReportTest::isOfTwoCities,
            "region_trend.csv", line -> line.contains(",requests_received\n") || line.contains(",gazette_copies\n"),
            "concordance.csv", line -> !line.contains("2014-") && !line.contains("2019-"));

    @TempDir
    private static Path folder;

    private static PublishedReports reports;

    @BeforeAll
    static void runTheNight() throws Exception {
        reports = PublishedReports.of(folder.resolve("first"), 2, Language.ZH);
    }

    static List<String> golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTwoCities(String line) {
        return line.startsWith("宿迁市人民政府,") || line.startsWith("枣庄市人民政府,");
    }

    /** The part of a report that stands in its golden file, with its heading. */
    private static String golden(String report) throws IOException {
        List<String> lines = reports.lines(report);
        Predicate<String> kept = IN_GOLDEN.getOrDefault(report, line -> true);
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).filter(kept))
                .collect(Collectors.joining());
    }

    private static Set<String> csvFiles(PublishedReports night) throws IOException {
        try (Stream<Path> files = Files.list(night.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aReportIsAsItsGoldenFile(String report) throws IOException {
        assertThat(golden(report)).isEqualTo(Files.readString(GOLDEN.resolve(report)));
    }

    @Test
    void everyReportHasAGoldenFile() throws IOException {
        assertThat(csvFiles(reports)).containsExactlyElementsOf(golden());
    }

    @Test
    void anotherNightOnTheSameFilesGivesTheSameBytes() throws Exception {
        PublishedReports again = PublishedReports.of(folder.resolve("second"), 1, Language.ZH);

        assertThat(csvFiles(again)).isEqualTo(csvFiles(reports)).isNotEmpty();
        for (String report : csvFiles(reports)) {
            assertThat(Files.readAllBytes(again.folder().resolve(report)))
                    .as(report)
                    .isEqualTo(Files.readAllBytes(reports.folder().resolve(report)));
        }
    }

    @Test
    void theFindingsStandInAWorkbookByRegion() throws IOException {
        try (InputStream file = Files.newInputStream(reports.folder().resolve("findings_overview.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            XSSFSheet rules = workbook.getSheet("勾稽关系");
            XSSFRow replies = rules.getRow(2);

            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly("勾稽关系", "各省", "各市", "各县（市、区）", "各机构", "引用");
            assertThat(rules.getPaneInformation().isFreezePane()).isTrue();
            assertThat(rules.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(rules.getLastRowNum()).isEqualTo(5);
            assertThat(replies.getCell(5).getStringCellValue()).isEqualTo("申请答复数等于1至8项答复数之和");
            assertThat(replies.getCell(11).getNumericCellValue()).isEqualTo(114);
            assertThat(replies.getCell(11).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(replies.getCell(14).getStringCellValue()).isEqualTo("重复计入另一分项");
            assertThat(workbook.getSheet("各机构").getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("枣庄市人民政府");
        }
    }

    @Test
    void noCodeIsLeftWithoutWords() throws Exception {
        Knowledge knowledge = new KnowledgeReader(Path.of("data")).read();
        for (ReportColumn column : knowledge.reportColumns()) {
            Stream<String> ofSlips = column.codeList().equals("slip_family")
                    ? knowledge.slipWords().stream().map(SlipWords::labelZh)
                    : Stream.of();
            Stream<String> ofList = knowledge.codeLabels().stream()
                    .filter(label -> label.list().equals(column.codeList()))
                    .map(CodeLabel::zh);
            Set<String> words = Stream.concat(ofSlips, ofList).collect(Collectors.toSet());
            for (String report : column.codeList().isEmpty() ? Set.<String>of() : csvFiles(reports)) {
                assertThat(reports.rows(report).stream()
                                .map(row -> row.getOrDefault(column.zh(), ""))
                                .flatMap(cell -> Arrays.stream(cell.split("；")))
                                .filter(word -> !word.isEmpty()))
                        .as("%s of %s", column.column(), report)
                        .isSubsetOf(words);
            }
        }
    }

    @Test
    void changeIsTheDifferenceToTheYearBefore() throws Exception {
        List<Map<String, String>> trend = reports.rows("figures.csv");
        List<Map<String, String>> changed =
                trend.stream().filter(row -> !row.get("增减").isEmpty()).toList();

        Map<String, List<String>> values = trend.stream()
                .collect(Collectors.groupingBy(
                        row -> keyOfYear(row, 0), Collectors.mapping(row -> row.get("数值"), Collectors.toList())));
        assertThat(changed).hasSizeGreaterThan(100).allSatisfy(row -> {
            BigDecimal before = new BigDecimal(row.get("上年数值"));
            assertThat(new BigDecimal(row.get("增减")))
                    .isEqualByComparingTo(new BigDecimal(row.get("数值")).subtract(before));
            assertThat(row.get("增减（%）").isEmpty()).isEqualTo(before.abs().intValue() < 10);
            assertThat(values.get(keyOfYear(row, -1))).contains(row.get("上年数值"));
        });
    }

    /** Agency, indicator and breakdown of a row, and its year or one beside it. */
    private static String keyOfYear(Map<String, String> row, int years) {
        return String.join(
                "|",
                row.get("机构"),
                row.get("指标代码"),
                row.get("申请人代码"),
                String.valueOf(Integer.parseInt(row.get("年度")) + years));
    }
}
