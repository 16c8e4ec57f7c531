package silian.platform.web.json;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import silian.platform.web.WebSettings;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The mapper of request and response bodies. It is apart from the application's own mapper because what is right for a
 * caller is wrong for an event: a caller's unknown property is a mistake to be told, a publisher's is the future.
 */
final class WireFormat {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    private WireFormat() {}

    static JsonMapper mapper(List<JsonMapperBuilderCustomizer> customizers, WebSettings.Web limits) {
        var constraints = StreamReadConstraints.builder().maxNestingDepth(limits.maxJsonDepth())
                .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME)
                .maxDocumentLength(limits.maxJsonBody().toBytes()).build();
        var builder = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build());
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // A list of things holds no gaps, whether or not somebody thought of writing @NotNull for its elements.
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS).defaultLeniency(false).addModule(new SilianValues())
                .build();
    }
}
