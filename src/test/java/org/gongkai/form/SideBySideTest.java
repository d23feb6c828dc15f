package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;

/** Forms side by side are told apart by what they say of themselves, never by what the file says of one of them. */
class SideBySideTest {

    private static final String FILE = "枣庄市2018.xlsx";
    private static final String[] ROWS = {"（一）收到申请数|件|%d", "1.当面申请数|件|%d", "2.传真申请数|件|%d", "（二）申请办结数|件|%d"};

    @Test
    void formsThatNameTheirYearsAreReadAsThoseYears() {
        FileReading reading = Forms.read(FILE, sideBySide("2017年", "2018年"));

        assertThat(reading.reports())
                .extracting(ReportReading::year, report -> report.figures().size())
                .containsExactlyInAnyOrder(tuple(2017, 4), tuple(2018, 4));
    }

    @Test
    void formWithoutAYearBesideOneThatHasItDoesNotTakeTheYearOfTheFile() {
        FileReading reading = Forms.read(FILE, sideBySide("2017年", ""));

        assertThat(reading.reports()).extracting(ReportReading::year).containsExactly(2017);
        assertThat(Forms.troubles(reading, TroubleCode.PANELS_ALIKE)).hasSize(1);
    }

    @Test
    void changesBesideAFormAreNoForm() {
        FileReading reading = Forms.read(FILE, sideBySide("2018年", "增减"));

        assertThat(reading.reports()).extracting(ReportReading::year).containsExactly(2018);
        assertThat(Forms.printed(reading, "requests_received", "total")).contains("10");
    }

    private static String sideBySide(String left, String right) {
        String rows = IntStream.range(0, ROWS.length)
                .mapToObj(i -> ROWS[i].formatted(10 + i) + "|" + ROWS[i].formatted(50 + i))
                .collect(Collectors.joining("\n"));
        return "统计指标|单位|" + left + "|统计指标|单位|" + right + "\n" + rows;
    }

    @Test
    void agenciesDownAndIndicatorsAcrossAreRead() {
        String sheet = """
                枣庄市2018年度政府信息公开工作情况汇总表
                单位|三、依申请公开情况|三、依申请公开情况|三、依申请公开情况|三、依申请公开情况|三、依申请公开情况|三、依申请公开情况|四、行政复议数量|四、行政复议数量
                单位|（一）收到申请数|（一）收到申请数|（一）收到申请数|（二）申请办结数|（二）申请办结数|（二）申请办结数|四、行政复议数量|（一）维持具体行政行为数
                单位|（一）收到申请数|1.当面申请数|2.传真申请数|（二）申请办结数|1.按时办结数|2.延期办结数|四、行政复议数量|（一）维持具体行政行为数
                市中区人民政府|7|4|3|6|5|1|2|1
                薛城区人民政府|9|5|4|8|8|0|0|0
                """;

        FileReading reading = Forms.read("枣庄市2018年度政府信息公开工作情况汇总表.xlsx", sheet);

        assertThat(reading.reports())
                .extracting(
                        report -> report.agency().name(),
                        report -> report.figures().size())
                .containsExactly(tuple("枣庄市市中区人民政府", 8), tuple("枣庄市薛城区人民政府", 8));
        assertThat(Forms.printed(reading, "requests_fax", "total")).contains("3");
        assertThat(reading.cells().rejects()).isZero();
    }
}
