package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.source.Cell;
import org.gongkai.source.FileFormat;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.WorkbookReader;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in other formats than those of Excel. Those among the resources were saved so by LibreOffice Calc 7.4. */
class FileFormatsTest {

    private static final Path CONVERTED = Path.of("src/test/resources/formats");
    private static final String SHANGHAI = "上海市人民政府办公厅2019年政府信息公开工作年度报告";
    private static final String SUQIAN = "宿迁市人民政府2025年政府信息公开工作年度报告";
    private static final String ZAOZHUANG = "枣庄市人民政府2018年度政府信息公开工作情况统计表";
    private static final String BETWEEN = " › ";

    @ParameterizedTest
    @CsvSource({SHANGHAI + ", ods, ODS, 198", SUQIAN + ", xls, HTML, 28"})
    void convertedFileGivesTheFiguresOfItsOriginal(String report, String extension, FileFormat format, int figures)
            throws IOException {
        String file = report + "." + extension;

        FileReading reading = Forms.reader().read(Files.readAllBytes(CONVERTED.resolve(file)), file);

        assertThat(reading.format()).isEqualTo(format);
        assertThat(said(reading)).hasSize(figures).isEqualTo(said(original(report + ".xlsx")));
        assertThat(reading.cells()).isEqualTo(original(report + ".xlsx").cells());
    }

