package org.gongkai.console;

import java.util.stream.Stream;
import org.gongkai.synthetic.FormFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code xlsx} or {@code csv}. */
final class FormatConverter implements ITypeConverter<FormFormat> {

    @Override
    public FormFormat convert(String value) {
        return Stream.of(FormFormat.values())
                .filter(format -> format.extension().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is neither xlsx nor csv"));
    }
}
