package org.gongkai.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the text of a cell. It never guesses and never rounds: what could mean two things is unreadable, with a reason.
 * Immutable, so it may be shared between threads.
 *
 * <p>Three decisions stand behind it. A number in multiples of the unit that is wanted (4.2万 件) was rounded by whoever
 * wrote it, so it stands for all that rounds to it; one in smaller units (251000元 for 万元) is exact, and so is zero. In
 * a cell without a unit, 万 multiplies the plain unit even where the column counts in 万元: nobody writes 万 for 万 times
 * 万元. Limits on a number that is zero or below (近0, -5000余) are ambiguous, since people mean its size.
 */
public final class ValueParser {
    /** Digits before the point in the warehouse's {@code decimal(18,6)}. */
    private static final int MOST_INTEGER_DIGITS = 12;

    private static final int SMALL_NUMBERS = 1000;
    private static final int DIGITS_OF_SMALL_NUMBERS = 3;

    private final ValueVocabulary vocabulary;
    private final CellGrammar grammar;
    /** What most cells report, each number once: they are few and small. */
    private final ReportedValue[] smallNumbers = new ReportedValue[SMALL_NUMBERS];

    public ValueParser(ValueVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.grammar = new CellGrammar(vocabulary);
        Arrays.setAll(smallNumbers, number -> exactly(String.valueOf(number)));
    }

    /** Reads a cell whose column has no unit of its own. */
    public ReportedValue parse(String printed, ExpectedValue expected) {
        return parse(printed, expected, Optional.empty());
    }

    /**
     * Reads a cell whose form prints a unit for it elsewhere. That unit counts where the cell has none.
     *
     * @throws IllegalArgumentException where the unit that is expected is not in the vocabulary
     */
    public ReportedValue parse(String printed, ExpectedValue expected, Optional<String> unitOfColumn) {
        if (unitOfColumn.isEmpty() && isPlain(printed)) {
            Units.of(vocabulary, expected.unit(), unitOfColumn);
            return isSmall(printed) ? smallNumbers[Integer.parseInt(printed)] : exactly(printed);
        }
        CellText cell = CellText.of(printed);
        Optional<FigureStatus> withoutNumber = vocabulary.statusOf(cell.head());
        if (withoutNumber.isPresent()) {
            return ReportedValue.empty(withoutNumber.get(), printed, cell.remark());
        }
        CellText unfolded = cell.withWordUnfolded(vocabulary);
        Units units = Units.of(vocabulary, expected.unit(), unitOfColumn);
        Reading reading = grammar.read(unfolded.head());
        if (reading instanceof Reading.Phrase phrase) {
            return value(printed, unfolded.remark(), phrase, expected, units);
        }
        return ReportedValue.unreadable(((Reading.Refusal) reading).reason(), printed, cell.remark());
    }

    /** Whether there is nothing in the cell but digits, as in nearly every cell, and no more than can be stored. */
    private boolean isPlain(String printed) {
        return printed.length() <= MOST_INTEGER_DIGITS
                && grammar.isWholeNumber(printed)
                && vocabulary.statusOf(printed).isEmpty();
    }

    /** Whether those digits are a small number that is printed in the only way without zeros before it. */
    private static boolean isSmall(String digits) {
        return digits.length() <= DIGITS_OF_SMALL_NUMBERS && (digits.length() == 1 || digits.charAt(0) != '0');
    }

    private static ReportedValue exactly(String digits) {
        return new ReportedValue(
                FigureStatus.REPORTED,
                Optional.of(BigDecimal.valueOf(Long.parseLong(digits))),
                Optional.empty(),
                Optional.empty(),
                digits,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ReportedValue value(
            String printed, Optional<String> remark, Reading.Phrase phrase, ExpectedValue expected, Units units) {
        int shift = units.shift(phrase);
        BigDecimal value = plain(phrase.number().scaleByPowerOfTen(shift));
        Optional<UnreadableReason> trouble =
                units.trouble(phrase).or(() -> trouble(value, phrase.qualifier(), expected));
        if (trouble.isPresent()) {
            return ReportedValue.unreadable(trouble.get(), printed, remark);
        }
        BigDecimal quantum = BigDecimal.ONE.movePointLeft(Math.max(expected.scale(), value.scale()));
        Optional<Interval> interval = interval(phrase, shift, value, quantum);
        if (interval.filter(ValueParser::isTooLarge).isPresent()) {
            return ReportedValue.unreadable(UnreadableReason.TOO_LARGE, printed, remark);
        }
        return new ReportedValue(
                status(phrase, interval),
                Optional.of(value),
                interval.flatMap(Interval::low).map(ValueParser::plain),
                interval.flatMap(Interval::high).map(ValueParser::plain),
                printed,
                units.printed(phrase).map(Unit::text),
                remark,
                Optional.empty());
    }

    private static Optional<UnreadableReason> trouble(
            BigDecimal value, Optional<Qualifier> qualifier, ExpectedValue expected) {
        boolean sizeOnly = qualifier.isPresent() && qualifier.get() != Qualifier.ABOUT;
        if (value.signum() < 0 && !expected.mayBeNegative()) {
            return Optional.of(UnreadableReason.NEGATIVE);
        }
        if (value.scale() > expected.decimalsAllowed()) {
            return Optional.of(UnreadableReason.TOO_MANY_DECIMALS);
        }
        if (isTooLarge(value)) {
            return Optional.of(UnreadableReason.TOO_LARGE);
        }
        if (value.signum() < 0 && sizeOnly || value.signum() == 0 && qualifier.isPresent()) {
            return Optional.of(UnreadableReason.AMBIGUOUS);
        }
        return Optional.empty();
    }

    /** An end may have a digit more than the value: 超过999999999999. */
    private static boolean isTooLarge(Interval interval) {
        return Stream.of(interval.low(), interval.high())
                .flatMap(Optional::stream)
                .anyMatch(ValueParser::isTooLarge);
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number.precision() - number.scale() > MOST_INTEGER_DIGITS;
    }

    /** The interval of an inexact value, empty where the value is exact. */
    private static Optional<Interval> interval(Reading.Phrase phrase, int shift, BigDecimal value, BigDecimal quantum) {
        if (phrase.qualifier().isPresent()) {
            return Optional.of(Interval.of(phrase.qualifier().get(), value, quantum));
        }
        if (shift <= 0 || value.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal lastPrintedDigit = phrase.number().ulp().scaleByPowerOfTen(shift);
        return Optional.of(Interval.rounded(value, lastPrintedDigit, quantum)).filter(rounded -> !rounded.isPoint());
    }

    private static FigureStatus status(Reading.Phrase phrase, Optional<Interval> interval) {
        FigureStatus unqualified = interval.isPresent() ? FigureStatus.APPROXIMATE : FigureStatus.REPORTED;
        return phrase.qualifier().map(Qualifier::status).orElse(unqualified);
    }

    /** One form for equal numbers, so that 12.00 equals 12 and 4.2万 equals 42000. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
