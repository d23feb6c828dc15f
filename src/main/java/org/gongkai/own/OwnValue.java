package org.gongkai.own;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.figure.FigureStatus;
import org.gongkai.figure.PlainText;
import org.gongkai.figure.ReportedValue;
import org.gongkai.figure.UnreadableReason;
import org.gongkai.knowledge.Indicator;
import org.gongkai.source.Cell;

/** Reads values that are given by codes: plain numbers, or nothing. Words and units are for forms. */
final class OwnValue {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    /** Digits before the point in the warehouse's {@code decimal(18,6)}. */
    private static final int MOST_INTEGER_DIGITS = 12;

    private OwnValue() {}

    /**
     * Reads a value.
     *
     * @param mayBeNegative whether it may be below zero, which the indicator or the record may say
     */
    static ReportedValue read(Cell cell, Indicator indicator, boolean mayBeNegative) {
        String printed = cell.text();
        if (cell.isBlank()) {
            return value(FigureStatus.BLANK, Optional.empty(), "");
        }
        String text = PlainText.of(printed);
        if (!PLAIN.matcher(text).matches()) {
            return ReportedValue.unreadable(UnreadableReason.NOT_A_NUMBER, printed, Optional.empty());
        }
        BigDecimal number = new BigDecimal(text);
        return reasonAgainst(number, indicator, mayBeNegative)
                .map(reason -> ReportedValue.unreadable(reason, printed, Optional.empty()))
                .orElseGet(() -> value(FigureStatus.REPORTED, Optional.of(number), printed));
    }

    private static Optional<UnreadableReason> reasonAgainst(
            BigDecimal number, Indicator indicator, boolean mayBeNegative) {
        if (number.signum() < 0 && !mayBeNegative) {
            return Optional.of(UnreadableReason.NEGATIVE);
        }
        if (number.stripTrailingZeros().scale() > indicator.scale()) {
            return Optional.of(UnreadableReason.TOO_MANY_DECIMALS);
        }
        return number.precision() - number.scale() > MOST_INTEGER_DIGITS
                ? Optional.of(UnreadableReason.TOO_LARGE)
                : Optional.empty();
    }

    private static ReportedValue value(FigureStatus status, Optional<BigDecimal> number, String printed) {
        return new ReportedValue(
                status,
                number.map(OwnValue::plain),
                Optional.empty(),
                Optional.empty(),
                printed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What is wanted of a value, in Chinese. */
    static String wantedZh(Indicator indicator) {
        return "普通数字，如 -1234.5，小数点前至多 " + MOST_INTEGER_DIGITS + " 位，小数至多 " + indicator.scale()
                + " 位，负数须经 may_be_negative 或 sign_flip 允许；没有则空着（" + indicator.code() + "）";
    }

    /** What is wanted of a value, in English. */
    static String wantedEn(Indicator indicator) {
        return "a plain number such as -1234.5, with at most " + MOST_INTEGER_DIGITS + " digits before the point, "
                + indicator.scale()
                + " behind, below zero only where may_be_negative or sign_flip allows it; nothing where missing ("
                + indicator.code() + ")";
    }
}
