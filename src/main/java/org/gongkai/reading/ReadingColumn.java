package org.gongkai.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * A column of a table of readings.
 *
 * @param name its name
 * @param kind what stands in it
 * @param optional whether nothing may stand in it
 */
public record ReadingColumn(String name, Kind kind, boolean optional) {

    /** Decimals of a number. */
    public static final int SCALE = 6;

    /** Digits of a number, decimals included. */
    public static final int PRECISION = 18;

    /** What stands in a column. */
    public enum Kind {
        /** A text. */
        TEXT(String.class),
        /** Texts in their order. */
        TEXTS(List.class),
        /** A whole number of 32 bits. */
        INTEGER(Integer.class),
        /** A whole number of 64 bits. */
        BIGINT(Long.class),
        /** Yes or no. */
        BOOLEAN(Boolean.class),
        /** A decimal number of {@value ReadingColumn#PRECISION} digits, {@value ReadingColumn#SCALE} of them decimals. */
        NUMBER(BigDecimal.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    /** Whether a value may stand in it; null is nothing. */
    boolean takes(Object value) {
        return value == null ? optional : kind.type.isInstance(value);
    }
}
