package org.gongkai.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A year, or the first and the last with a dash between: {@code 2021-2023}. */
final class YearsConverter implements ITypeConverter<YearsConverter.Years> {

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

    /** Years one after the other. */
    record Years(int first, int last) {}

    @Override
    public Years convert(String value) {
        Matcher matcher = YEARS.matcher(value);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + value + "' is no year and no span of years such as 2021-2023");
        }
        int first = Integer.parseInt(matcher.group(1));
        return new Years(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
    }
}
