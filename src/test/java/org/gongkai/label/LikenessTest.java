package org.gongkai.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a label is like an official one: slips that agencies made, and wordings that are near and mean something else. */
class LikenessTest {

    private static final long SEED = 20071229;
    private static final String LETTERS = "公开信息申请数";

    @ParameterizedTest
    @CsvSource({
        "属于四类过程性性信息, 属于四类过程性信息, TYPO",
        "部门办公议公开, 部门办公会议公开, TYPO",
        "未经复议直起接诉, 未经复议直接起诉, TYPO",
        "现行有效件, 现行有效件数, TYPO",
        "本年新, 本年新制作数量, CUT",
        "政许可, 行政许可, CUT",
        "逾期不补正, 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请, CUT",
        "其他法律行政止公开, 其他法律行政法规禁止公开, CUT",
        "本年处理决定数量一二三四五, 本年处理决定数量, LONGER"
    })
    void slipIsLikeTheLabelThatWasMeant(String core, String official, Likeness likeness) {
        assertThat(Likeness.of(core, official)).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "行政许可, 行政处罚",
        "结果维持, 结果纠正",
        "传真申请数, 信函申请数",
        "行政应诉数量, 行政诉讼数量",
        "电话申请数, 传真申请数",
        "总计, 合计",
        "规章, 规范性文件",
        "其他, 其他结果"
    })
    void labelOfAnotherIndicatorIsNotAlike(String core, String official) {
        assertThat(Likeness.of(core, official)).isEmpty();
    }

    @Test
    void nothingIsLikeItself() {
        assertThat(Likeness.of("予以公开", "予以公开")).isEmpty();
    }

    @Test
    void editsBetweenTwoTextsAreTheSameBothWaysAndNoMoreThanWereMade() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2000; run++) {
            String one = text(random, 3 + random.nextInt(8));
            StringBuilder edited = new StringBuilder(one);
            int edits = random.nextInt(4);
            for (int i = 0; i < edits; i++) {
                edit(edited, random);
            }
            String other = edited.toString();

            int distance = Likeness.distance(one, other);

            assertThat(distance).as("seed %d, run %d", SEED, run).isEqualTo(Likeness.distance(other, one));
            assertThat(distance).as("%s / %s", one, other).isLessThanOrEqualTo(edits);
            assertThat(distance == 0).isEqualTo(one.equals(other));
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void edit(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        if (random.nextBoolean()) {
            text.setCharAt(at, letter);
        } else if (random.nextBoolean() && text.length() > 1) {
            text.deleteCharAt(at);
        } else {
            text.insert(at, letter);
        }
    }
}
