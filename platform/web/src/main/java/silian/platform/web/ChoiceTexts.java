package silian.platform.web;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a choice out of a parameter or path by its exact name; Spring's own reader overlooks blanks around it. */
final class ChoiceTexts implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants()).filter(choice -> choice.name().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of the choices"));
    }
}
