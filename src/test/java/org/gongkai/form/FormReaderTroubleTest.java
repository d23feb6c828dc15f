package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongkai.figure.FigureStatus;
import org.gongkai.source.FileFormat;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken is told, with its place. */
class FormReaderTroubleTest {

    private static final String FILE = "枣庄市2018.xlsx";
    private static final String LIST = """
            枣庄市2018年度政府信息公开工作情况统计表
            统计指标|单位|统计数
            三、依申请公开情况
            （一）收到申请数|件|5
            """;
    private static final String PROCUREMENT = """
            上海市人民政府办公厅2019年政府信息公开工作年度报告
            二、主动公开政府信息情况
            第二十条第（九）项
            信息内容|采购项目数量|采购总金额
            政府集中采购|3|%s
            """;

    @Test
    void unknownLabelWithAValueIsRejected() {
        FileReading reading = Forms.read(FILE, LIST + "（四）撤回申请数|件|7");

        assertThat(Forms.troubles(reading, TroubleCode.LABEL_UNKNOWN))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place()).hasToString(FILE + " [Sheet0] A5"))
                .satisfies(trouble -> assertThat(trouble.found()).isEqualTo("（四）撤回申请数"));
        assertThat(reading.cells().figures()).isEqualTo(1);
        assertThat(reading.cells().rejects()).isEqualTo(2);
    }

    @Test
    void unknownLabelWithoutAValueIsANote() {
        FileReading reading = Forms.read(FILE, LIST + "（其中网上申请另行统计）||\n（二）申请办结数|件|5");

        assertThat(reading.cells().rejects()).isZero();
        assertThat(reading.cells().notes()).isEqualTo(1);
        assertThat(Forms.printed(reading, "requests_concluded", "total")).contains("5");
    }

    @Test
    void labelOfSeveralGroupsIsAmbiguousWithoutItsHeading() {
        FileReading reading = Forms.read(FILE, LIST + "（三）其他情形数|件|3");

        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().cell()).isEqualTo("A5"))
                .satisfies(trouble -> assertThat(String.join("; ", trouble.candidates()))
                        .contains("四、行政复议数量", "五、行政诉讼数量", "六、举报投诉数量"));
        assertThat(reading.cells().figures()).isEqualTo(1);
    }

    @Test
    void labelOfSeveralGroupsIsThatOfTheHeadingAboveIt() {
        FileReading reading = Forms.read(FILE, LIST + "五、行政诉讼数量|件|4\n（三）其他情形数|件|3");

        assertThat(Forms.printed(reading, "lawsuits_other", "total")).contains("3");
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void othersIsAmbiguousWithoutItsHeading() {
        FileReading reading =
                Forms.read("宿迁市2023.xlsx", Forms.REQUESTS_HEADER + "一、本年新收政府信息公开申请数量|||1\n3.其他|||5|0|0|0|0|0|5");

        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(String.join("; ", trouble.candidates())).contains("（六）其他处理 / 3.其他"));
        assertThat(Forms.figure(reading, "other_handling_other", "natural")).isEmpty();
    }

    @Test
    void ofTwoDifferentFiguresForOneIndicatorNeitherIsTaken() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|6");

        assertThat(Forms.troubles(reading, TroubleCode.FIGURE_TWICE))
                .extracting(trouble -> trouble.place().cell())
                .containsExactly("C5", "C4");
        assertThat(Forms.troubles(reading, TroubleCode.FIGURE_TWICE).get(0))
                .satisfies(trouble -> assertThat(trouble.found()).isEqualTo("6"))
                .satisfies(trouble -> assertThat(trouble.expected()).contains("C4: 5"));
        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
        assertThat(reading.cells().rejects()).isEqualTo(2);
    }

    @Test
    void firstSheetHoldsAgainstADifferentFigureOfALaterOne() {
        FileReading reading = Forms.read(FILE, LIST, LIST.replace("|5", "|6"));

        assertThat(Forms.printed(reading, "requests_received", "total")).contains("5");
        assertThat(Forms.troubles(reading, TroubleCode.FIGURE_TWICE)).hasSize(1);
        assertThat(reading.cells().rejects()).isEqualTo(1);
    }

    @Test
    void oneFigurePrintedTwiceIsOneFigure() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|5");

        assertThat(reading.reports().get(0).figures()).hasSize(1);
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void bareNumberOutsideAnyTableIsRejected() {
        FileReading reading = Forms.read(FILE, "||1234\n" + LIST + "||5678");

        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED))
                .extracting(trouble -> trouble.place().cell() + " " + trouble.found())
                .containsExactlyInAnyOrder("C1 1234", "C6 5678");
        assertThat(reading.cells().rejects()).isEqualTo(2);
    }

    @Test
    void valueInAHeadingRowIsRejected() {
        FileReading reading = Forms.read(FILE, LIST + "十三、政府信息公开会议和培训情况|次|9");

        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().cell()).isEqualTo("C5"))
                .satisfies(trouble -> assertThat(trouble.expected()).isEqualTo("十三、政府信息公开会议和培训情况 × 统计数"));
    }

    @Test
    void workbookWithoutAKnownTableIsRejected() {
        FileReading reading = Forms.read(FILE, "姓名|年龄\n张三|41");

        assertThat(Forms.troubles(reading, TroubleCode.NO_KNOWN_TABLE)).hasSize(1);
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.cells()).isEqualTo(new CellCount(4, 0, 0, 0, 0, 4));
    }

    @Test
    void formUnderAWrongExtensionIsReadByItsContent() {
        byte[] csv = LIST.replace('|', ',').getBytes(StandardCharsets.UTF_8);

        FileReading reading = Forms.reader().read(csv, FILE);

        assertThat(reading.format()).isEqualTo(FileFormat.CSV);
        assertThat(Forms.printed(reading, "requests_received", "total")).contains("5");
        assertThat(reading.troubles()).extracting(Trouble::code).containsExactly(TroubleCode.NAME_DIFFERS_FROM_CONTENT);
    }

    @Test
    void proseUnderTheNameOfAWorkbookHasNoKnownTable() {
        byte[] prose = "今年的工作总结，\n见网站。\n".getBytes(StandardCharsets.UTF_8);

        FileReading reading = Forms.reader().read(prose, FILE);

        assertThat(reading.troubles())
                .extracting(Trouble::code)
                .containsExactlyInAnyOrder(TroubleCode.NAME_DIFFERS_FROM_CONTENT, TroubleCode.NO_KNOWN_TABLE);
    }

    @Test
    void titleAndFileNameMustNotNameTwoYears() {
        FileReading reading = Forms.read("枣庄市2017.xlsx", LIST);

        assertThat(Forms.troubles(reading, TroubleCode.YEAR_CONTRADICTION))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.expected()).isEqualTo("2018 / 2017"));
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.cells().rejects()).isEqualTo(reading.cells().content());
    }

    @Test
    void titleAndFileNameMustNotNameTwoAgencies() {
        FileReading reading = Forms.read("宿迁市2018.xlsx", LIST);

        assertThat(Forms.troubles(reading, TroubleCode.AGENCY_CONTRADICTION)).hasSize(1);
        assertThat(reading.reports()).isEmpty();
    }

    @Test
    void withoutAgencyAndYearNothingIsTaken() {
        FileReading reading = Forms.read("附件.xlsx", LIST.substring(LIST.indexOf('\n') + 1));

        assertThat(reading.troubles())
                .extracting(Trouble::code)
                .containsExactlyInAnyOrder(TroubleCode.AGENCY_NOT_FOUND, TroubleCode.YEAR_NOT_FOUND);
        assertThat(reading.cells().figures()).isZero();
    }

    @Test
    void unlistedAgencyIsTakenAsAProvisionalOne() {
        FileReading reading = Forms.read("甲县2018.xlsx", LIST.replace("枣庄市", "甲县"));

        assertThat(reading.reports().get(0).agency().provisional()).isTrue();
        assertThat(reading.reports().get(0).agency().code()).isEqualTo("甲县");
        assertThat(Forms.troubles(reading, TroubleCode.AGENCY_PROVISIONAL)).hasSize(1);
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void damagedFileIsTold() {
        byte[] whole = Forms.xlsx(LIST);
        byte[] damaged = Arrays.copyOf(whole, whole.length);
        Arrays.fill(damaged, whole.length / 3, whole.length / 2, (byte) 0);

        FileReading reading = Forms.reader().read(damaged, FILE);

        assertThat(reading.troubles()).extracting(Trouble::code).containsExactly(TroubleCode.FILE_DAMAGED);
        assertThat(reading.cells()).isEqualTo(CellCount.NONE);
    }

    @Test
    void amountWithoutAUnitIsUnreadableWhereTheFormPrintsNone() {
        FileReading reading = Forms.read("上海市人民政府办公厅2019.xlsx", PROCUREMENT.formatted("8040"));

        assertThat(Forms.troubles(reading, TroubleCode.VALUE_UNREADABLE))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().cell()).isEqualTo("C5"));
        assertThat(Forms.figure(reading, "procurement_amount", "total"))
                .map(figure -> figure.value().status())
                .contains(FigureStatus.UNREADABLE);
        assertThat(reading.cells().rejects()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"251000元,251000", "25.1万元,251000", "0,0"})
    void amountWithAUnitIsTaken(String printed, String yuan) {
        FileReading reading = Forms.read("上海市人民政府办公厅2019.xlsx", PROCUREMENT.formatted(printed));

        assertThat(Forms.figure(reading, "procurement_amount", "total")
                        .flatMap(figure -> figure.value().value()))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(yuan));
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void sheetWithNumbersButWithoutATableIsToldBesideOthers() {
        FileReading reading = Forms.read(FILE, LIST, "车辆|3", "说明");

        assertThat(Forms.troubles(reading, TroubleCode.NO_KNOWN_TABLE))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().sheet()).isEqualTo("Sheet1"));
        assertThat(reading.cells().notes()).isEqualTo(1);
        assertThat(reading.cells().addsUp()).isTrue();
    }
}
