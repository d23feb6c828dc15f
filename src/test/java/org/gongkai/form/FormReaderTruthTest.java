package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.CsvTable;
import org.gongkai.figure.FigureStatus;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;
import org.gongkai.source.Cell;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.Sheet;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.WorkbookReader;
import org.gongkai.trouble.Severity;
import org.gongkai.trouble.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample reports against what people read in them. */
class FormReaderTruthTest {

    private static final String ZAOZHUANG = "枣庄市人民政府2018年度政府信息公开工作情况统计表";
    private static final String ZAOZHUANG_WHOLE = "枣庄市人民政府2018年政府信息公开工作年度报告";
    private static final String SUMMARY = "枣庄市2018年度政府信息公开工作情况汇总表.xlsx";
    private static final String ANNUAL = "年政府信息公开工作年度报告";

    /** Path of labels of a figure, and the text that is printed for it. */
    private record Fact(String edition, String path, String unit, String printed) {}

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(ZAOZHUANG + ".csv", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of(ZAOZHUANG + ".xls", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of(ZAOZHUANG + ".xlsx", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of(ZAOZHUANG_WHOLE + ".docx", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of(ZAOZHUANG_WHOLE + ".doc", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of(ZAOZHUANG_WHOLE + ".html", "zaozhuang_city_2018", "zaozhuang", 78, 0),
                Arguments.of("枣庄高新区2017.csv", "zaozhuang_gaoxin_2017", "zaozhuang_gaoxin", 17, 0),
                Arguments.of("宿迁市人民政府2023" + ANNUAL + ".xlsx", "suqian_city_2023", "suqian", 200, 0),
                Arguments.of("宿迁市人民政府2023" + ANNUAL + ".docx", "suqian_city_2023", "suqian", 200, 0),
                Arguments.of("宿迁市人民政府2024" + ANNUAL + ".xls", "suqian_city_2024", "suqian", 200, 0),
                Arguments.of("宿迁市人民政府2025" + ANNUAL + ".xlsx", "suqian_city_2025", "suqian", 28, 0),
                Arguments.of("上海市人民政府办公厅2019" + ANNUAL + ".xlsx", "shanghai_office_2019", "shanghai_office", 63, 135),
                Arguments.of("上海市人民政府办公厅2019" + ANNUAL + ".html", "shanghai_office_2019", "shanghai_office", 63, 135),
                Arguments.of("微山县两城镇人民政府2020" + ANNUAL + ".xlsx", "weishan_liangcheng_2020", "济宁市微山县两城镇人民政府", 36, 0),
                Arguments.of("威海市文登区信访局2022" + ANNUAL + ".csv", "wendeng_xinfang_2022", "威海市文登区信访局", 15, 0),
                Arguments.of("武汉市生态环境局2020" + ANNUAL + ".xls", "wuhan_ecology_2020", "武汉市生态环境局", 21, 2),
                Arguments.of("孝感市人民政府办公室2020" + ANNUAL + ".csv", "xiaogan_office_2020", "孝感市人民政府办公室", 8, 1),
                Arguments.of("北京市通州区信访办公室2019" + ANNUAL + ".xls", "tongzhou_xinfang_2019", "北京市通州区信访办公室", 23, 0));
    }

    static Stream<Arguments> reportsOfTheSummarySheet() {
        return Stream.of(
                Arguments.of("zaozhuang", "zaozhuang_city_2018"),
                Arguments.of("zaozhuang_gaoxin", "zaozhuang_gaoxin_2018"),
                Arguments.of("枣庄高新区高新技术投资建设中心", "zaozhuang_gaotou_2018"));
    }

    @ParameterizedTest
    @MethodSource("reportsOfTheSummarySheet")
    void agenciesSideBySideHaveAReportEach(String agency, String truth) {
        FileReading reading = Forms.reader().read(Forms.report(SUMMARY), SUMMARY);

        ReportReading report = reading.reports().stream()
                .filter(one -> one.agency().code().equals(agency))
                .findFirst()
                .orElseThrow();
        assertThat(reading.reports()).hasSize(3).allMatch(one -> one.year() == 2018);
        assertThat(reading.cells().rejects()).isZero();
        assertThat(printed(report).stream().filter(text -> !text.endsWith(" = ")))
                .containsExactlyInAnyOrderElementsOf(printed(facts(truth)));
    }

    @Test
    void summarySheetConfirmsTheFormOfTheCity() {
        FileReading summary = Forms.reader().read(Forms.report(SUMMARY), SUMMARY);
        FileReading own = Forms.reader().read(Forms.report(ZAOZHUANG + ".xlsx"), ZAOZHUANG + ".xlsx");

        assertThat(printed(summary.reports().get(0)))
                .containsExactlyInAnyOrderElementsOf(printed(own.reports().get(0)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void figuresAreWhatIsPrintedNothingMoreNothingLess(
            String file, String truth, String agency, int printed, int blanks) {
        List<Fact> facts = facts(truth);

        FileReading reading = Forms.reader().read(Forms.report(file), file);

        ReportReading report = onlyReport(reading);
        assertThat(report.agency().code()).isEqualTo(agency);
        assertThat(report.year()).isEqualTo(Integer.parseInt(truth.substring(truth.length() - 4)));
        assertThat(printed(report)).containsExactlyInAnyOrderElementsOf(printed(facts));
        assertThat(report.figures())
                .extracting(Figure::edition)
                .containsOnly(facts.get(0).edition());
        assertThat(blanks(report)).isEqualTo(blanks);
        assertThat(report.figures()).hasSize(printed + blanks);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void blankIsBlankAndEverythingElseHasAValue(String file, String truth) {
        ReportReading report = onlyReport(Forms.reader().read(Forms.report(file), file));

        assertThat(report.figures()).allSatisfy(figure -> {
            String text = figure.value().printed();
            assertThat(figure.value().status() == FigureStatus.BLANK).isEqualTo(text.isEmpty());
            assertThat(figure.value().status() == FigureStatus.NOT_APPLICABLE).isEqualTo(text.equals("-"));
            assertThat(figure.value().value().isEmpty()).isEqualTo(text.isEmpty() || text.equals("-"));
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void unitIsThatOfTheUnitColumnUnlessTheValueHasItsOwn(String file, String truth) {
        Map<String, String> units = facts(truth).stream()
                .filter(fact -> !fact.unit().isEmpty())
                .collect(Collectors.toMap(Fact::path, fact -> fact.unit().replace("见", "件")));

        ReportReading report = onlyReport(Forms.reader().read(Forms.report(file), file));

        report.figures().stream()
                .filter(figure -> units.containsKey(path(figure)))
                .filter(figure -> !figure.value().printed().endsWith("人"))
                .forEach(figure ->
                        assertThat(figure.value().unit()).as(path(figure)).contains(units.get(path(figure))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureStandsWhereItSays(String file, String truth) throws UnreadableFileException {
        Sheet sheet = new WorkbookReader(ReadingLimits.defaults())
                .read(Forms.report(file), file)
                .sheets()
                .get(0);

        ReportReading report = onlyReport(Forms.reader().read(Forms.report(file), file));

        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(sheet.at(figure.row(), figure.column())
                                .filter(cell -> !cell.isBlank())
                                .map(Cell::text)
                                .orElse(""))
                        .isEqualTo(figure.value().printed()));
        assertThat(report.figures().stream().map(figure -> figure.row() + " " + figure.column()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCellIsAccountedForAndNothingIsRejected(String file, String truth, String agency, int printed)
            throws IOException {
        FileReading reading = Forms.reader().read(Forms.report(file), file);

        assertThat(reading.cells().addsUp()).isTrue();
        assertThat(reading.cells().content()).isEqualTo(ContentCells.in(file));
        assertThat(reading.cells().figures()).isEqualTo(printed);
        assertThat(reading.cells().rejects()).isZero();
        boolean whole = file.startsWith(ZAOZHUANG_WHOLE);
        assertThat(reading.cells().notesWithDigits()).as("numbers in the text").isEqualTo(whole ? 63 : 0);
        assertThat(reading.troubles()).extracting(Trouble::code).noneMatch(code -> code.severity() == Severity.REJECT);
    }

    @Test
    void headingsGiveNoFigure() {
        reports()
                .map(arguments -> (String) arguments.get()[0])
                .forEach(file -> assertThat(onlyReport(Forms.reader().read(Forms.report(file), file))
                                .figures())
                        .extracting(Figure::indicator)
                        .allMatch(Indicator::hasCell));
    }

    @ParameterizedTest
    @CsvSource({
        "gazette_copies, 4.2万, 42000, APPROXIMATE, 41500, 42499",
        "persons_trained, 5000余人, 5000, LOWER_BOUND, 5000, 5999"
    })
    void inexactValueHasAnInterval(
            String indicator, String printed, String value, FigureStatus status, String low, String high) {
        FileReading reading = Forms.reader().read(Forms.report(ZAOZHUANG + ".xlsx"), ZAOZHUANG + ".xlsx");

        Optional<Figure> figure = Forms.figure(reading, indicator, "total");

        assertThat(figure).get().extracting(Figure::value).satisfies(reported -> {
            assertThat(reported.printed()).isEqualTo(printed);
            assertThat(reported.status()).isEqualTo(status);
            assertThat(reported.value().orElseThrow()).isEqualByComparingTo(value);
            assertThat(reported.low().orElseThrow()).isEqualByComparingTo(low);
            assertThat(reported.high().orElseThrow()).isEqualByComparingTo(high);
        });
    }

    @Test
    void fileIsReadTheSameTwice() {
        String file = ZAOZHUANG + ".xls";
        FormReader reader = Forms.reader();

        assertThat(reader.read(Forms.report(file), file)).isEqualTo(reader.read(Forms.report(file), file));
    }

    private static ReportReading onlyReport(FileReading reading) {
        assertThat(reading.reports()).hasSize(1);
        return reading.reports().get(0);
    }

    private static long blanks(ReportReading report) {
        return report.figures().stream()
                .filter(figure -> figure.value().status() == FigureStatus.BLANK)
                .count();
    }

    private static List<String> printed(ReportReading report) {
        return report.figures().stream()
                .map(figure -> path(figure) + " = " + figure.value().printed())
                .toList();
    }

    private static List<String> printed(List<Fact> facts) {
        return facts.stream().map(fact -> fact.path() + " = " + fact.printed()).toList();
    }

    private static String path(Figure figure) {
        Breakdown breakdown = figure.breakdown();
        boolean broken = figure.indicator().table().equals("requests");
        String column = broken ? Indicator.PATH_SEPARATOR + String.join(" / ", breakdown.columnPath()) : "";
        return figure.indicator().path() + column;
    }

    private static List<Fact> facts(String truth) {
        Path file = Path.of("src/test/resources/truth").resolve(truth + ".csv");
        try {
            return CsvTable.rows(file).stream().map(FormReaderTruthTest::fact).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fact fact(CSVRecord line) {
        String path = Stream.of(line.get("row_path"), line.get("column_path"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Indicator.PATH_SEPARATOR));
        return new Fact(line.get("edition"), path, line.get("unit"), line.get("printed"));
    }
}
