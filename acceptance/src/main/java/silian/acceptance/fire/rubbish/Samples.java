package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.References;
import silian.acceptance.fire.description.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.year.GraduateSeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes values that look right: by their schema, and where the platform has shown such a value before, a real one. */
final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final KnownValues known;
    private final List<GraduateSeed> graduates;

    Samples(KnownValues known, List<GraduateSeed> graduates) {
        this.known = known;
        this.graduates = graduates;
    }

    /** A body for an operation that takes JSON. */
    JsonNode body(ApiOperation operation, String caller, SplittableRandom random) {
        return value(operation.document(), operation.bodySchema(), "", caller, random);
    }

    /** A roster of the caller's school, or of any. */
    byte[] roster(String caller, SplittableRandom random) {
        var own = graduates.stream().filter(graduate -> caller.endsWith(graduate.school())).toList();
        var from = own.isEmpty() ? graduates : own;
        int first = random.nextInt(from.size());
        return from.stream().skip(first).limit(1 + random.nextInt(3)).map(GraduateSeed::csvRow)
                .collect(Collectors.joining("\n", GraduateSeed.CSV_HEADER + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a parameter. */
    String parameter(JsonNode schema, String name, String caller, SplittableRandom random) {
        return value(schema, schema, name, caller, random).asString();
    }

    private JsonNode value(JsonNode document, JsonNode told, String name, String caller, SplittableRandom random) {
        var schema = References.resolved(document, told);
        if (schema.has("enum")) {
            var choices = schema.path("enum").valueStream().filter(JsonNode::isString).toList();
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (Schemas.type(schema)) {
            case "object" -> object(document, schema, caller, random);
            case "array" -> array(document, schema, name, caller, random);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(number(schema, random));
            case "number" -> NODES.numberNode(number(schema, random));
            default -> NODES.stringNode(text(schema, name, caller, random));
        };
    }

    private JsonNode object(JsonNode document, JsonNode schema, String caller, SplittableRandom random) {
        var made = NODES.objectNode();
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream()
                .filter(property -> required.contains(property.getKey()) || random.nextInt(8) > 0)
                .forEach(property -> made.set(property.getKey(),
                        value(document, property.getValue(), property.getKey(), caller, random)));
        return made;
    }

    private JsonNode array(JsonNode document, JsonNode schema, String name, String caller, SplittableRandom random) {
        var made = NODES.arrayNode();
        int size = Math.max(1, schema.path("minItems").asInt(0)) + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            var element = value(document, schema.path("items"), KnownValues.singular(name), caller, random);
            if (!schema.path("uniqueItems").asBoolean(false)
                    || made.valueStream().noneMatch(other -> other.equals(element))) {
                made.add(element);
            }
        }
        return made;
    }

    private static int number(JsonNode schema, SplittableRandom random) {
        int least = schema.path("minimum").asInt(1);
        int most = schema.path("maximum").asInt(9_000);
        return random.nextInt(Math.min(least, most), Math.max(least, most) + 1);
    }

    private String text(JsonNode schema, String name, String caller, SplittableRandom random) {
        var today = LocalDate.now(DISTRICT);
        return switch (schema.path("format").asString("")) {
            case "date" -> today.plusDays(random.nextInt(-40, 41)).toString();
            case "date-time" -> today.atStartOfDay().plusMinutes(random.nextInt(-20_000, 20_001))
                    .toInstant(ZoneOffset.UTC).toString();
            default -> schema.has("pattern")
                    ? fitting(schema.path("pattern").asString(), name, caller, random)
                    : known.pick(name, caller, random).orElseGet(() -> words(schema, random));
        };
    }

    /** A name nobody has yet, a value that was seen, an id that names nothing: the first that the pattern allows. */
    private String fitting(String pattern, String name, String caller, SplittableRandom random) {
        var fresh = "example" + Integer.toString(random.nextInt(1_000_000), 36).toLowerCase(Locale.ROOT);
        var id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        return Stream.of(Optional.of(fresh), known.pick(name, caller, random), Optional.of(id))
                .flatMap(Optional::stream).filter(Pattern.compile(pattern).asPredicate()).findFirst().orElse(fresh);
    }

    private static String words(JsonNode schema, SplittableRandom random) {
        var text = "示例内容 " + Integer.toString(random.nextInt(1_000_000), 36);
        int most = schema.path("maxLength").asInt(60);
        return text.length() <= most ? text : text.substring(0, most);
    }
}