    @ParameterizedTest
    @CsvSource({SHANGHAI + ".html, " + SHANGHAI + ".xlsx", "枣庄市人民政府2018年政府信息公开工作年度报告.html, " + ZAOZHUANG + ".xlsx"})
    void webPageGivesTheFiguresOfTheWorkbook(String page, String workbook) {
        FileReading reading = original(page);

        assertThat(said(reading)).isNotEmpty().isEqualTo(said(original(workbook)));
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void nameIsToldWhereItDiffersFromTheContent() throws IOException {
        FileReading page = Forms.reader().read(Files.readAllBytes(CONVERTED.resolve(SUQIAN + ".xls")), SUQIAN + ".xls");

        assertThat(Forms.troubles(page, TroubleCode.NAME_DIFFERS_FROM_CONTENT))
                .extracting(Trouble::expected)
                .containsExactly("html");
    }

    @Test
    void archiveIsReadAsTheFilesInIt() {
        byte[] archive = archive(
                "GBK",
                "年报/" + ZAOZHUANG + ".xlsx",
                Forms.report(ZAOZHUANG + ".xlsx"),
                "年报/" + SUQIAN + ".xlsx",
                Forms.report(SUQIAN + ".xlsx"),
                "年报/说明.rtf",
                "{\\rtf1 }".getBytes(StandardCharsets.US_ASCII));

        FileReading reading = Forms.reader().read(archive, "收件/2025.zip");

        assertThat(reading.format()).isEqualTo(FileFormat.ZIP);
        assertThat(reading.reports())
                .extracting(report -> report.agency().code() + " " + report.year())
                .containsExactly("suqian 2025", "zaozhuang 2018");
        Set<String> apart = said(original(SUQIAN + ".xlsx"));
        apart.addAll(said(original(ZAOZHUANG + ".xlsx")));
        assertThat(said(reading)).isEqualTo(apart);
        assertThat(reading.cells())
                .isEqualTo(original(SUQIAN + ".xlsx")
                        .cells()
                        .plus(original(ZAOZHUANG + ".xlsx").cells()));
        assertThat(reading.reports())
                .flatExtracting(ReportReading::tables)
                .extracting(RecognisedTable::sheet)
                .contains("年报/" + SUQIAN + ".xlsx" + BETWEEN + "Sheet1");
        assertThat(Forms.troubles(reading, TroubleCode.FILE_IS_DOCUMENT))
                .extracting(Trouble::place)
                .containsExactly(new Place("收件/2025.zip", "年报/说明.rtf", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".doc"})
    void wholeReportMakesTheSameCellsInEveryFormat(String extension) throws UnreadableFileException {
        String whole = "枣庄市人民政府2018年政府信息公开工作年度报告";

        assertThat(cells(whole + extension)).isEqualTo(cells(whole + ".html")).hasSizeGreaterThan(500);
        assertThat(original(whole + extension).cells())
                .isEqualTo(original(whole + ".html").cells());
    }

    /** A whole report of 2021 has its tables between chapters whose sentences hold numbers. */
    @Test
    void sentencesBetweenTablesAreNotesAndBareNumbersAreLookedAt() {
        String page = "<body><p>宿迁市人民政府2018年政府信息公开工作年度报告</p><p>一、2018年收到申请5件。</p><table>"
                + "<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>"
                + "<tr><td>三、依申请公开情况</td><td></td><td></td></tr>"
                + "<tr><td>（一）收到申请数</td><td>件</td><td>5</td></tr></table>"
                + "<p>四、2018年存在的问题</p><p>（一）2019年工作打算</p><p>举办培训班3期。</p><p>17</p></body>";

        FileReading reading = Forms.reader().read(page.getBytes(StandardCharsets.UTF_8), "年报.html");

        assertThat(Forms.printed(reading, "requests_received", "total")).contains("5");
        assertThat(reading.troubles())
                .extracting(trouble -> trouble.place().cell())
                .containsExactly("A9");
        assertThat(reading.cells().rejects()).isEqualTo(1);
    }

    private static List<Cell> cells(String file) throws UnreadableFileException {
        return new WorkbookReader(ReadingLimits.defaults())
                .read(Forms.report(file), file)
                .sheets()
                .get(0)
                .contentCells();
    }

    @Test
    void sheetsOfAnArchiveAreNumberedThrough() {
        byte[] archive = archive(
                "UTF-8",
                "a.xlsx",
                Forms.report(SUQIAN + ".xlsx"),
                "b.xls",
                Forms.report("宿迁市人民政府2024年政府信息公开工作年度报告.xls"));

        FileReading reading = Forms.reader().read(archive, "a.zip");

        assertThat(reading.reports().get(0).tables())
                .extracting(RecognisedTable::sheetNo)
                .containsOnly(1);
        assertThat(reading.reports().get(1).tables())
                .extracting(RecognisedTable::sheetNo)
                .containsOnly(2);
    }

    @Test
    void memberIsIdentifiedByItsOwnName() {
        byte[] csv = Forms.report("枣庄高新区2017.csv");

        FileReading reading = Forms.reader().read(archive("GBK", "枣庄高新区2017.csv", csv), "宿迁市2024.zip");

        assertThat(reading.reports())
                .extracting(report -> report.agency().code() + " " + report.year())
                .containsExactly("zaozhuang_gaoxin 2017");
    }

    @Test
    void equalMembersAreOneReport() {
        byte[] archive = archive(
                "UTF-8",
                ZAOZHUANG + ".csv",
                Forms.report(ZAOZHUANG + ".csv"),
                ZAOZHUANG + ".xls",
                Forms.report(ZAOZHUANG + ".xls"));

        FileReading reading = Forms.reader().read(archive, "a.zip");

        assertThat(reading.reports()).hasSize(1);
        assertThat(said(reading)).isEqualTo(said(original(ZAOZHUANG + ".xls")));
        assertThat(Forms.troubles(reading, TroubleCode.ARCHIVE_CONFLICT)).isEmpty();
        assertThat(reading.cells().addsUp()).isTrue();
    }

    @Test
    void membersThatDisagreeAreToldAndTheFirstStands() {
        String csv = new String(Forms.report(ZAOZHUANG + ".csv"), Charset.forName("GB18030"));
        byte[] archive = archive(
                "UTF-8",
                "a.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                "b.csv",
                csv.replace("141783", "141784").getBytes(StandardCharsets.UTF_8));

        FileReading reading = Forms.reader().read(archive, "a.zip");

        assertThat(said(reading)).isEqualTo(said(original(ZAOZHUANG + ".csv")));
        assertThat(Forms.troubles(reading, TroubleCode.ARCHIVE_CONFLICT))
                .containsExactly(new Trouble(
                        TroubleCode.ARCHIVE_CONFLICT, new Place("a.zip", "b.csv", ""), "枣庄市人民政府 2018", "a.csv"));
        assertThat(reading.cells().addsUp()).isTrue();
        assertThat(reading.cells().rejects()).isEqualTo(78);
    }

    @ParameterizedTest
    @CsvSource({
        "526172211A0700, FILE_IS_ARCHIVE, 解压",
        "377ABCAF271C0004, FILE_IS_ARCHIVE, 解压",
        "89504E470D0A1A0A, FILE_IS_PICTURE, 录入",
        "255044462D312E37, FILE_IS_DOCUMENT, 复制",
        "7B5C72746631, FILE_IS_DOCUMENT, 复制"
    })
    void whatIsNotReadIsListedWithHowToSaveIt(String hexadecimal, TroubleCode code, String nextStep) {
        FileReading reading = Forms.reader().read(HexFormat.of().parseHex(hexadecimal), "枣庄市2018年度.xlsx");

        assertThat(reading.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.code()).isEqualTo(code);
            assertThat(code.nextStepZh()).contains(nextStep);
        });
    }

    private static FileReading original(String file) {
        return Forms.reader().read(Forms.report(file), file);
    }

    /** What the figures say, wherever they stand. */
    private static Set<String> said(FileReading reading) {
        return reading.reports().stream()
                .flatMap(report -> report.figures().stream()
                        .map(figure -> "%s %d %s %s %s %s"
                                .formatted(
                                        report.agency().code(),
                                        report.year(),
                                        figure.edition(),
                                        figure.indicator().code(),
                                        figure.breakdown().code(),
                                        figure.value())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] archive(String charset, Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName(charset))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
