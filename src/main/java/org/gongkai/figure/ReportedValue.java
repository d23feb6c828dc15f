package org.gongkai.figure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a cell reports.
 *
 * <p>For {@link FigureStatus#REPORTED} the bounds are empty, as the value is exact. For the three statuses of an inexact
 * value they are closed at the indicator's scale, and an empty one means that the cell sets no limit on that side:
 * 100以上 has no {@code high}. The value is the number that is printed, so that for 近500 it stands just outside its own
 * bounds, being 500 with a {@code high} of 499.
 *
 * @param status what the cell says about its number
 * @param value the number in the unit that is wanted, present for the statuses that have a value
 * @param low the least that it can be
 * @param high the most that it can be
 * @param printed the text of the cell, never changed
 * @param unit the unit printed in the cell, else that of its column; typing slips are put right
 * @param remark what stands in brackets behind the number
 * @param reason why the text is unreadable, present for that status only
 */
public record ReportedValue(
        FigureStatus status,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String printed,
        Optional<String> unit,
        Optional<String> remark,
        Optional<UnreadableReason> reason) {

    public ReportedValue {
        Objects.requireNonNull(low);
        Objects.requireNonNull(high);
        Objects.requireNonNull(printed);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(remark);
        require(status.hasValue() == value.isPresent(), "a value goes with its statuses");
        require((status == FigureStatus.UNREADABLE) == reason.isPresent(), "a reason goes with unreadable");
        boolean bounded = low.isPresent() || high.isPresent();
        require(!bounded || status.hasValue() && status != FigureStatus.REPORTED, "bounds go with an inexact value");
    }

    /** A cell without a number: blank or not applicable. */
    static ReportedValue empty(FigureStatus status, String printed, Optional<String> remark) {
        return new ReportedValue(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                printed,
                Optional.empty(),
                remark,
                Optional.empty());
    }

    /** A cell whose text is no number that can be taken. */
    public static ReportedValue unreadable(UnreadableReason reason, String printed, Optional<String> remark) {
        return new ReportedValue(
                FigureStatus.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                printed,
                Optional.empty(),
                remark,
                Optional.of(reason));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
