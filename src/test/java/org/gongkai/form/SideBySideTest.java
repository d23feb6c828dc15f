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
}
