package silian.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import org.jspecify.annotations.Nullable;

/** The conjunction of what a query asks of single paths, and its alternatives; all else is left to the matcher. */
final class Conditions {

    private final Map<String, List<Condition>> byPath = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<List<Document>> alternatives = new ArrayList<>();

    static Conditions of(@Nullable Document query) {
        var conditions = new Conditions();
        if (query != null) {
            conditions.addAll("", query);
        }
        return conditions;
    }

    Conditions and(Document query) {
        var both = new Conditions();
        byPath.forEach((path, conditions) -> both.byPath.put(path, new ArrayList<>(conditions)));
        both.present.addAll(present);
        both.addAll("", query);
        return both;
    }

    List<Condition> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** Whether only documents that have {@code path} can match. */
    boolean requires(String path) {
        return present.contains(path) || on(path).stream().anyMatch(Condition::excludesMissing);
    }

    /** The operands of each {@code $or} of the conjunction. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void addAll(String prefix, Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> operands) {
                operands.forEach(operand -> {
                    if (operand instanceof Document part) {
                        addAll(prefix, part);
                    }
                });
            } else if (key.equals("$or") && prefix.isEmpty() && value instanceof Collection<?> operands) {
                addAlternatives(operands);
            } else if (!key.startsWith("$")) {
                add(prefix + key, value);
            }
        });
    }

    private void addAlternatives(Collection<?> operands) {
        var parts = operands.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
        if (parts.size() == operands.size() && !parts.isEmpty()) {
            alternatives.add(parts);
        }
    }

    private void add(String path, @Nullable Object value) {
        switch (value) {
            case BsonRegularExpression regex -> startsWith(path, regex.getPattern(), regex.getOptions());
            case Document document when isReference(document) -> {
            }
            case Document document when hasOperators(document) -> operators(path, document);
            case null, default -> points(path, Arrays.asList(value));
        }
    }

    private void operators(String path, Document operators) {
        operators.forEach((operator, operand) -> {
            switch (operator) {
                case "$eq" -> points(path, Arrays.asList(operand));
                case "$in" -> points(path, operand instanceof Collection<?> values ? values : List.of(List.of()));
                case "$gt" -> above(path, operand, true);
                case "$gte" -> above(path, operand, false);
                case "$lt" -> below(path, operand, true);
                case "$lte" -> below(path, operand, false);
                case "$all" -> all(path, operand);
                case "$elemMatch" -> element(path, operand);
                case "$exists" -> exists(path, operand);
                case "$ne" -> differs(path, operand);
                case "$regex" -> regex(path, operand, operators.get("$options"));
                default -> {
                }
            }
        });
    }

    private void points(String path, Collection<?> values) {
        var encoded = new TreeSet<byte[]>(Arrays::compareUnsigned);
        boolean excludesMissing = true;
        for (Object value : values) {
            if (value instanceof Collection<?> || value instanceof BsonRegularExpression
                    || value instanceof Document document && (isReference(document) || hasOperators(document))) {
                return;
            }
            excludesMissing &= value != null && !(value instanceof Missing);
            encoded.add(KeyEncoder.encode(value));
        }
        add(path, new Condition.Points(List.copyOf(encoded), excludesMissing));
    }

    private void above(String path, @Nullable Object bound, boolean exclusive) {
        if (hasOrder(bound)) {
            byte[] type = {KeyEncoder.tag(bound)};
            add(path, new Condition.Range(KeyEncoder.encode(bound), exclusive, type, false));
        }
    }

    private void below(String path, @Nullable Object bound, boolean exclusive) {
        if (hasOrder(bound)) {
            byte[] type = {KeyEncoder.tag(bound)};
            add(path, new Condition.Range(type, false, KeyEncoder.encode(bound), exclusive));
        }
    }

    /** Documents, arrays and the like are compared by rules an index does not follow; the matcher is left alone. */
    private static boolean hasOrder(@Nullable Object bound) {
        return switch (bound) {
            case null -> false;
            case Missing _ -> false;
            case MinKey _ -> false;
            case MaxKey _ -> false;
            case Map<?, ?> _ -> false;
            case Collection<?> _ -> false;
            case BsonRegularExpression _ -> false;
            case Double number when number.isNaN() -> false;
            default -> true;
        };
    }

    private void all(String path, @Nullable Object operand) {
        if (operand instanceof Collection<?> values && !values.isEmpty()) {
            add(path, values.iterator().next());
        }
    }

    private void element(String path, @Nullable Object operand) {
        if (operand instanceof Document element) {
            if (hasOperators(element)) {
                operators(path, element);
            } else {
                addAll(path + ".", element);
            }
        }
    }

    private void exists(String path, @Nullable Object operand) {
        if (operand instanceof Boolean exists ? exists : operand instanceof Number number && number.intValue() != 0) {
            present.add(path);
        }
    }

    /** Whoever differs from null is there. */
    private void differs(String path, @Nullable Object operand) {
        if (operand == null) {
            present.add(path);
        }
    }

    private void regex(String path, @Nullable Object pattern, @Nullable Object options) {
        switch (pattern) {
            case BsonRegularExpression regex when options == null ->
                startsWith(path, regex.getPattern(), regex.getOptions());
            case String text -> startsWith(path, text, options == null ? "" : options.toString());
            case null, default -> {
            }
        }
    }

    /** An anchored literal start of a pattern is a range of strings. */
    private void startsWith(String path, String pattern, @Nullable String options) {
        if (!pattern.startsWith("^") || options != null && !options.isEmpty() || pattern.contains("|")) {
            return;
        }
        int end = 1;
        while (end < pattern.length() && isLiteral(pattern.charAt(end))) {
            end++;
        }
        boolean lastIsOptional = end < pattern.length() && "?*{".indexOf(pattern.charAt(end)) >= 0;
        String prefix = pattern.substring(1, lastIsOptional ? Math.max(1, end - 1) : end);
        if (!prefix.isEmpty()) {
            byte[] start = KeyEncoder.stringPrefix(prefix);
            add(path, new Condition.Range(start, false, start, false));
        }
    }

    private static boolean isLiteral(char c) {
        return "\\^$.|?*+()[]{}".indexOf(c) < 0 && !Character.isSurrogate(c);
    }

    private void add(String path, Condition condition) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(condition);
    }

    private static boolean hasOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private static boolean isReference(Document document) {
        return document.containsKey("$ref") || document.containsKey("$id");
    }
}
