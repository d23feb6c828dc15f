package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/**
 * Appends rows to a table. Closing it flushes first, since only that tells of rows that the table refuses: DuckDB's own
 * {@code close} loses them without a word.
 */
public final class Appender implements AutoCloseable {

    /** Decimals of {@code decimal(18,6)}. */
    private static final int SCALE = 6;

    private final DuckDBAppender appender;

    Appender(DuckDBAppender appender) {
        this.appender = appender;
    }

    /** What writes the columns of a row, in their order. */
    @FunctionalInterface
    public interface RowWriter {
        /** Writes the columns. */
        void write(Row row) throws SQLException;
    }

    /** One row. */
    public void row(RowWriter writer) {
        try {
            appender.beginRow();
            writer.write(new Row(appender));
            appender.endRow();
        } catch (SQLException e) {
            throw new WarehouseException("a row cannot be appended", e);
        }
    }

    @Override
    public void close() {
        try (DuckDBAppender closing = appender) {
            closing.flush();
        } catch (SQLException e) {
            throw new WarehouseException("rows cannot be appended", e);
        }
    }

    /** The columns of a row, to be written one after the other. */
    public static final class Row {

        private final DuckDBAppender appender;

        private Row(DuckDBAppender appender) {
            this.appender = appender;
        }

        /** A text or a member of an enumeration. */
        public Row text(String text) throws SQLException {
            appender.append(text);
            return this;
        }

        /** A text, or null. */
        public Row text(Optional<String> text) throws SQLException {
            return text.isPresent() ? text(text.get()) : none();
        }

        /** An integer. */
        public Row integer(int number) throws SQLException {
            appender.append(number);
            return this;
        }

        /** An integer, or null. */
        public Row integer(Optional<Integer> number) throws SQLException {
            return number.isPresent() ? integer(number.get()) : none();
        }

        /** A bigint. */
        public Row bigint(long number) throws SQLException {
            appender.append(number);
            return this;
        }

        /** A smallint; the number must fit, it is never cut down. */
        public Row smallint(int number) throws SQLException {
            short small = (short) number;
            if (small != number) {
                throw new ArithmeticException(number + " is beyond a smallint");
            }
            appender.append(small);
            return this;
        }

        /** A tinyint; the number must fit, it is never cut down. */
        public Row tinyint(int number) throws SQLException {
            byte tiny = (byte) number;
            if (tiny != number) {
                throw new ArithmeticException(number + " is beyond a tinyint");
            }
            appender.append(tiny);
            return this;
        }

        /** A boolean. */
        public Row bool(boolean value) throws SQLException {
            appender.append(value);
            return this;
        }

        /** A decimal(18,6), or null; the value must fit, it is never rounded. */
        public Row decimal(Optional<BigDecimal> number) throws SQLException {
            return number.isPresent() ? decimal(number.get(), SCALE) : none();
        }

        /** A decimal of that scale; the value must fit, it is never rounded. */
        public Row decimal(BigDecimal number, int scale) throws SQLException {
            appender.append(number.setScale(scale, RoundingMode.UNNECESSARY));
            return this;
        }

        /** A date, or null. */
        public Row date(Optional<LocalDate> date) throws SQLException {
            if (date.isEmpty()) {
                return none();
            }
            appender.append(date.get());
            return this;
        }

        /** Null. */
        public Row none() throws SQLException {
            appender.appendNull();
            return this;
        }
    }
}
