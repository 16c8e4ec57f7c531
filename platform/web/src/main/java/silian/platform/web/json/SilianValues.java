package silian.platform.web.json;

import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * The platform's values on the wire: an {@link Identifier} is its bare text, {@link Money} is a plain decimal number
 * of yuan, and a decimal has no more digits than an amount, a rate or an area needs.
 */
final class SilianValues extends SimpleModule {

    private static final long serialVersionUID = 1L;
    /** More than any sum of a province; keeps {@code 1e999999999} from becoming a gigabyte of zeros. */
    private static final int MOST_DIGITS = 18;
    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    SilianValues() {
        super("silian-values");
        addSerializer(Identifier.class, new IdentifierText());
        addSerializer(Money.class, new Yuan());
        addDeserializer(Money.class, new FromYuan());
        addDeserializer(BigDecimal.class, new BoundedDecimal());
        setDeserializerModifier(new ReasonableValues());
    }

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Identifiers());
        var keys = new SimpleSerializers();
        keys.addSerializer(Identifier.class, new IdentifierKey());
        context.addKeySerializers(keys);
    }

    private static final class IdentifierText extends ValueSerializer<Identifier> {
        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    private static final class IdentifierKey extends ValueSerializer<Identifier> {
        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializationContext context) {
            out.writeName(id.value());
        }
    }

    private static final class Yuan extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeNumber(money.getAmount());
        }
    }

    private static final class FromYuan extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            var amount = decimal(parser, context, Money.class);
            if (amount.stripTrailingZeros().scale() > YUAN.getDecimalPlaces()) {
                throw Refusal.of(Refusal.Kind.INVALID, whole("money.two-decimals"));
            }
            return Money.of(YUAN, amount);
        }
    }

    private static final class BoundedDecimal extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            return decimal(parser, context, BigDecimal.class);
        }
    }

    private static BigDecimal decimal(JsonParser parser, DeserializationContext context, Class<?> target) {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var value = parser.getDecimalValue();
        if (value.precision() - (long) value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw Refusal.of(Refusal.Kind.INVALID, whole("field.number-too-long"));
        }
        return value;
    }

    private static Fault whole(String code) {
        return new Fault(null, code, Map.of());
    }

    private static final class Identifiers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new FromText(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isRecord() && Identifier.class.isAssignableFrom(type);
        }
    }

    private static final class FromText extends ValueDeserializer<Object> {

        private final Class<? extends Identifier> type;

        FromText(Class<?> type) {
            this.type = type.asSubclass(Identifier.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getString();
            if (ReasonableValues.fault(text) != null) {
                throw Refusal.of(Refusal.Kind.INVALID, whole("field.text"));
            }
            return IdentifierTexts.read(type, text);
        }
    }
}
