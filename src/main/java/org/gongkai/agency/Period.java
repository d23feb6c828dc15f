package org.gongkai.agency;

import java.util.Objects;

/**
 * The part of the year that a report is for.
 *
 * @param code {@code year}, {@code half1}, {@code half2}, {@code q1} to {@code q4}, {@code m01} to {@code m12}, or
 *     {@code part} where the report only shows that it is not for the whole year
 */
public record Period(String code) {

    /** The whole year. */
    public static final Period YEAR = new Period("year");

    /** Some part of the year that is not told. */
    public static final Period PART = new Period("part");

    public Period {
        Objects.requireNonNull(code);
    }

    /** Whether it is a single month. */
    boolean isMonth() {
        return code.startsWith("m");
    }

    /** Whether it is the whole year. */
    public boolean isYear() {
        return equals(YEAR);
    }
}
