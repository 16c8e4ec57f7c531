package silian.acceptance.fire.rubbish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Spoils path variables and query parameters: beyond limits, missing, twice, unknown, in broken UTF-8. */
final class ParameterRubbish implements Rubbish {

    private static final List<String> PIECES = List.of("", "%20", "0", "-1", "%00", "%FF", "%C0%AF", "%ED%A0%80",
            "%E4%B8", "%zz", "%", "%F0%9F%98%80", "%E2%80%AE%D9%85", "e%CC%81", "1e400", "NaN", "null", "undefined",
            "2022-02-31", "2022-13-01", "9999-12-31", "+10000-01-01", "-2022-01-01", "2022-01-01T00:00:00Z",
            "-300000000-01-01T00:00:00Z", "%2B300000000-01-01T00:00:00Z", "2022-02-31T00:00:00Z",
            "01.03.2022",
            "true", "%7B%7D", "%5B%5D", "..", "%2e%2e", "%2f", "%252f", ";a=b", "*", "%27%20or%201=1", "$ne",
            "a%0d%0ab",
            "99999999999999999999", "2147483648", "%EF%BC%91", "123e4567-e89b-12d3-a456-426614174000",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "0x10", "1.5", "+1", "--1", "&", "=", "%26", "%23", "a%2Cb", "a,b");
    private static final List<Integer> LENGTHS = List.of(101, 300, 2_001, 7_000, 9_000);
    private static final List<String> LIMITS = List.of("0", "1", "200", "201", "-1", "2147483648", "1e2", "", "%2B5",
            "%205", "007", "NaN");

    @Override
    public boolean fits(Shot shot) {
        return shot.operation.parameters().stream()
                .anyMatch(one -> !one.path("in").asString().equals("header"));
    }

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        var parameters = shot.operation.parameters().stream()
                .filter(one -> !one.path("in").asString().equals("header")).toList();
        var parameter = parameters.get(random.nextInt(parameters.size()));
        var name = parameter.path("name").asString();
        if (parameter.path("in").asString().equals("path")) {
            shot.path.put(name, odd(random));
            shot.spoilt("path variable odd", name);
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> {
                shot.query.removeIf(field -> field.name().equals(name));
                shot.spoilt("parameter missing", name);
            }
            case 1 -> {
                shot.query.add(new Shot.Field(name, odd(random)));
                shot.query.add(new Shot.Field(name, odd(random)));
                shot.spoilt("parameter twice", name);
            }
            case 2 -> {
                shot.query.add(new Shot.Field(odd(random), odd(random)));
                shot.spoilt("parameter unknown", "");
            }
            default -> {
                shot.query.removeIf(field -> field.name().equals(name));
                var choices = parameter.path("schema").path("enum").valueStream().map(JsonNode::asString).toList();
                shot.query.add(new Shot.Field(name, name.equals("limit")
                        ? LIMITS.get(random.nextInt(LIMITS.size()))
                        : choices.isEmpty() || random.nextBoolean()
                                ? odd(random)
                                : almost(choices.get(random.nextInt(choices.size())), random)));
                shot.spoilt("parameter odd", name);
            }
        }
    }

    private static String almost(String choice, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> choice + "%20";
            case 1 -> "%09" + choice;
            case 2 -> choice.toLowerCase(Locale.ROOT);
            default -> choice + "," + choice;
        };
    }

    private static String odd(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> "a".repeat(LENGTHS.get(random.nextInt(LENGTHS.size())));
            case 1 -> {
                var pieces = new ArrayList<String>();
                for (int i = 0; i < 3; i++) {
                    pieces.add(PIECES.get(random.nextInt(PIECES.size())));
                }
                yield String.join("", pieces);
            }
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }
}
