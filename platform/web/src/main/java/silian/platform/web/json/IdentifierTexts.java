package silian.platform.web.json;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Reads identifiers out of paths, parameters and bodies by their record's only constructor, public or not. */
public final class IdentifierTexts implements ConverterFactory<String, Identifier> {

    @Override
    public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
        return text -> read(type, text);
    }

    /** @throws Refusal with the identifier's own code and no field: which one it fills is the reader's to tell */
    static <T extends Identifier> T read(Class<T> type, String text) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? Refusal.of(refusal.kind(),
                            new Fault(null, refusal.code(), refusal.faults().getFirst().arguments()))
                    : Refusal.of(Refusal.Kind.INVALID, new Fault(null, "field.malformed", Map.of()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has more to it than its text", e);
        }
    }
}
