package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static final long SEED = 20260419;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "==",
                "--",
                "-1e5",
                "-abc",
                "＝1+1",
                "－1＋1",
                "＠x",
                "＋a",
                "\n=1"
            })
    void whatCouldRunGetsAnApostrophe(String text) {
        assertThat(CsvText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-417", "+3", "-0.5", "-.5", "-3.", "-", "－", "=", "", "枣庄市", "1-2", "a=b", "5000余人", "'=1", " =1",
                "（-1）"
            })
    void whatCannotRunStaysAsItIs(String text) {
        assertThat(CsvText.of(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersBecomeSpacesButTabAndLineFeedStay() {
        assertThat(CsvText.of("a\u0000b\u000bc\td\ne\rf\r\ng\u0085h")).isEqualTo("a b c\td\ne f\ng h");
        assertThat(CsvText.of("\r=1")).isEqualTo("' =1");
        assertThat(CsvText.of("\u0000=1")).isEqualTo("' =1");
    }

    @Test
    void noTextStartsAFormulaWhateverItHolds() {
        Random random = new Random(SEED);
        String alphabet = "=+-@\t\r\n\u0000 '\"01.枣＝－a";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            String shown = CsvText.of(text.toString());

            boolean isNumberOrDash = shown.matches("[+-]?[0-9.]*[0-9][0-9.]*|[-－=]");
            boolean isSafe = shown.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(shown.charAt(0)) < 0;
            assertThat(isSafe || isNumberOrDash)
                    .as("seed %d, round %d: %s", SEED, round, shown)
                    .isTrue();
            assertThat(shown).as("seed %d, round %d", SEED, round).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.000000, 0", "1.500000, 1.5", "100, 100", "1E+3, 1000", "-417.0, -417", "59237.2449, 59237.2449"})
    void decimalsArePlainWithoutTrailingZeros(BigDecimal number, String shown) {
        assertThat(CsvText.of(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1e-7, 0.0000001",
        "1e21, 1000000000000000000000",
        "2e23, 200000000000000000000000",
        "-0.0, 0",
        "0.3333333333333333, 0.333333333333333",
        "Infinity, Infinity",
        "NaN, NaN"
    })
    void doublesArePlainToFifteenDigits(double number, String shown) {
        assertThat(CsvText.of(number, false)).isEqualTo(shown);
    }

    @Test
    void floatsArePlainToSevenDigits() {
        assertThat(CsvText.of(1.1f, true)).isEqualTo("1.1");
    }
}
