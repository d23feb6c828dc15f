package org.gongkai.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.knowledge.KnowledgeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, growth and periods told in sentences: of what they are said, and where that is not plain, of nothing. */
class StatedMeasuresTest {

    private static ReadText text;

    @BeforeAll
    static void readKnowledge() throws KnowledgeException {
        text = new ReadText();
    }

    /** What a share or a difference is said of, by the count and what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            收到政府信息公开申请3511件，同比增长1.05%。 | 1.05% GROWTH 3511件
            收到政府信息公开申请3511件，较2022年减少12件，下降0.3%。 | 12件 FALL 3511件, 0.3% FALL 3511件
            收到政府信息公开申请3511件，其中自然人3402件，占96.9%。 | 96.9% SHARE 3402件
            收到政府信息公开申请3511件（比上年多37件）。 | 37件 GROWTH 3511件
            收到政府信息公开申请3511件，其中自然人3402件，占96.9%，同比提高3.2%。 | 96.9% SHARE 3402件
            收到政府信息公开申请3511件，其中自然人3402件，占96.9%，同比增加35件。 | 96.9% SHARE 3402件, 35件 GROWTH 3402件
            收到政府信息公开申请100件（其中自然人80件、商业企业20件），同比增长5%。 | 5% GROWTH 100件
            收到政府信息公开申请100件，其中自然人80件，占80%，商业企业20件，占20%。 | 80% SHARE 80件, 20% SHARE 20件
            收到政府信息公开申请100件，其中自然人80件，同比增长3%；商业企业20件，同比下降5%。 | 3% GROWTH 80件, 5% FALL 20件
            """)
    void measureIsSaidOfTheCountBeforeIt(String sentence, String measures) {
        assertThat(measures(sentence)).containsExactly(measures.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到政府信息公开申请3511件，较2021年增长1.05%。",
                "收到政府信息公开申请3511件，环比增长1.05%。",
                "收到政府信息公开申请3511件，增长1.05%。",
                "收到政府信息公开申请3511件，信访量同比增长1.05%。",
                "收到政府信息公开申请3511件，办理回复，同比增长1.05%。",
                "回复网民留言300条，同比增长1.05%。",
                "收到政府信息公开申请3511件，其中自然人3402件，占全市信访量的96.9%。",
                "收到政府信息公开申请3511件，同比增长1.05个百分点。",
                "收到政府信息公开申请3511件，同比增长2倍。",
                "收到政府信息公开申请3511件，比上年增加3人。",
                "收到政府信息公开申请3511件，公开率96.9%。",
                "收到政府信息公开申请3511件，其中自然人3402件，占申请总数的96.9%。",
                "收到政府信息公开申请3511件，比上年减少为3511件。",
                "收到政府信息公开申请3511件，同比增长为3511件。",
                "收到政府信息公开申请3511件，申请量同比增长1.05%。",
                "收到政府信息公开申请3511件，是上年的1.05倍。",
                "收到政府信息公开申请3511件，较2022年的3474件增长1.06%。",
                "收到政府信息公开申请3511件，两年平均增长1.05%。",
                "收到政府信息公开申请100件，其中自然人80件、商业企业20件，同比增长5%。",
                "收到政府信息公开申请100件，其中自然人80件，商业企业20件，同比增长5%。",
                "收到政府信息公开申请100件，其中自然人80件、商业企业20件，占80%、20%。"
            })
    void measureOfSomethingElseIsSaidOfNothing(String sentence) {
        assertThat(measures(sentence)).isEmpty();
    }

    private static List<String> measures(String sentence) {
        List<Statement> told = read(sentence, "2021", 2023);
        return told.stream()
                .flatMap(statement -> statement.said().stream()
                        .map(said -> statement.printed() + " " + said.measure() + " "
                                + told.get(told.indexOf(statement) - said.back())
                                        .printed()))
                .toList();
    }

    @Test
    void yearThatFiguresAreSaidToBeOfIsTold() {
        assertThat(read("本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。", "2021", 2023))
                .singleElement()
                .satisfies(statement -> assertThat(statement.kind()).isEqualTo(Statement.Kind.PERIOD))
                .satisfies(statement -> assertThat(statement.value().value()).contains(new BigDecimal(2022)));
        assertThat(read("2022年1月1日至2022年12月31日，开展了培训。", "2021", 2023)).isEmpty();
        assertThat(read("数据统计期限与上年度报告（2022年1月1日至2022年12月31日）衔接。", "2021", 2023)).isEmpty();
        assertThat(read("数据统计期限为2020年1月1日至2022年12月31日。", "2021", 2023)).isEmpty();
    }

    private static List<Statement> read(String sentences, String edition, int year) {
        return text.statements(sentences, edition, year);
    }
}
