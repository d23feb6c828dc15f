package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.figure.FigureStatus;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets on which a number could be put in a wrong place without anybody noticing. */
class NoGuessTest {

    private static final String FILE = "枣庄市2018.xlsx";
    private static final String LIST = "统计指标|单位|统计数\n";
    private static final String REQUESTS = Forms.REQUESTS_HEADER;
    private static final String REVIEWS_BESIDE_LABELS = """
            四、政府信息公开行政复议、行政诉讼情况
            |行政复议|||||行政诉讼
            |结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉
            ||||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            """;
    private static final String REVIEW_VALUES = "|1|0|0|0|1|0|0|0|0|0|0|0|0|0|0";
    private static final String REVIEWS = """
            四、政府信息公开行政复议、行政诉讼情况
            行政复议|||||行政诉讼
            结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||%s
            |||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            """;

    @Test
    void rowsBelowAnUnknownHeadingDoNotBelongToTheHeadingBefore() {
        FileReading reading = Forms.read(FILE, LIST + "四、行政复议数量|件|\n五、行政应诉情况|件|9\n（二）被依法纠错数|件|7");

        assertThat(Forms.figure(reading, "review_cases_corrected", "total")).isEmpty();
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS)).hasSize(1);
    }

    @Test
    void labelMetBelowItsHeadingIsNotMetThereAgain() {
        FileReading reading = Forms.read(FILE, LIST + "四、行政复议数量|件|0\n（三）其他情形数|件|\n（三）其他情形数|件|7");

        assertThat(Forms.printed(reading, "review_cases_other", "total")).contains("");
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS)).hasSize(1);
    }

    @Test
    void headingMetAgainBeginsAnew() {
        FileReading reading = Forms.read(FILE, LIST + "四、行政复议数量|件|3\n（三）其他情形数|件|3\n四、行政复议数量|件|3\n（三）其他情形数|件|3");

        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void figureAfterABlankOfTheSameIndicatorIsNoCorrection() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|\n（二）申请办结数|件|2\n（一）收到申请数|件|7");

        assertThat(Forms.troubles(reading, TroubleCode.FIGURE_TWICE)).hasSize(1);
        assertThat(reading.cells().rejects()).isEqualTo(1);
    }

    @Test
    void unfilledFormGivesWayToTheFilledOne() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|", LIST + "（一）收到申请数|件|7");

        assertThat(Forms.printed(reading, "requests_received", "total")).contains("7");
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void numberInTheUnitColumnIsNoUnit() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|7\n（二）申请办结数|件|2");

        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().cell()).isEqualTo("B2"));
        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
    }

    @Test
    void serialNumbersAreNoValues() {
        FileReading reading = Forms.read(FILE, "序号|指标\n1|（一）收到申请数\n2|（二）申请办结数");

        assertThat(reading.cells().figures()).isZero();
        assertThat(reading.cells().labels()).isEqualTo(6);
    }

    @Test
    void labelsSideBySideMustBeOnePath() {
        FileReading reading = Forms.read(FILE, "（一）收到申请数|件|7|六、举报投诉数量|件|\n（二）申请办结数|件|7");

        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
        assertThat(Forms.figure(reading, "complaints", "total")).isEmpty();
        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void halvesOfAFormSideBySideAreOneForm() {
        FileReading reading = Forms.read(FILE, "指标|单位|数量|指标|单位|数量\n（一）收到申请数|件|7|六、举报投诉数量|件|3");

        assertThat(Forms.printed(reading, "requests_received", "total")).contains("7");
        assertThat(Forms.printed(reading, "complaints", "total")).contains("3");
        assertThat(reading.cells().rejects()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"一、本年新收政府信息公开申请数量||1|2|3|4|5|6|21", "一、本年新收政府信息公开申请数量||||1|2|3|4|5|6|21"})
    void slippedRowIsNotTaken(String row) {
        FileReading reading = Forms.read("宿迁市2023.xlsx", REQUESTS + row + "\n二、上年结转政府信息公开申请数量|||8");

        assertThat(reading.reports().get(0).figures())
                .extracting(figure -> figure.indicator().code())
                .containsOnly("backlog_in");
        assertThat(reading.cells().rejects()).isEqualTo(7);
    }

    @Test
    void columnsHeadedAlikeAreNotTaken() {
        FileReading reading = Forms.read("宿迁市2023.xlsx", REVIEWS.formatted("") + "1|2|3|4|10|0|0|0|0|0|5|0|0|0|5");

        assertThat(reading.reports().get(0).figures())
                .extracting(figure -> figure.indicator().code())
                .allMatch(code -> code.startsWith("reviews"));
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS)).hasSize(10);
    }

    @Test
    void blankRowsBelowAHeaderAreNotTheRow() {
        FileReading reading =
                Forms.read("宿迁市2023.xlsx", REVIEWS.formatted("复议后起诉") + "\n\n\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5");

        assertThat(reading.cells().figures()).isEqualTo(15);
        assertThat(Forms.printed(reading, "suits_after_review_total", "total")).contains("5");
    }

    @Test
    void headerWithNothingBelowItIsABlankRow() {
        FileReading reading = Forms.read("宿迁市2023.xlsx", REVIEWS.formatted("复议后起诉"));

        assertThat(reading.reports().get(0).figures())
                .hasSize(15)
                .allMatch(figure -> figure.value().status() == FigureStatus.BLANK);
    }

    @Test
    void headerThatNobodyKnowsEndsTheOneBefore() {
        String block = "第二十条第（%s）项\n信息内容|上一年项目数量|本年增/减|%s\n%s|1|2|3\n";
        FileReading reading = Forms.read(
                "上海市人民政府办公厅2019.xlsx",
                "二、主动公开政府信息情况\n" + block.formatted("五", "处理决定数量", "行政许可") + "信息内容|子|丑|寅\n行政处罚|7|8|9");

        assertThat(reading.cells().figures()).isEqualTo(3);
        assertThat(Forms.figure(reading, "penalties_decisions", "total")).isEmpty();
        assertThat(reading.cells().rejects()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"本年收费金额（单位：万元）,5.9", "本年收费金额（单位：元）,0.00059", "本年收费金额（亿元，保留两位小数）,59000", "本年收费金额,5.9"})
    void unitInTheHeaderCounts(String header, String value) {
        FileReading reading = Forms.read("宿迁市2023.xlsx", "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容|" + header + "\n行政事业性收费|5.9");

        assertThat(Forms.figure(reading, "fees_amount", "total")
                        .flatMap(figure -> figure.value().value()))
                .hasValueSatisfying(taken -> assertThat(taken).isEqualByComparingTo(value));
    }

    @Test
    void lineOfALongTableIsNotTakenForTheOneBefore() {
        FileReading reading = Forms.read(
                FILE,
                "机构|年度|指标|数值\n枣庄市|2018|四、行政复议数量|4\n枣庄市|2018|（二）被依法纠错数|0\n"
                        + "枣庄市|2018|（二）被依法纠错数|0\n枣庄市|2018|未知指标|1\n枣庄市|2018|（三）其他情形数|3");

        assertThat(Forms.troubles(reading, TroubleCode.LABEL_AMBIGUOUS)).hasSize(2);
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_UNKNOWN)).hasSize(1);
        assertThat(reading.cells().figures()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"（金额单位：万元）,8040,80400000", "单位：元,8040,8040", "单位：件,8040,", "单位：万元,8040元,8040"})
    void unitLineAboveTheTableCountsWhereNothingElseSaysTheUnit(String line, String amount, String yuan) {
        FileReading reading = Forms.read(
                "上海市人民政府办公厅2019.xlsx", "二、主动公开政府信息情况\n|" + line + "\n第二十条第（九）项\n信息内容|采购项目数量|采购总金额\n政府集中采购|3|" + amount);

        assertThat(Forms.figure(reading, "procurement_amount", "total")
                        .flatMap(figure -> figure.value().value())
                        .map(value -> value.toPlainString()))
                .isEqualTo(Optional.ofNullable(yuan));
    }

    @ParameterizedTest
    @CsvSource({"1.超时办结数", "2.逾期办结数", "1.不按时办结数", "1.按时办结人数"})
    void labelOfAnotherMeaningIsNoSlipOfThePen(String label) {
        FileReading reading = Forms.read(FILE, LIST + "（二）申请办结数|件|9\n" + label + "|件|7\n（三）申请答复数|件|9");

        assertThat(Forms.figure(reading, "concluded_on_time", "total")).isEmpty();
        assertThat(Forms.figure(reading, "concluded_extended", "total")).isEmpty();
        assertThat(reading.cells().rejects()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"上年数", "上半年", "1-6月", "占比", "目标数"})
    void onlyColumnOfAnotherKindIsNotTaken(String header) {
        FileReading reading = Forms.read(FILE, "统计指标|单位|" + header + "\n（一）收到申请数|件|7\n（二）申请办结数|件|7");

        assertThat(reading.cells().figures()).isZero();
        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void numberInTheLabelLeavesNoBlank() {
        FileReading reading = Forms.read(FILE, LIST + "（一）收到申请数|件|7\n2.传真申请数（3件）|件|");

        assertThat(Forms.figure(reading, "requests_fax", "total")).isEmpty();
        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED)).hasSize(1);
    }

    @Test
    void numberAmongTheRemarksLeavesNoBlank() {
        FileReading reading = Forms.read(FILE, "统计指标|单位|统计数|备注\n（一）收到申请数|件||7\n（二）申请办结数|件|7|");

        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED)).hasSize(1);
    }

    @Test
    void changesAloneAreNotDroppedAsNotes() {
        FileReading reading = Forms.read(FILE, "统计指标|单位|增减数\n（一）收到申请数|件|7\n（二）申请办结数|件|7");

        assertThat(reading.cells().figures()).isZero();
        assertThat(reading.cells().rejects()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"上年", "增减", "一季度"})
    void rowOfReviewsThatIsNotTheYearsIsNotTaken(String label) {
        FileReading reading = Forms.read("宿迁市2023.xlsx", REVIEWS_BESIDE_LABELS + label + REVIEW_VALUES);

        assertThat(reading.cells().figures()).isZero();
        assertThat(reading.cells().rejects()).isEqualTo(15);
    }

    @Test
    void rowsOfReviewsUnderYearsAreThoseOfTheYears() {
        FileReading reading =
                Forms.read("宿迁市2023.xlsx", REVIEWS_BESIDE_LABELS + "2022" + REVIEW_VALUES + "\n2023" + REVIEW_VALUES);

        assertThat(reading.reports()).extracting(ReportReading::year).containsExactlyInAnyOrder(2022, 2023);
        assertThat(reading.cells().figures()).isEqualTo(30);
    }

    @Test
    void labelOfOneHeadingBelowAnotherIsTheRowThatIsWantedThere() {
        FileReading reading =
                Forms.read(FILE, LIST + "四、行政复议数量|件|9\n（一）维持具体行政行为数|件|4\n（二）被纠错数|件|3\n（三）其他情形数|件|2\n五、行政诉讼数量|件|0");

        assertThat(Forms.printed(reading, "review_cases_corrected", "total")).contains("3");
        assertThat(Forms.figure(reading, "complaints_corrected", "total")).isEmpty();
        assertThat(Forms.troubles(reading, TroubleCode.LABEL_READ_AS)).hasSize(1);
    }

    @Test
    void unitsUnderANameShowThatTheHeaderHasMoved() {
        FileReading reading = Forms.read("枣庄市2018.xlsx", "统计指标|市中区|薛城区\n（一）收到申请数|件|7|8\n（二）申请办结数|件|7|8");

        assertThat(reading.cells().figures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（增减）", "（2017年）", "（上年）"})
    void remarkThatMakesAnotherQuantityOfALabelCounts(String remark) {
        FileReading reading = Forms.read(FILE, LIST + "三、依申请公开情况||\n（一）收到申请数" + remark + "|件|7\n（二）申请办结数（2018年）|件|8");

        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
        assertThat(Forms.printed(reading, "requests_concluded", "total")).contains("8");
    }

    @Test
    void codeOfAnotherRowBesideALabelIsNoGuess() {
        String form = """
                单位名称：定西市
                统计年度：2010
                指标名称|计量单位|代码|本期实际|本年累计
                主动公开信息数|条|01|7|70
                新增的行政规范性文件数|条|03|1|10
                提供服务类信息数|条|04|2|20
                申请总数|条|12|3|30
                """;

        FileReading reading = Forms.read("定西市2010年.xlsx", form);

        assertThat(Forms.printed(reading, "items_disclosed", "year_to_date")).contains("70");
        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED)).hasSize(2);
    }
}
