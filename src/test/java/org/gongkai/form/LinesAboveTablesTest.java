package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line above a table, a remark in its title or the name of its tab says of the figures holds for them. */
class LinesAboveTablesTest {

    private static final String FILE = "宿迁市人民政府2023.xlsx";
    private static final String NEW = "一、本年新收政府信息公开申请数量|||%d|0|0|0|0|0|%1$d\n";
    private static final String CARRIED = "二、上年结转政府信息公开申请数量|||%d|0|0|0|0|0|%1$d\n";
    private static final String FORM = Forms.REQUESTS_HEADER + NEW.formatted(5) + CARRIED.formatted(7);

    private static String reports(FileReading reading) {
        return reading.reports().stream()
                .map(report -> "%s %d %s %d;"
                        .formatted(
                                report.agency().name(),
                                report.year(),
                                report.period().code(),
                                report.figures().size()))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：宿豫区  单位：件", "单位：宿迁市宿豫区  日期：2024年1月5日", "部门：宿豫区", "宿豫区政府信息公开申请情况"})
    void aLineThatNamesABodyBelowTheOneOfTheFileNamesTheBodyThatReports(String line) {
        FileReading reading = Forms.read(FILE, line + "\n" + FORM);

        assertThat(reports(reading)).isEqualTo("宿迁市宿豫区人民政府 2023 year 14;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"宿豫区", "（宿豫区）", "一、宿豫区", "市教育局"})
    void aLineThatIsButAnotherNameContradictsTheFile(String line) {
        FileReading reading = Forms.read(FILE, line + "\n" + FORM);

        assertThat(reading.cells().figures()).isZero();
        assertThat(Forms.troubles(reading, TroubleCode.AGENCY_CONTRADICTION)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：件", "单位：万元、件", "金额单位：元", "单位：（件）", "单位：户、件"})
    void aLineThatTellsTheUnitNamesNobody(String line) {
        FileReading reading = Forms.read(FILE, line + "\n" + FORM);

        assertThat(reports(reading)).isEqualTo("宿迁市人民政府 2023 year 14;");
    }

    @ParameterizedTest
    @CsvSource({
        "上半年, half1",
        "统计截止日期：2023年6月30日, half1",
        "截至2023年9月底, part",
        "统计时间：2023年1月至6月, half1",
        "（一季度）, q1",
        "填报日期：2024年1月15日, year",
        "截至2023年12月31日, year"
    })
    void aLineThatTellsAPartOfTheYearIsBelieved(String line, String period) {
        FileReading above = Forms.read(FILE, line + "\n" + FORM);
        FileReading between = Forms.read(FILE, FORM.replaceFirst("\n", "\n" + line + "\n"));

        assertThat(reports(above)).isEqualTo("宿迁市人民政府 2023 %s 14;".formatted(period));
        assertThat(reports(between)).isEqualTo(reports(above));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上年", "（上年）", "附：上年数据", "上年情况", "增减", "2022年", "2022年情况"})
    void figuresUnderALineOfAnotherYearAreNotThoseOfTheFile(String line) {
        FileReading reading = Forms.read(FILE, line + "\n" + FORM);

        assertThat(reading.cells().figures()).isZero();
        assertThat(Forms.troubles(reading, TroubleCode.YEAR_CONTRADICTION)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"（宿豫区）, AGENCY_CONTRADICTION", "（2022年）, YEAR_CONTRADICTION", "（上年）, YEAR_CONTRADICTION"})
    void aRemarkInTheTitleOfATableCounts(String remark, TroubleCode code) {
        FileReading reading = Forms.read(FILE, FORM.replaceFirst("申请情况\n", "申请情况" + remark + "\n"));

        assertThat(reading.cells().figures()).isZero();
        assertThat(Forms.troubles(reading, code)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2022年, YEAR_CONTRADICTION", "（2022年）, YEAR_CONTRADICTION", "宿豫区人民政府, AGENCY_CONTRADICTION"})
    void whatStandsBesideTheTitleOfATableOrInItsCornerCounts(String text, TroubleCode code) {
        FileReading beside = Forms.read(FILE, FORM.replaceFirst("申请情况\n", "申请情况||||||" + text + "\n"));
        FileReading corner = Forms.read(FILE, FORM.replaceFirst("\n\\|\\|\\|申请人情况", "\n" + text + "|||申请人情况"));

        assertThat(beside.cells().figures()).isZero();
        assertThat(Forms.troubles(beside, code)).hasSize(1);
        assertThat(corner.cells().figures()).isZero();
        assertThat(Forms.troubles(corner, code)).hasSize(1);
    }

    @Test
    void headerOfAnotherYearContradictsTheFile() {
        FileReading reading = Forms.read(FILE, FORM.replace("|申请人情况", "|2022年申请人情况"));

        assertThat(reading.cells().figures()).isZero();
        assertThat(Forms.troubles(reading, TroubleCode.YEAR_CONTRADICTION)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"宿豫区, 沭阳县", "（宿豫区）, （沭阳县）", "一、宿豫区, 二、沭阳县"})
    void formsBelowOneAnotherAreThoseOfTheBodiesNamedAboveThem(String first, String second) {
        FileReading reading = Forms.read(FILE, first + "\n" + FORM + second + "\n" + FORM);

        assertThat(reports(reading)).isEqualTo("宿迁市宿豫区人民政府 2023 year 14;宿迁市沭阳县人民政府 2023 year 14;");
        assertThat(reading.cells().rejects()).isZero();
    }

    @Test
    void formsBelowOneAnotherThatNameNobodyAreBothRejected() {
        String other = Forms.REQUESTS_HEADER + NEW.formatted(9) + CARRIED.formatted(8);

        FileReading reading = Forms.read(FILE, FORM + other);

        assertThat(reading.cells().figures()).isZero();
        assertThat(reading.cells().rejects()).isEqualTo(28);
    }

    @Test
    void pagePrintedTwiceIsOneForm() {
        FileReading reading = Forms.read(FILE, FORM + FORM);

        assertThat(reports(reading)).isEqualTo("宿迁市人民政府 2023 year 14;");
        assertThat(reading.cells().rejects()).isZero();
    }
}
