package org.gongkai.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.knowledge.KnowledgeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences are kept without what reaches a person. */
class MaskedSentencesTest {

    private static ReadText text;

    @BeforeAll
    static void readKnowledge() throws KnowledgeException {
        text = new ReadText();
    }

    @Test
    void whatReachesAPersonIsNotKept() {
        String sentence = "咨询电话：0632-3350618，手机13812345678，身份证370401199001011234，邮箱zwgk@zz.gov.cn，收到政府信息公开申请７件。";

        assertThat(read(sentence, "2021", 2023))
                .singleElement()
                .satisfies(statement -> assertThat(statement.sentence())
                        .doesNotContain("3350618", "13812345678", "370401", "zwgk")
                        .contains("7件"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系电话（0632）3312345",
                "+8613812345678",
                "＋8613812345678",
                "联系方式：3312345",
                "电话号码：3312345",
                "电话：0632-3312345、3312346",
                "电话：3312346，3312345",
                "QQ：123456789",
                "身份证370401900101123"
            })
    void numberThatReachesAPersonIsMasked(String contact) {
        assertThat(read(contact + "，收到政府信息公开申请7件。", "2021", 2023))
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.sentence()).containsPattern("^\\D*\\*+\\D*，收到政府信息公开申请7件。$"))
                .satisfies(statement -> assertThat(statement.link()).isPresent());
    }

    private static List<Statement> read(String sentences, String edition, int year) {
        return text.statements(sentences, edition, year);
    }
}
