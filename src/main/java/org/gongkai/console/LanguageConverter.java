package org.gongkai.console;

import org.gongkai.reporting.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code zh} or {@code en}. */
final class LanguageConverter implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        return switch (value) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new TypeConversionException("'" + value + "' is neither zh nor en");
        };
    }
}
