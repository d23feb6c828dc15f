package org.gongkai.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.figure.ValueFixture.CHANGE;
import static org.gongkai.figure.ValueFixture.COUNT;
import static org.gongkai.figure.ValueFixture.MONEY;
import static org.gongkai.figure.ValueFixture.PERSONS;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ValueParserPropertyTest {
    private static final long SEED = 20_190_601L;
    private static final int ROUNDS = 20_000;
    private static final List<ExpectedValue> EXPECTATIONS =
            List.of(COUNT, CHANGE, PERSONS, MONEY, new ExpectedValue(2, true, Optional.empty()));

    private final ValueParser parser = ValueFixture.parser();

    @Test
    void everyWholeNumberIsReadBackFromEveryWriting() {
        everyRound(random -> {
            BigDecimal number = BigDecimal.valueOf(sized(random, 12)).multiply(sign(random));
            assertReadBackFromEveryWriting(number, CHANGE);
        });
    }

    @Test
    void everyDecimalIsReadBackFromEveryWriting() {
        ExpectedValue money = new ExpectedValue(4, true, Optional.of("万元"));
        everyRound(random -> {
            BigDecimal number = BigDecimal.valueOf(sized(random, 16), 4).multiply(sign(random));
            assertReadBackFromEveryWriting(number, money);
        });
    }

    @Test
    void everyChineseNumeralIsReadBack() {
        for (int number = 0; number <= 9999; number++) {
            assertThat(ChineseNumeral.parse(ChineseNumeral.written(number))).contains(number);
        }
    }

    @Test
    void boundsHoldTheValueUnlessAWordShutsItOut() {
        everyRound(random -> {
            // given
            String before = pick(random, List.of("", "", "约", "近", "超过", "至少", "至多"));
            String after = before.isEmpty() ? pick(random, List.of("", "余", "多", "左右", "以上", "以下")) : "";
            String number =
                    BigDecimal.valueOf(1 + sized(random, 5), random.nextInt(3)).toPlainString();
            String printed = before + number + pick(random, List.of("", "万", "亿")) + after;
            ExpectedValue expected = pick(random, EXPECTATIONS);
            // when
            ReportedValue value = parser.parse(printed, expected);
            // then
            boolean shutOut = before.equals("近") || before.equals("超过");
            value.value().filter(there -> !shutOut).ifPresent(there -> assertHeld(value, there));
            assertInOrder(value);
        });
    }

    @Test
    void noTextMakesTheParserFail() {
        List<String> letters = new ArrayList<>(
                ValueFixture.words().stream().map(ValueWord::text).toList());
        letters.addAll(List.of("0", "1", "5", "9", "00", "234", ",", "，", ".", " ", "\u00a0", "\n", "+", "-", "－"));
        letters.addAll(List.of("（", "）", "(", ")", "%", "E", "e", "十", "零", "七", "年", "²", "\ud83d", "\u0000"));
        everyRound(random -> {
            // given
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(9); left > 0; left--) {
                text.append(pick(random, letters));
            }
            Optional<String> column = random.nextBoolean() ? Optional.empty() : Optional.of(pick(random, letters));
            ExpectedValue expected = pick(random, EXPECTATIONS);
            // when
            ReportedValue value = parser.parse(text.toString(), expected, column);
            // then
            assertThat(value.printed()).isEqualTo(text.toString());
            assertInOrder(value);
            assertFits(value, expected);
            assertReportedValueReadsBack(value, expected);
        });
    }

    private void assertReadBackFromEveryWriting(BigDecimal number, ExpectedValue expected) {
        String plain = number.toPlainString();
        String grouped = grouped(number);
        for (String printed : List.of(
                plain,
                grouped,
                grouped.replace(',', '，'),
                grouped.replace(',', ' '),
                grouped.replace(',', '\u00a0'),
                fullWidth(plain),
                fullWidth(grouped),
                " " + plain + "\n",
                plain + expected.unit().orElse(""))) {
            ReportedValue value = parser.parse(printed, expected);
            assertThat(value.status()).as(printed).isEqualTo(FigureStatus.REPORTED);
            assertThat(value.value().orElseThrow()).as(printed).isEqualByComparingTo(number);
        }
    }

    private void assertReportedValueReadsBack(ReportedValue value, ExpectedValue expected) {
        if (value.status() == FigureStatus.REPORTED) {
            String again = value.value().orElseThrow().toPlainString();
            assertThat(parser.parse(again, expected).value()).isEqualTo(value.value());
        }
    }

    private static void assertHeld(ReportedValue value, BigDecimal number) {
        value.low().ifPresent(low -> assertThat(low).as(value.printed()).isLessThanOrEqualTo(number));
        value.high().ifPresent(high -> assertThat(high).as(value.printed()).isGreaterThanOrEqualTo(number));
    }

    private static void assertInOrder(ReportedValue value) {
        if (value.low().isPresent() && value.high().isPresent()) {
            assertThat(value.low().get())
                    .as(value.printed())
                    .isLessThanOrEqualTo(value.high().get());
        }
    }

    private static void assertFits(ReportedValue value, ExpectedValue expected) {
        for (Optional<BigDecimal> number : List.of(value.value(), value.low(), value.high())) {
            number.ifPresent(there -> {
                assertThat(there.scale()).as(value.printed()).isBetween(0, expected.decimalsAllowed());
                assertThat(there.precision() - there.scale())
                        .as(value.printed())
                        .isLessThanOrEqualTo(12);
            });
        }
    }

    private static void everyRound(Consumer<Random> property) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A number of one to so many digits, each length as likely as the others. */
    private static long sized(Random random, int mostDigits) {
        return random.nextLong(
                0, BigDecimal.TEN.pow(1 + random.nextInt(mostDigits)).longValueExact());
    }

    private static BigDecimal sign(Random random) {
        return random.nextInt(4) == 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter + 0xfee0)));
        return wide.toString();
    }
}
