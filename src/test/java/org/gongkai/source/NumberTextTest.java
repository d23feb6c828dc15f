package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "59237.244899999998, 59237.2449",
        "1.0E7, 10000000",
        "-0.0, 0",
        "1.0E-7, 0.0000001",
        "1.0E20, 100000000000000000000",
        "999999999999999, 999999999999999",
        "-999999999999999, -999999999999999",
        "1000000000000001, 1000000000000000",
        "-1.0E15, -1000000000000000",
        "-9223372036854775808, -9223372036854780000",
        "0.1, 0.1",
        "2.675, 2.675",
        "-12.50, -12.5"
    })
    void numberIsPlainAtFifteenDigits(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.495, 49.5%", "1, 100%", "0, 0%", "0.07, 7%", "-0.00123, -0.123%"})
    void percentIsTheHundredfold(double value, String text) {
        assertThat(NumberText.percent(value)).isEqualTo(text);
    }

    @Test
    void decimalOfFifteenDigitsSurvivesItsWayThroughADouble() {
        long seed = 15;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal printed = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(13));

            assertThat(NumberText.of(printed.doubleValue()))
                    .as("seed %d, %s", seed, printed)
                    .isEqualTo(printed.stripTrailingZeros().toPlainString());
        }
    }
}
