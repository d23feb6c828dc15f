package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose report a file is taken as, and for which year, period and scope. */
class ReportIdentityTest {

    private static final String FORM = """
            %s
            %s
            统计指标|单位|统计数
            三、依申请公开情况
            （一）收到申请数|件|5
            """;

    private static String reports(FileReading reading) {
        return reading.reports().stream()
                .map(report -> String.join(
                        " ",
                        report.agency().code(),
                        String.valueOf(report.year()),
                        report.period().code(),
                        report.scope().code()))
                .reduce("", (one, other) -> one + other + ";");
    }

    @ParameterizedTest
    @CsvSource({
        "枣庄市2018.xlsx, 2018年度政府信息公开工作情况统计表, （市级政府）, zaozhuang 2018 year own;",
        "枣庄市2018.xlsx, 枣庄市2018年上半年政府信息公开工作情况统计表, 填报单位：枣庄市, zaozhuang 2018 half1 unknown;",
        "枣庄市/2018.xlsx, 2018年度政府信息公开工作情况统计表, 填报单位：市中区人民政府, 370402 2018 year unknown;",
        "a.xlsx, 2018年度政府信息公开工作情况统计表, 填报单位：枣庄市市中区民政局, 枣庄市市中区民政局 2018 year unknown;"
    })
    void aFormIsTakenAsWhatItSays(String file, String title, String line, String expected) {
        FileReading reading = Forms.read(file, FORM.formatted(title, line));

        assertThat(reports(reading)).isEqualTo(expected);
        assertThat(reading.cells().figures()).isEqualTo(1);
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void aPartOfTheYearIsTold() {
        FileReading reading = Forms.read("枣庄市2018年.xlsx", FORM.formatted("枣庄市2018年第二季度政府信息公开工作情况统计表", "单位：件"));

        assertThat(Forms.troubles(reading, TroubleCode.PART_OF_YEAR))
                .extracting(Trouble::expected)
                .containsExactly("2018 q2");
    }

    @ParameterizedTest
    @CsvSource({
        "市中区2018.xlsx, 市中区2018年度政府信息公开工作情况统计表, AGENCY_AMBIGUOUS",
        "枣庄市2018.xlsx, 2017年度政府信息公开工作情况统计表, YEAR_CONTRADICTION",
        "枣庄市2018.xlsx, 枣庄市2017年政府信息公开有关数据见下表, YEAR_CONTRADICTION",
        "枣庄市2018年第一季度.xlsx, 枣庄市2018年上半年政府信息公开情况统计表, PERIOD_CONTRADICTION"
    })
    void whatIsToldTwoWaysIsRejected(String file, String title, TroubleCode code) {
        FileReading reading = Forms.read(file, FORM.formatted(title, "注"));

        assertThat(reading.reports()).isEmpty();
        assertThat(Forms.troubles(reading, code)).hasSize(1);
        assertThat(reading.cells().rejects()).isPositive();
    }

    @Test
    void aLongTableWithANameThatSeveralBearIsRejectedByLine() {
        String table = "agency,year,indicator,value\n市中区,2017,主动公开政府信息数,622\n枣庄市市中区,2017,主动公开政府信息数,5\n";

        FileReading reading = Forms.reader().read(table.getBytes(StandardCharsets.UTF_8), "各单位.csv");

        assertThat(reports(reading)).isEqualTo("370402 2017 year unknown;");
        assertThat(Forms.troubles(reading, TroubleCode.AGENCY_AMBIGUOUS)).hasSize(1);
    }
}
