package silian.platform.testing.questions;

import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;

/** Reads what is asked of one field. */
final class Operators {

    private Operators() {}

    /** The conditions by path: more than one if it asks for elements with several fields. */
    static Map<String, Condition> conditions(String field, BsonValue asked) {
        if (!asked.isDocument() || !isOperators(asked.asDocument())) {
            return Map.of(field, value(asked));
        }
        var conditions = new TreeMap<String, Condition>();
        asked.asDocument().forEach((operator, operand) -> operator(field, operator, operand)
                .forEach((path, condition) -> conditions.merge(path, condition, Condition::and)));
        return conditions;
    }

    private static Map<String, Condition> operator(String field, String operator, BsonValue operand) {
        return switch (operator) {
            case "$eq" -> Map.of(field, value(operand));
            case "$in" -> Map.of(field, oneOf(operand.asArray()));
            // of a list that has all of them, an index finds one
            case "$all" -> Map.of(field, Condition.VALUE);
            case "$gt", "$gte", "$lt", "$lte" -> Map.of(field, Condition.RANGE);
            case "$regex" -> Map.of(field, pattern(operand.isString()
                    ? operand.asString().getValue()
                    : operand.asRegularExpression().getPattern()));
            case "$exists" -> Map.of(field,
                    operand.asBoolean().getValue()
                            ? new Condition(Condition.Kind.LOOK, 0, false)
                            : Condition.NOTHING);
            case "$elemMatch" -> element(field, operand.asDocument());
            default -> Map.of(field, Condition.LOOK);
        };
    }

    private static Map<String, Condition> element(String field, BsonDocument asked) {
        if (isOperators(asked)) {
            return conditions(field, asked);
        }
        var alternatives = Filter.alternatives(asked);
        if (alternatives.size() > 1) {
            return Map.of(field, Condition.LOOK);
        }
        var conditions = new TreeMap<String, Condition>();
        alternatives.getFirst().forEach((path, condition) -> conditions.put(field + '.' + path, condition));
        return conditions;
    }

    private static Condition value(BsonValue value) {
        return switch (value) {
            case BsonRegularExpression expression -> pattern(expression.getPattern());
            case BsonValue nothing when nothing.isNull() -> Condition.NOTHING;
            default -> Condition.VALUE;
        };
    }

    private static Condition oneOf(BsonArray values) {
        return Condition.oneOf(values.size(), values.stream().anyMatch(BsonValue::isNull));
    }

    /** What begins with something stands together in an index. */
    private static Condition pattern(String pattern) {
        return pattern.startsWith("^") || pattern.startsWith("\\A") ? Condition.RANGE : Condition.LOOK;
    }

    private static boolean isOperators(BsonDocument document) {
        return !document.isEmpty() && document.getFirstKey().startsWith("$");
    }
}
