package org.gongkai.check;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gongkai.explain.CaseFigure;

/**
 * Reads figures of which a query gives, in this order: the value where it is exact and has no decimals, which most have; any
 * other value; whether that is inexact; its bounds.
 */
final class FigureColumns {

    /** Numbers up to this, which most figures are, are made once. */
    private static final int SMALL = 1000;

    private static final CaseFigure[] SMALL_FIGURES = LongStream.range(0, SMALL)
            .mapToObj(BigDecimal::valueOf)
            .map(CaseFigure::of)
            .toArray(CaseFigure[]::new);

    private FigureColumns() {}

    /**
     * The figure of a row.
     *
     * @param column the first of its columns
     * @param blank what a figure without a value is
     */
    static CaseFigure read(ResultSet row, int column, CaseFigure blank) throws SQLException {
        long whole = row.getLong(column);
        if (!row.wasNull()) {
            return whole >= 0 && whole < SMALL ? SMALL_FIGURES[(int) whole] : CaseFigure.of(BigDecimal.valueOf(whole));
        }
        Optional<BigDecimal> value = number(row, column + 1);
        if (value.isEmpty()) {
            return blank;
        }
        return row.getBoolean(column + 2)
                ? new CaseFigure(value, number(row, column + 3), number(row, column + 4))
                : new CaseFigure(value, value, value);
    }

    /** The decimals that only say how the column is stored make no difference; without them the engine is faster. */
    private static Optional<BigDecimal> number(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(FigureColumns::plain);
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
