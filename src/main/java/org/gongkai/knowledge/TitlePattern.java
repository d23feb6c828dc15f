package org.gongkai.knowledge;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How titles, the line 填报单位, names of sheets and names of files tell agency and year.
 *
 * @param kind where such a text stands
 * @param pattern what the whole plain text must match; its groups {@code agency} and {@code year} are taken
 */
public record TitlePattern(Kind kind, Pattern pattern) {

    /** Where a text stands that tells agency or year, and how far it is believed. */
    public enum Kind {
        /** A line that says who reports: 填报单位：…. */
        AGENCY,
        /** A cell that announces the agency in the cell to its right. */
        AGENCY_LABEL,
        /** A line that says for which year: 年度：…. */
        YEAR,
        /** A cell that announces the year in the cell to its right. */
        YEAR_LABEL,
        /** The title of a report. */
        TITLE,
        /** A title without a year above the table; what it names counts if it wholly is an agency. */
        NAMED_TITLE,
        /** Words above the table that name a year beside 政府信息公开, though they are no title that is known. */
        STATEMENT,
        /** The name of a sheet; what it names counts if it wholly is an agency or a year. */
        SHEET,
        /** The name of a file. */
        FILE
    }

    /** The agency that the plain text names. */
    public Optional<String> agency(String plain) {
        return group(plain, "agency").filter(name -> !name.isBlank());
    }

    /** The year that the plain text names. */
    public OptionalInt year(String plain) {
        return group(plain, "year")
                .map(year -> OptionalInt.of(Integer.parseInt(year)))
                .orElse(OptionalInt.empty());
    }

    /** Whether the plain text is of this pattern. */
    public boolean matches(String plain) {
        return pattern.matcher(plain).matches();
    }

    private Optional<String> group(String plain, String name) {
        Matcher matcher = pattern.matcher(plain);
        boolean named = pattern.pattern().contains("(?<" + name + ">");
        return named && matcher.matches() ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }
}
