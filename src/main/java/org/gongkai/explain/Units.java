package org.gongkai.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Decimal numbers as whole numbers of a finer unit. */
final class Units {

    private Units() {}

    /** How many decimals a number needs. */
    static int decimals(BigDecimal number) {
        return number.scale() <= 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    static int decimals(Optional<BigDecimal> number) {
        return number.isPresent() ? decimals(number.get()) : 0;
    }

    /**
     * A number in units of a decimal.
     *
     * @throws ArithmeticException if it is too large
     */
    static long of(BigDecimal number, int decimals) {
        if (decimals == 0 && number.scale() == 0) {
            return number.longValueExact();
        }
        return number.movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
