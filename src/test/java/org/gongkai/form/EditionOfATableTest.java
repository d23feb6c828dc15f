package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the editions that have much in common a table is of. */
class EditionOfATableTest {

    private static final String DISCLOSURE = """
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容|本年新制作数量|本年新公开数量|对外公开总数量
            规章|2|2|3
            规范性文件|11|11|119
            """;

    private static final String REVIEWS = """
            四、政府信息公开行政复议、行政诉讼情况
            行政复议
            结果维持|结果纠正|其他结果|尚未审结|总计
            1|2|3|4|10
            """;

    private static final String STATISTICS = """
            统计指标|单位|统计数
            一、主动公开情况||
            （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条|100
            %s
            1.政府公报公开政府信息数|条|7
            %s
            """;

    private static List<String> editions(String file, String text) {
        return Forms.read(file, text).reports().stream()
                .flatMap(report -> report.tables().stream())
                .map(RecognisedTable::edition)
                .toList();
    }

    @Test
    void tableThatVariantsTakeFromTheirBaseIsOfTheBase() {
        assertThat(editions("宿迁市2019.xlsx", DISCLOSURE)).containsExactly("2019");
        assertThat(editions("宿迁市2019.xlsx", DISCLOSURE + REVIEWS)).containsExactly("2019", "2019");
    }

    @Test
    void rowThatOnlyAVariantHasTellsTheVariantForTheTablesBesideItToo() {
        assertThat(editions("宿迁市2020.xlsx", DISCLOSURE + "其他主动公开文件|56|45|\n" + REVIEWS))
                .containsExactly("2019-hubei", "2019-hubei");
    }

    @Test
    void sectionThatAVariantInsertsTellsTheVariant() {
        String beijing = "（二）重点领域公开政府信息数|条|9\n（三）通过不同渠道和方式公开政府信息的情况||";
        String anhui = "主动公开应急管理信息|条|9\n（二）通过不同渠道和方式公开政府信息的情况||";
        String national = "（二）通过不同渠道和方式公开政府信息的情况||";

        assertThat(editions("宿迁市2015.xlsx", STATISTICS.formatted(beijing, ""))).containsExactly("2014-beijing");
        assertThat(editions("宿迁市2015.xlsx", STATISTICS.formatted(anhui, ""))).containsExactly("2014-anhui");
        assertThat(editions("宿迁市2015.xlsx", STATISTICS.formatted(national, ""))).containsExactly("2014");
    }

    @Test
    void numbersOfSectionsTellAVariantWhereNothingElseDoes() {
        String national = "（二）通过不同渠道和方式公开政府信息的情况||";

        assertThat(editions("宿迁市2015.xlsx", STATISTICS.formatted(national, "十二、机构建设和保障经费情况||")))
                .containsExactly("2014-shandong2018");
        assertThat(editions("宿迁市2015.xlsx", STATISTICS.formatted(national, "八、机构建设和保障经费情况||")))
                .containsExactly("2014");
    }
}
