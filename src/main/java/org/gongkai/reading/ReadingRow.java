package org.gongkai.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of a table of readings: a value for each column, of its kind. */
public final class ReadingRow {

    private final ReadingTable table;
    private final Object[] values;

    private ReadingRow(ReadingTable table, Object[] values) {
        this.table = table;
        this.values = values;
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "a row of " + table.code() + " has " + table.columns().size() + " values, not " + values.length);
        }
        for (int index = 0; index < values.length; index++) {
            ReadingColumn column = table.columns().get(index);
            if (!column.takes(values[index])) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " of " + table.code() + " does not take " + values[index]);
            }
        }
    }

    /** A row of those values, in the order of the columns; one that may be empty is an {@link Optional}. */
    static ReadingRow of(ReadingTable table, Object... values) {
        Object[] row = Arrays.stream(values).map(ReadingRow::stored).toArray();
        return new ReadingRow(table, row);
    }

    /**
     * A row that was stored.
     *
     * @param stored tells what stands in a column, null where nothing does
     * @throws IllegalArgumentException if something else stands in a column than its kind takes
     */
    public static ReadingRow of(ReadingTable table, Function<ReadingColumn, Object> stored) {
        return new ReadingRow(table, table.columns().stream().map(stored).toArray());
    }

    private static Object stored(Object value) {
        Object told = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        return told instanceof BigDecimal number ? fitted(number) : told;
    }

    /** The number at the scale of the column; it must fit, and is never rounded. */
    private static BigDecimal fitted(BigDecimal number) {
        BigDecimal fitted = number.setScale(ReadingColumn.SCALE, RoundingMode.UNNECESSARY);
        if (fitted.precision() > ReadingColumn.PRECISION) {
            throw new ArithmeticException(number + " has more digits than a number of readings");
        }
        return fitted;
    }

    /** The file that it is of. */
    public String file() {
        return text("file");
    }

    /** What stands in a column, null where nothing does. */
    public Object value(ReadingColumn column) {
        return values[table.indexOf(column.name())];
    }

    private Object value(String column) {
        return values[table.indexOf(column)];
    }

    String text(String column) {
        return (String) value(column);
    }

    Optional<String> maybeText(String column) {
        return Optional.ofNullable(text(column));
    }

    @SuppressWarnings("unchecked") // the kind of the column was looked at
    List<String> texts(String column) {
        return (List<String>) value(column);
    }

    int integer(String column) {
        return (Integer) value(column);
    }

    Optional<Integer> maybeInteger(String column) {
        return Optional.ofNullable((Integer) value(column));
    }

    long bigint(String column) {
        return (Long) value(column);
    }

    boolean bool(String column) {
        return (Boolean) value(column);
    }

    /** The number as it is written plainly: 1234 and not 1234.000000. */
    Optional<BigDecimal> maybeNumber(String column) {
        return Optional.ofNullable((BigDecimal) value(column)).map(number -> {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        });
    }

    BigDecimal number(String column) {
        return maybeNumber(column).orElseThrow();
    }
}
