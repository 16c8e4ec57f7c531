package silian.platform.testing.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that a command makes the store look for, without the values: it tells of nobody.
 *
 * @param command the driver's name of it, {@code "find"}
 * @param collection where it looks
 * @param conditions by field; all of them hold for what is looked for
 * @param order in which the answer is wanted
 * @param first whether only the first few are wanted
 */
record Question(String command, String collection, Map<String, Condition> conditions, List<Ordered> order,
        boolean first) {

    Question {
        conditions = Map.copyOf(conditions);
        order = List.copyOf(order);
    }

    boolean readsAll() {
        return conditions.isEmpty() && !first;
    }

    /** The same, but for the conditions on these fields. */
    Question without(List<String> fields) {
        var rest = conditions.entrySet().stream().filter(condition -> !fields.contains(condition.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Question(command, collection, rest, order, first);
    }

    @Override
    public String toString() {
        var asked = conditions.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(condition -> condition.getKey() + ": " + condition.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return command + ' ' + collection + ' ' + asked + (order.isEmpty() ? "" : " by " + order)
                + (first ? ", the first" : "");
    }
}
