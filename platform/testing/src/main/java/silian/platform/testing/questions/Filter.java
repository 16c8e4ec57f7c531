package silian.platform.testing.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Reads a filter as the alternatives it is made of, each of which the store has to look for. */
final class Filter {

    private Filter() {}

    /** At least one: conditions by field, all of which hold together. */
    static List<Map<String, Condition>> alternatives(BsonDocument filter) {
        List<Map<String, Condition>> all = List.of(Map.of());
        for (var part : filter.entrySet()) {
            all = both(all, part(part.getKey(), part.getValue()));
        }
        return all;
    }

    private static List<Map<String, Condition>> part(String name, BsonValue value) {
        return switch (name) {
            case "$and" -> value.asArray().stream().map(operand -> alternatives(operand.asDocument()))
                    .reduce(List.of(Map.of()), Filter::both);
            case "$or" -> value.asArray().stream().flatMap(operand -> alternatives(operand.asDocument()).stream())
                    .toList();
            case "$comment" -> List.of(Map.of());
            // $expr, $where, $nor and whatever else no index helps with
            default -> List.of(name.startsWith("$") ? Map.of(name, Condition.LOOK) : Operators.conditions(name, value));
        };
    }

    private static List<Map<String, Condition>> both(List<Map<String, Condition>> ones,
            List<Map<String, Condition>> others) {
        var all = new ArrayList<Map<String, Condition>>();
        for (var one : ones) {
            for (var other : others) {
                var together = new TreeMap<>(one);
                other.forEach((field, condition) -> together.merge(field, condition, Condition::and));
                all.add(together);
            }
        }
        return all;
    }
}
