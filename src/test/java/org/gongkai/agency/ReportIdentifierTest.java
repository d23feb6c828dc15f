package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIdentifierTest {

    private static final Knowledge KNOWLEDGE = Directories.knowledge();
    private static final ReportIdentifier IDENTIFIER = new ReportIdentifier(new AgencyDirectory(KNOWLEDGE), KNOWLEDGE);

    private static final String ANNUAL = "政府信息公开工作年度报告";

    /** Cells above the table, in one column; then the table begins. */
    private static Identification identify(String file, String... above) {
        return IDENTIFIER.identify(Directories.column(above), text -> text.row() < above.length, "Sheet1", file);
    }

    /** Agency, year, period and scope, or the troubles. */
    private static String told(Identification identification) {
        List<Trouble> troubles = identification.troubles("f");
        return troubles.isEmpty()
                ? String.join(
                        " ",
                        identification.agency().map(Agency::code).orElseThrow(),
                        String.valueOf(identification.year().orElseThrow()),
                        identification.period().code(),
                        identification.scope().code())
                : troubles.get(0).code() + " " + troubles.get(0).expected();
    }

    @ParameterizedTest
    @CsvSource({
        "枣庄市人民政府2018年政府信息公开工作年度报告, zaozhuang 2018 year unknown",
        "枣庄市 2018 年度政府信息公开工作情况统计表, zaozhuang 2018 year unknown",
        "枣庄市２０１８年度政府信息公开情况统计表, zaozhuang 2018 year unknown",
        "枣庄市202020年政府信息公开工作年度报告, zaozhuang 2020 year unknown",
        "枣庄市二〇二三年政府信息公开工作年度报告, zaozhuang 2023 year unknown",
        "枣庄市二○二三年政府信息公开工作年度报告, zaozhuang 2023 year unknown",
        "枣庄市〔2023〕年度政府信息公开工作年度报告, zaozhuang 2023 year unknown",
        "枣庄市政府信息公开工作年度报告（2023年度）, zaozhuang 2023 year unknown",
        "2023年枣庄市政府信息公开年报, zaozhuang 2023 year unknown",
        "附件1：枣庄市2023年政府信息公开工作年度报告, zaozhuang 2023 year unknown",
        "枣庄市2022年上半年政府信息公开工作情况统计表, zaozhuang 2022 half1 unknown",
        "枣庄市2022年下半年政府信息公开工作情况统计表, zaozhuang 2022 half2 unknown",
        "枣庄市2023年第一季度政府信息公开工作情况统计表, zaozhuang 2023 q1 unknown",
        "枣庄市2023年4季度政府信息公开情况统计表, zaozhuang 2023 q4 unknown",
        "上海市2007年7月政府信息公开工作情况统计表, 310000 2007 m07 unknown",
        "上海市2007年11月份政府信息公开月报, 310000 2007 m11 unknown",
        "上海市2007年十二月政府信息公开月报表, 310000 2007 m12 unknown",
        "枣庄市2022年1-6月政府信息公开工作情况统计表, zaozhuang 2022 half1 unknown",
        "枣庄市2022年1—9月政府信息公开工作情况统计表, zaozhuang 2022 part unknown",
        "枣庄市2022年1-12月政府信息公开工作情况统计表, zaozhuang 2022 year unknown",
        "枣庄市2022年政府信息公开季报, zaozhuang 2022 part unknown",
        "枣庄市2022年政府信息公开半年报, zaozhuang 2022 part unknown",
        "枣庄市2018年度全市政府信息公开工作情况统计表, zaozhuang 2018 year consolidated",
        "枣庄市本级2018年度政府信息公开工作情况统计表, zaozhuang 2018 year own",
        "枣庄市2018年度政府信息公开工作情况统计表（含下级）, zaozhuang 2018 year consolidated",
        "枣庄市2018年度政府信息公开工作情况统计表（不含下级）, zaozhuang 2018 year own"
    })
    void aTitleTellsAgencyYearPeriodAndScope(String title, String expected) {
        assertThat(told(identify("附件.xlsx", title))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"（市级政府）, own", "(全市), consolidated", "本机关, own", "市本级, own", "（含下属单位）, consolidated", "（县级政府）, own"})
    void aCellOfItsOwnTellsTheScope(String cell, String scope) {
        assertThat(identify("枣庄市2018.xlsx", "2018年度政府信息公开工作情况统计表", cell).scope().code())
                .isEqualTo(scope);
    }

    @Test
    void aScopeThatIsStatedBothWaysIsUnknown() {
        assertThat(identify("枣庄市2018.xlsx", "（市级政府）", "全市").scope()).isEqualTo(Scope.UNKNOWN);
    }

    @Test
    void agencyAndYearMayStandInCellsOfTheirOwn() {
        assertThat(told(identify("附件2.xlsx", "政府信息公开工作年度报告", "枣庄市人民政府", "（2023年度）")))
                .isEqualTo("zaozhuang 2023 year unknown");
        assertThat(told(identify("附件2.xlsx", "枣庄市人民政府政府信息公开工作年度报告", "2023年度")))
                .isEqualTo("zaozhuang 2023 year unknown");
        assertThat(told(IDENTIFIER.identify(
                        List.of(
                                new SheetText(0, 0, "填报单位（盖章）"),
                                new SheetText(0, 2, "宿迁市人民政府"),
                                new SheetText(1, 0, "填报年度："),
                                new SheetText(1, 1, "2023年")),
                        text -> text.row() < 2,
                        "Sheet1",
                        "附件2.xlsx")))
                .isEqualTo("suqian 2023 year unknown");
    }

    @Test
    void theLineOfTheAgencyBeatsATitleOfABodyAbove() {
        assertThat(told(identify("附件.xlsx", "枣庄市2018年度政府信息公开工作情况统计表", "填报单位：市中区人民政府")))
                .isEqualTo("370402 2018 year unknown");
        assertThat(told(identify("枣庄市2018.xlsx", "枣庄高新区2018年" + ANNUAL)))
                .isEqualTo("zaozhuang_gaoxin 2018 year unknown");
    }

    @Test
    void twoBodiesAreAContradiction() {
        assertThat(told(identify("宿迁市2018.xlsx", "枣庄市2018年" + ANNUAL))).startsWith("AGENCY_CONTRADICTION");
        assertThat(told(identify("威海市文登区信访局2018.xlsx", "微山县人民政府2018年" + ANNUAL)))
                .startsWith("AGENCY_CONTRADICTION");
    }

    @Test
    void anotherPrintingOfTheSameBodyIsNone() {
        assertThat(told(identify("文登区信访局2018.xlsx", "威海市文登区信访局2018年" + ANNUAL)))
                .isEqualTo("威海市文登区信访局 2018 year unknown");
    }

    @Test
    void aNameThatSeveralBearNeedsTheCity() {
        assertThat(told(identify("市中区2023.xlsx", "市中区人民政府2023年" + ANNUAL)))
                .startsWith("AGENCY_AMBIGUOUS")
                .contains("枣庄市市中区人民政府")
                .contains("乐山市市中区人民政府");
        assertThat(told(identify("枣庄市/市中区2023.xlsx", "市中区人民政府2023年" + ANNUAL))).isEqualTo("370402 2023 year unknown");
        assertThat(told(identify("山东省/枣庄市/a.xlsx", "市中区人民政府2023年" + ANNUAL))).isEqualTo("370402 2023 year unknown");
        assertThat(told(identify("乐山市市中区2023.xlsx", "市中区人民政府2023年" + ANNUAL))).isEqualTo("511102 2023 year unknown");
    }

    @Test
    void aFormerNameCountsInItsTimeOnly() {
        assertThat(told(identify("a.xlsx", "桥东区人民政府2012年" + ANNUAL))).startsWith("AGENCY_AMBIGUOUS");
        assertThat(told(identify("a.xlsx", "桥东区人民政府2025年" + ANNUAL))).isEqualTo("130702 2025 year unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "枣庄市2021.xlsx, 枣庄市2020年政府信息公开工作年度报告, 2020 / 2021",
        "枣庄市2021.xlsx, 现将枣庄市2020年度政府信息公开工作的有关情况报告如下, 2020 / 2021",
        "枣庄市2021.xlsx, 枣庄市人民政府关于2020年政府信息公开工作开展情况的报告, 2020 / 2021",
        "枣庄市2021.xlsx, 填报年度：2020, 2020 / 2021"
    })
    void anotherYearAboveTheTableNeverPassesSilently(String file, String above, String years) {
        assertThat(told(identify(file, above))).isEqualTo("YEAR_CONTRADICTION " + years);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"根据《中华人民共和国政府信息公开条例》（2019年修订），编制政府信息公开工作年度报告", "枣庄市政府信息公开办公室 2022年1月15日", "国办公开办函〔2019〕60号"})
    void otherYearsAboveTheTableAreNone(String above) {
        assertThat(told(identify("枣庄市2021.xlsx", above))).isEqualTo("zaozhuang 2021 year unknown");
    }

    @Test
    void aPartOfTheYearUnderAYearlyFileNameIsAPart() {
        Identification identification = identify("枣庄市2022年" + ANNUAL + ".xlsx", "枣庄市2022年上半年政府信息公开工作情况统计表");

        assertThat(told(identification)).isEqualTo("zaozhuang 2022 half1 unknown");
        assertThat(identification.notices("f")).extracting(Trouble::code).containsExactly(TroubleCode.PART_OF_YEAR);
    }

    @Test
    void aYearlyTitleUnderAFileNameForAPartNeverCountsAsTheYear() {
        assertThat(told(identify("枣庄市2022年上半年.xlsx", "枣庄市2022年" + ANNUAL))).isEqualTo("zaozhuang 2022 half1 unknown");
    }

    @Test
    void twoPartsOfTheYearAreAContradiction() {
        assertThat(told(identify("枣庄市2022年第三季度.xlsx", "枣庄市2022年上半年政府信息公开工作情况统计表")))
                .startsWith("PERIOD_CONTRADICTION");
    }

    @Test
    void theNameOfASheetTellsWhatTheCellsDoNot() {
        List<SheetText> nothing = Directories.column("政府信息公开工作情况统计表");

        assertThat(told(IDENTIFIER.identify(nothing, text -> text.row() < 1, "枣庄高新区", "枣庄市2018.xlsx")))
                .isEqualTo("zaozhuang_gaoxin 2018 year unknown");
        assertThat(told(IDENTIFIER.identify(nothing, text -> text.row() < 1, "2018年", "枣庄市.xlsx")))
                .startsWith("zaozhuang 2018");
        assertThat(told(IDENTIFIER.identify(nothing, text -> text.row() < 1, "市中区", "枣庄市2018.xlsx")))
                .startsWith("370402 2018");
        assertThat(told(IDENTIFIER.identify(nothing, text -> text.row() < 1, "Sheet1", "枣庄市2018.xlsx")))
                .startsWith("zaozhuang 2018");
        assertThat(told(IDENTIFIER.identify(nothing, text -> text.row() < 1, "表2020", "枣庄市2018.xlsx")))
                .startsWith("zaozhuang 2018");
    }

    @ParameterizedTest
    @CsvSource({"2023年, 2023", "2023年度, 2023", "2023, 2023", "２０２３年, 2023", "二〇二三年, 2023"})
    void aHeaderThatIsAYearNamesIt(String header, int year) {
        assertThat(IDENTIFIER.yearNamed(header)).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本年新收", "2023年1月", "12023", "上一年项目数量", "2023件", "1999年", "处理决定数量(2023年办件量)"})
    void otherHeadersNameNoYear(String header) {
        assertThat(IDENTIFIER.yearNamed(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023/枣庄市2023年度.xls, zaozhuang 2023 year unknown",
        "01 枣庄市市中区民政局_2023.xlsx, 枣庄市市中区民政局 2023 year unknown",
        "2023年枣庄市.xlsx, zaozhuang 2023 year unknown",
        "枣庄市政府信息公开年报（2023）.xlsx, zaozhuang 2023 year unknown",
        "枣庄市2022年上半年.xlsx, zaozhuang 2022 half1 unknown",
        "甲集团2023.xlsx, 甲集团 2023 year unknown",
        "附件2_2023.xlsx, AGENCY_NOT_FOUND ''",
        "附件3：2023年政府信息公开统计表.xlsx, AGENCY_NOT_FOUND ''",
        "汇总.xlsx, AGENCY_NOT_FOUND ''"
    })
    void aFileNameTellsWhatTheSheetDoesNot(String file, String expected) {
        assertThat(told(identify(file)).strip())
                .isEqualTo(expected.replace("''", "").strip());
    }

    @Test
    void titlesAreToldFromOtherWords() {
        assertThat(List.of("枣庄市2018年" + ANNUAL, "填报单位：枣庄市", "2018年度", "枣庄市2022年上半年政府信息公开月报"))
                .allMatch(IDENTIFIER::isTitle);
        assertThat(List.of("统计指标", "规章", "2018", "备注：无", "12件")).noneMatch(IDENTIFIER::isTitle);
    }
}
