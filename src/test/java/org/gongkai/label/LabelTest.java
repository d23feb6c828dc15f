package org.gongkai.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    private static final long SEED = 20190406;

    private static final List<String> SPACES =
            List.of(" ", "\n", "\r\n", "\t", "\u3000", "\u00A0", "\u2003", "\u200B", "\uFEFF");

    private static final List<String> LABELS = List.of(
            "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
            "3.危及“三安全一稳定”",
            "第二十条第（一）项",
            "其中：主动公开规范性文件数",
            "本年收费金额（单位：万元）",
            "十一、查阅点接待人数",
            "1.属于国家秘密",
            "本年增/减",
            "总计");

    @ParameterizedTest
    @ValueSource(strings = {"一、予以公开", "（一）予以公开", "(一)予以公开", "1.予以公开", "1、予以公开", "1．予以公开", "①予以公开", "1)予以公开", "予以公开"})
    void numberingIsNoPartOfTheCore(String printed) {
        assertThat(Label.of(printed).core()).isEqualTo("予以公开");
    }

    @ParameterizedTest
    @CsvSource({"一、予以公开,一", "（十二）其他,十二", "(3)其他,3", "10.其他,10", "③其他,3", "予以公开,''"})
    void itemNumberIsKeptBesideTheCore(String printed, String number) {
        assertThat(Label.of(printed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "本年增／减, 本年增/减",
        "危及“三安全一稳定”, 危及三安全一稳定",
        "危及\"三安全一稳定\", 危及三安全一稳定",
        "不是《条例》所指政府信息, 不是条例所指政府信息",
        "开通网站【含专栏】数, 开通网站数",
        "开通网站〔含专栏〕数, 开通网站数",
        "其中：规范性文件数, 规范性文件数",
        "其中规范性文件数：, 规范性文件数",
        "其中：1.当面申请数, 当面申请数",
        "其中：（1）“信息不存在”数, 信息不存在数",
        "法人或 其他 组织, 法人或其他组织"
    })
    void widthQuotesBracketsAndSpacesAreNoPartOfTheCore(String printed, String core) {
        assertThat(Label.of(printed).core()).isEqualTo(core);
    }

    @Test
    void remarksInBracketsAreNoPartOfTheCore() {
        assertThat(Label.of("（一）收到申请数（含网上）").core())
                .isEqualTo(Label.of("（一）收到申请数").core());
    }

    @Test
    void bracketedNumeralInsideALabelIsPartOfItsName() {
        List<String> items = List.of("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "第二十条第（九）项");

        assertThat(items.stream().map(Label::of).map(Label::core)).doesNotHaveDuplicates();
        assertThat(Label.of("第二十条第(五)项").core())
                .isEqualTo(Label.of(items.get(1)).core());
    }

    @Test
    void labelOfNothingButARemarkKeepsIt() {
        assertThat(Label.of("（市级政府）").core()).isEqualTo("(市级政府)");
    }

    @Test
    void printedTextIsKept() {
        assertThat(Label.of(" 总　计\n").printed()).isEqualTo(" 总　计\n");
    }

    @Test
    void insertedSpacesNeverChangeALabel() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2000; run++) {
            String label = LABELS.get(random.nextInt(LABELS.size()));
            String spaced = spaced(label, random);

            assertThat(Label.of(spaced))
                    .as("seed %d, run %d: %s", SEED, run, spaced)
                    .usingRecursiveComparison()
                    .ignoringFields("printed")
                    .isEqualTo(Label.of(label));
        }
    }

    private static String spaced(String label, Random random) {
        StringBuilder spaced = new StringBuilder();
        IntStream.range(0, label.length()).forEach(i -> {
            while (random.nextInt(3) == 0) {
                spaced.append(SPACES.get(random.nextInt(SPACES.size())));
            }
            spaced.append(label.charAt(i));
        });
        return spaced.append(random.nextBoolean() ? "\u3000" : "").toString();
    }
}
