package silian.local.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, as a MongoDB error, what this store would otherwise silently do differently from MongoDB: options that
 * change which documents are found, which are accepted, or when they vanish.
 */
final class CommandRules {

    private static final Set<String> ANSWERED = Set.of("find", "insert", "update", "delete", "findandmodify",
            "aggregate",
            "count", "distinct");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> DEFINITIONS = Set.of("create", "createindexes", "drop", "dropindexes",
            "dropdatabase", "renamecollection");
    private static final List<String> REFUSED = List.of("min", "max", "returnKey", "showRecordId", "tailable",
            "awaitData", "let");
    private static final List<String> REFUSED_IN_CREATE = List.of("validator", "timeseries", "viewOn", "pipeline",
            "expireAfterSeconds", "clusteredIndex", "capped", "encryptedFields");
    private static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "ns", "v", "unique", "sparse", "background",
            "partialFilterExpression", "collation", "hidden", "expireAfterSeconds");

    private CommandRules() {}

    enum Kind {
        READ, WRITE, DEFINITION
    }

    static Kind kindOf(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (WRITES.contains(name) || name.equals("aggregate") && writes(query.get("pipeline"))) {
            return Kind.WRITE;
        }
        return DEFINITIONS.contains(name) ? Kind.DEFINITION : Kind.READ;
    }

    /** @throws MongoServerError if the command asks for something this store does not do */
    static void check(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (query.containsKey("txnNumber") || query.containsKey("startTransaction")
                || query.containsKey("autocommit")) {
            throw new MongoServerError(20, "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        if (ANSWERED.contains(name)) {
            checkStatement(query);
            for (String list : List.of("updates", "deletes")) {
                if (query.get(list) instanceof Collection<?> statements) {
                    statements.forEach(statement -> checkStatement((Document) statement));
                }
            }
        } else if (name.equals("create")) {
            checkCollation(query);
            REFUSED_IN_CREATE.forEach(option -> refuse(query, option));
        } else if (name.equals("createindexes") && query.get("indexes") instanceof Collection<?> indexes) {
            indexes.forEach(index -> checkIndex((Document) index));
        }
    }

    private static void checkStatement(Document statement) {
        checkCollation(statement);
        REFUSED.forEach(option -> refuse(statement, option));
        if (statement.get("u") instanceof Collection<?> || statement.get("update") instanceof Collection<?>) {
            throw unsupported("an update with an aggregation pipeline");
        }
    }

    private static void checkIndex(Document index) {
        index.keySet().forEach(option -> {
            if (!INDEX_OPTIONS.contains(option)) {
                throw new MongoServerError(197, "InvalidIndexSpecificationOption",
                        "The field '" + option + "' is not supported for an index by the embedded store");
            }
        });
        checkCollation(index);
        refuse(index, "hidden");
        refuse(index, "expireAfterSeconds");
        if (isTrue(index.get("unique"))) {
            refuse(index, "partialFilterExpression");
        }
        if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
            throw cannotCreateIndex("Index keys cannot be empty.");
        }
        key.forEach((path, direction) -> {
            if (!(direction instanceof Number number) || number.doubleValue() == 0) {
                throw cannotCreateIndex("Unknown or unsupported index plugin '" + direction + "'");
            }
            if (path.contains("$**")) {
                throw cannotCreateIndex("Wildcard indexes are not supported by the embedded store");
            }
        });
    }

    /** The default order of strings is the only one. */
    private static void checkCollation(Document options) {
        if (options.get("collation") instanceof Document collation && !collation.isEmpty()
                && !"simple".equals(collation.get("locale"))) {
            throw unsupported("a collation");
        }
    }

    private static void refuse(Document options, String option) {
        Object value = options.get(option);
        if (value != null && !Boolean.FALSE.equals(value) && !(value instanceof Map<?, ?> map && map.isEmpty())) {
            throw unsupported("'" + option + "'");
        }
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages && stages.stream()
                .anyMatch(stage -> stage instanceof Document document
                        && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.intValue() != 0;
    }

    private static MongoServerError cannotCreateIndex(String message) {
        return new MongoServerError(67, "CannotCreateIndex", message);
    }

    private static MongoServerError unsupported(String what) {
        return new MongoServerError(238, "NotImplemented", "The embedded store does not support " + what);
    }
}
