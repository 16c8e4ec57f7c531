package silian.acceptance.fire.rubbish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Values in place of a good one, as raw JSON or what claims to be: by the schema's own limits, and for anything. */
final class OddJson {

    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "0.0", "-0.0", "1.0", "1.5", "0.005",
            "1e2", "1E+2", "1e400", "-1e400", "1e-400", "1e999999999", "2147483647", "2147483648", "-2147483649",
            "9223372036854775807", "9223372036854775808", "12345678901234567890", "123456789012345678", "0.1e19",
            "1234567890123456789012345678901234567890123", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.",
            "0x10", "1_000", "--1", "1e", "99.999");
    private static final List<String> OTHERS = List.of("null", "true", "false", "\"\"", "\"1\"", "[]", "{}", "[[]]",
            "[null]", "[{}]", "{\"\":\"\"}", "{\"value\":1}", "[1,\"a\",null]", "nul", "undefined", "'a'", "\"a",
            "[1,", "{\"a\"", "//\n1", "\"\\x41\"", "\"\\ud800\"", "\"\t\"");
    private static final List<Integer> DEPTHS = List.of(2, 29, 30, 31, 32, 33, 100, 1_001, 20_000);
    private static final List<Integer> LENGTHS = List.of(101, 201, 256, 501, 1_001, 2_001, 10_001, 100_000, 500_000);

    private OddJson() {}

    static String of(JsonNode schema, SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 2 -> OTHERS.get(random.nextInt(OTHERS.size()));
            case 3, 4 -> '"' + OddTexts.escaped(random) + '"';
            case 5 -> deep(DEPTHS.get(random.nextInt(DEPTHS.size())), random.nextBoolean());
            case 6 -> '"' + OddTexts.ofLength(LENGTHS.get(random.nextInt(LENGTHS.size())), random) + '"';
            default -> atItsLimits(schema, random);
        };
    }

    private static String deep(int depth, boolean lists) {
        return lists
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String atItsLimits(JsonNode schema, SplittableRandom random) {
        var choices = new ArrayList<String>();
        for (var limit : List.of("minLength", "maxLength")) {
            if (schema.has(limit)) {
                for (int around = -1; around <= 1; around++) {
                    choices.add('"' + OddTexts.ofLength(Math.max(0, schema.path(limit).asInt() + around), random)
                            + '"');
                }
            }
        }
        for (var limit : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.path(limit).isNumber()) {
                var at = schema.path(limit).asDecimal();
                List.of("-1", "-0.001", "0", "0.001", "1")
                        .forEach(step -> choices.add(at.add(new BigDecimal(step)).toPlainString()));
            }
        }
        for (var limit : List.of("minItems", "maxItems")) {
            if (schema.has(limit)) {
                for (int around = -1; around <= 1; around++) {
                    choices.add("[" + String.join(",", java.util.Collections.nCopies(
                            Math.max(0, schema.path(limit).asInt() + around), "{}")) + "]");
                }
            }
        }
        schema.path("enum").valueStream().filter(JsonNode::isString).map(JsonNode::asString)
                .forEach(one -> choices.addAll(List.of('"' + one + '"', '"' + one + " \"", '"' + one.substring(1) + '"',
                        '"' + one.toLowerCase(java.util.Locale.ROOT) + '"')));
        if (schema.path("type").toString().contains("boolean")) {
            choices.addAll(List.of("\"true\"", "1", "True", "yes"));
        }
        return choices.isEmpty()
                ? '"' + OddTexts.escaped(random) + '"'
                : choices.get(random.nextInt(choices.size()));
    }
}
