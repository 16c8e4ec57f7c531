package silian.acceptance.fire.rubbish;

import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Spoils one property of a JSON body, at any depth: left out, doubled, beyond its limits, of another type, no JSON. */
final class PropertyRubbish implements Rubbish {

    @Override
    public boolean fits(Shot shot) {
        return shot.json != null && shot.json.isObject() && !shot.json.isEmpty();
    }

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        var body = java.util.Objects.requireNonNull(shot.json);
        var places = Schemas.places(shot.operation.document(), shot.operation.bodySchema(), body);
        var place = places.get(random.nextInt(places.size()));
        var parent = parent(body, place);
        var name = place.name();
        if (!(parent instanceof ObjectNode object)) {
            ((ArrayNode) parent).set(Integer.parseInt(name), raw(OddJson.of(place.schema(), random)));
            shot.spoilt("element odd", dotted(place));
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> {
                object.remove(name);
                shot.spoilt("property missing", dotted(place));
            }
            case 1 -> {
                object.putNull(name);
                shot.spoilt("property null", dotted(place));
            }
            case 2 -> {
                object.set(name, raw(object.path(name) + ",\"" + name + "\":" + OddJson.of(place.schema(), random)));
                shot.spoilt("property twice", dotted(place));
            }
            case 3 -> {
                object.set(stranger(random), raw(OddJson.of(place.schema(), random)));
                shot.spoilt("property unknown", "");
            }
            default -> {
                object.set(name, raw(OddJson.of(place.schema(), random)));
                shot.spoilt("property odd", dotted(place));
            }
        }
    }

    private static String stranger(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "__proto__";
            case 1 -> "";
            case 2 -> "x".repeat(201);
            case 3 -> "\ud83d\ude00";
            case 4 -> "@class";
            default -> "unknownToAll";
        };
    }

    private static JsonNode parent(JsonNode body, Schemas.Place place) {
        var node = body;
        for (var step : place.path().subList(0, place.path().size() - 1)) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** The way the platform names a place: {@code demands[0].title}. */
    private static String dotted(Schemas.Place place) {
        var text = new StringBuilder();
        for (var step : place.path()) {
            text.append(step.matches("\\d+") ? "[" + step + "]" : text.isEmpty() ? step : "." + step);
        }
        return text.toString();
    }

    private static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }
}
