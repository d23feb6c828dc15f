package org.gongkai.knowledge;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How titles, the line 填报单位 and file names tell agency and year.
 *
 * @param kind {@code title}, {@code agency}, {@code file}, or {@code name} for what stands above a column or before a row
 * @param pattern what the whole plain text must match; its groups {@code agency} and {@code year} are taken
 */
public record TitlePattern(String kind, Pattern pattern) {

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
