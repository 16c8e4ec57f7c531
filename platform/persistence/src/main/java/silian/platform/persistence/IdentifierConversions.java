package silian.platform.persistence;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import silian.platform.commands.Identifier;

/** Stores every {@link Identifier} record as its bare text, so that references read and index like plain keys. */
final class IdentifierConversions implements DocumentConversions {

    @Override
    public Collection<?> converters() {
        return List.of(new ToText(), new FromText());
    }

    @WritingConverter
    private static final class ToText implements Converter<Identifier, String> {

        @Override
        public String convert(Identifier identifier) {
            return identifier.value();
        }
    }

    @ReadingConverter
    private static final class FromText implements ConverterFactory<String, Identifier> {

        @Override
        public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
            var constructor = constructorOf(type);
            return text -> type.cast(construct(constructor, text));
        }

        private static MethodHandle constructorOf(Class<?> type) {
            try {
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " must be a record of one String", e);
            }
        }

        private static Object construct(MethodHandle constructor, String text) {
            try {
                return constructor.invoke(text);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
