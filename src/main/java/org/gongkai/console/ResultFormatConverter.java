package org.gongkai.console;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code table}, {@code csv} or {@code json}. */
final class ResultFormatConverter implements ITypeConverter<ResultFormat> {

    @Override
    public ResultFormat convert(String value) {
        return Stream.of(ResultFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of table, csv, json"));
    }
}
