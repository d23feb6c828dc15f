package org.gongkai.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the finger: whole numbers by arithmetic must be what texts give. */
class TypingTest {

    @Test
    void wholeNumbersBeforeASlipAreThoseThatTextsGive() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            long typed = random.nextLong(1, Problem.pow10(1 + random.nextInt(15)));
            long[] byText = Typing.before(Long.toString(typed)).stream()
                    .mapToLong(Long::parseLong)
                    .sorted()
                    .toArray();

            assertThat(Typing.before(typed)).as("seed %d: %d", seed, typed).isEqualTo(byText);
            assertThat(Typing.before(-typed))
                    .as("seed %d: -%d", seed, typed)
                    .containsExactlyInAnyOrder(
                            LongStream.of(byText).map(value -> -value).toArray());
        }
    }

    @Test
    void everyNumberBeforeASlipIsOneSlipAway() {
        assertThat(Typing.before("40105"))
                .isNotEmpty()
                .allSatisfy(right ->
                        assertThat(Typing.cost(right, "40105")).as(right).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12,1233", "1234,2143", "123,321", "5,67", "120,1200000"})
    void moreThanOneSlipIsNone(String right, String typed) {
        assertThat(Typing.cost(right, typed)).isEmpty();
    }

    @Test
    void doubledDigitIsLikelierThanAnyAddedOne() {
        assertThat(Typing.cost("123", "1223").orElseThrow())
                .isLessThan(Typing.cost("123", "1283").orElseThrow());
    }
}
