package org.gongkai.console;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code text} or {@code json}. */
final class LogFormatConverter implements ITypeConverter<LogFormat> {

    @Override
    public LogFormat convert(String value) {
        return Stream.of(LogFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of text, json"));
    }
}
