package silian.platform.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.CalendarYears;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Keeps out values that are well formed and yet nobody behind the wire can hold: text that is no Unicode (half of a
 * surrogate pair, which no UTF-8 can write, or a null character), and years of other than four digits, whose ISO 8601
 * text does not sort and whose instants do not fit into milliseconds. And a date, a time or a choice is its whole text:
 * Jackson would overlook blanks around it, which nobody reads in the API's description.
 */
final class ReasonableValues extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier description,
            ValueDeserializer<?> reader) {
        var type = description.getBeanClass();
        return type == String.class || type == LocalDate.class || type == YearMonth.class || type == Instant.class
                ? new Checked(reader)
                : reader;
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
            BeanDescription.Supplier description, ValueDeserializer<?> reader) {
        return new Checked(reader);
    }

    /** @return the code of what is wrong with the value, {@code null} if nothing is */
    static @Nullable String fault(@Nullable Object value) {
        return switch (value) {
            case String text when !isUnicode(text) -> "field.text";
            case LocalDate date when !CalendarYears.hold(date.getYear()) -> "field.date";
            case YearMonth month when !CalendarYears.hold(month.getYear()) -> "field.month";
            case Instant time when !CalendarYears.hold(time) -> "field.time";
            case null, default -> null;
        };
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static final class Checked extends DelegatingDeserializer {

        Checked(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Checked(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (handledType() != String.class && parser.currentToken() == JsonToken.VALUE_STRING
                    && !parser.getString().equals(parser.getString().strip())) {
                return context.handleWeirdStringValue(handledType(), parser.getString(), "blanks around the value");
            }
            var value = super.deserialize(parser, context);
            var fault = fault(value);
            if (fault != null) {
                throw Refusal.of(Refusal.Kind.INVALID, new Fault(null, fault, Map.of()));
            }
            return value;
        }
    }
}
