package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.figure.FigureStatus;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that have moved away from the labels they belong to are rejected, never read under the labels they meet. */
class ShiftedValuesTest {

    private static final String REQUESTS = "宿迁市2023.xlsx";
    private static final String LIST = "枣庄市2018.xlsx";
    private static final String[] ROWS = {
        "一、本年新收政府信息公开申请数量||", "二、上年结转政府信息公开申请数量||", "三、本年度办理结果|（一）予以公开|", "|（二）部分公开|",
    };

    @ParameterizedTest
    @ValueSource(strings = {"2|3|4|5|6|21|", "0|0|0|0|7|7|"})
    void rowThatLostItsFirstValueIsRejected(String values) {
        FileReading reading = Forms.read(
                REQUESTS, Forms.REQUESTS_HEADER + ROWS[0] + "|" + values + "\n" + ROWS[1] + "|1|1|1|1|1|1|6");

        assertThat(figures(reading)).isEqualTo(7);
        assertThat(Forms.figure(reading, "requests_new", "natural")).isEmpty();
        assertThat(Forms.printed(reading, "backlog_in", "total")).contains("6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|2|3|4|5|6|7", "2|3||4|5|6|7", "2|3|4|5|6||"})
    void rowThatLostItsTotalIsRejected(String values) {
        FileReading reading = Forms.read(
                REQUESTS, Forms.REQUESTS_HEADER + ROWS[0] + "|" + values + "\n" + ROWS[1] + "|1|1|1|1|1|1|6");

        assertThat(figures(reading)).isEqualTo(7);
        assertThat(Forms.figure(reading, "requests_new", "natural")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"|2|3|4|5|6|21, 21", "2|3|4|5||6|21, 21", "||||||7, 7"})
    void blankThatTheTotalLeavesRoomForIsABlank(String values, String total) {
        FileReading reading = Forms.read(
                REQUESTS, Forms.REQUESTS_HEADER + ROWS[0] + "|" + values + "\n" + ROWS[1] + "|1|1|1|1|1|1|6");

        assertThat(Forms.printed(reading, "requests_new", "total")).contains(total);
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void rowWithoutItsTotalIsTakenWhereNothingBeforeItIsATotal() {
        FileReading reading = Forms.read(REQUESTS, Forms.REQUESTS_HEADER + ROWS[0] + "|1|2|3|4|5|6|");

        assertThat(Forms.printed(reading, "requests_new", "other")).contains("6");
        assertThat(Forms.figure(reading, "requests_new", "total")
                        .orElseThrow()
                        .value()
                        .status())
                .isEqualTo(FigureStatus.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|%2$d", "|%1$d|%2$d"})
    void tableMovedRightByBlanksOrSerialNumbersWithItsTotalCutIsRejected(String before) {
        String rows = IntStream.range(0, ROWS.length)
                .mapToObj(
                        i -> ROWS[i] + before.replace("%2$d", "").formatted(i + 1) + "|" + (10 * i + 4) + "|2|3|4|5|6")
                .collect(Collectors.joining("\n"));

        FileReading reading = Forms.read(REQUESTS, Forms.REQUESTS_HEADER + rows);

        assertThat(figures(reading)).isZero();
        assertThat(reading.cells().rejects()).isGreaterThanOrEqualTo(6 * ROWS.length);
    }

    @Test
    void tableWhoseTotalsAreAllWrongIsTakenAsPrinted() {
        String rows = IntStream.range(0, ROWS.length)
                .mapToObj(i -> ROWS[i] + "|3|2|3|4|5|6|99")
                .collect(Collectors.joining("\n"));

        FileReading reading = Forms.read(REQUESTS, Forms.REQUESTS_HEADER + rows);

        assertThat(figures(reading)).isEqualTo(7 * ROWS.length);
    }

    @Test
    void labelMissingAmongTheHeadersDoesNotMoveTheOthers() {
        String header = Forms.REQUESTS_HEADER.replace("|科研机构", "");

        FileReading reading = Forms.read(REQUESTS, header + ROWS[0] + "|1|2|3|4|5|6|21");

        assertThat(figures(reading)).isZero();
        assertThat(reading.cells().rejects()).isEqualTo(7);
    }

    @Test
    void valueOnTheRowBelowItsLabelLeavesNoBlank() {
        FileReading reading = Forms.read(LIST, """
                统计指标|单位|统计数
                （一）收到申请数|件|
                ||5
                （二）申请办结数|件|4
                """);

        assertThat(Forms.figure(reading, "requests_received", "total")).isEmpty();
        assertThat(Forms.printed(reading, "requests_concluded", "total")).contains("4");
        assertThat(Forms.troubles(reading, TroubleCode.CELL_UNPLACED))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.place().cell()).isEqualTo("C3"));
    }

    @Test
    void valuesOneRowBelowTheirLabelsAreRejected() {
        FileReading reading = Forms.read(LIST, """
                统计指标|单位|统计数
                一、主动公开情况|——|
                （一）主动公开政府信息数|条|
                其中：主动公开规范性文件数|条|11
                制发规范性文件总数|件|12
                （二）通过不同渠道和方式公开政府信息的情况|——|13
                1.政府公报公开政府信息数|条|
                2.政府网站公开政府信息数|条|14
                二、回应解读情况|——|15
                （一）回应公众关注热点或重大舆情数|次|
                """);

        assertThat(figures(reading)).isZero();
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.cells().rejects()).isEqualTo(5);
    }

    @Test
    void ownTotalInsideAGroupDoesNotTakeThePlaceOfTheFormsTotal() {
        FileReading reading = Forms.read(
                REQUESTS, Forms.REQUESTS_HEADER + "三、本年度办理结果|（三）不予公开|总计|1|0|0|0|0|0|1\n|（七）总计||9|0|0|0|0|0|9");

        assertThat(Forms.figure(reading, "results_total", "total")).isEmpty();
        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void listWhoseValuesMovedUpByOneIsRejected() {
        FileReading whole = Forms.read(LIST, requests("10", "1", "2", "3", "4", "9", "9", ""));
        FileReading moved = Forms.read(LIST, requests("1", "2", "3", "4", "9", "5", "4", ""));

        assertThat(whole.cells().rejects()).isZero();
        assertThat(Forms.figure(whole, "concluded_extended", "total")).isPresent();
        assertThat(moved.reports()).isEmpty();
        assertThat(moved.cells().rejects()).isEqualTo(7);
    }

    private static String requests(String... values) {
        String[] labels = {"（一）收到申请数", "1.当面申请数", "2.传真申请数", "3.网络申请数", "4.信函申请数", "（二）申请办结数", "1.按时办结数", "2.延期办结数"};
        return IntStream.range(0, labels.length)
                .mapToObj(row -> labels[row] + "|件|" + values[row])
                .collect(Collectors.joining("\n", "统计指标|单位|统计数\n三、依申请公开情况||\n", ""));
    }

    private static long figures(FileReading reading) {
        return reading.reports().stream()
                .flatMap(report -> report.figures().stream())
                .filter(figure -> figure.value().status() != FigureStatus.BLANK)
                .count();
    }
}
