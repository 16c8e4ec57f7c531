package silian.platform.testing.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;

/** What the driver's commands ask: reading, counting and aggregating, and just as well finding what is to be changed. */
final class Commands {

    /** They look for no document: the first come without a filter, {@code getMore} goes on with an answer. */
    private static final Set<String> ASK_NOTHING = Set.of("hello", "isMaster", "ping", "buildInfo", "serverStatus",
            "insert", "getMore", "killCursors", "endSessions", "create", "createIndexes", "dropIndexes", "drop",
            "dropDatabase", "listIndexes", "listCollections", "listDatabases", "dbStats", "collStats");

    private Commands() {}

    static List<Question> questionsOf(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> questions(name, command, "filter", "sort", isGiven(command, "limit"));
            case "findAndModify" -> questions(name, command, "query", "sort", true);
            case "distinct" -> questions(name, command, "query", "", false);
            case "count" -> count(command);
            case "update" -> eachOf(command, "updates");
            case "delete" -> eachOf(command, "deletes");
            case "aggregate" -> Pipeline.questionsOf(command);
            default -> ASK_NOTHING.contains(name)
                    ? List.of()
                    : List.of(notUnderstood(name, command.getOrDefault(name, command)));
        };
    }

    /** Nothing serves it: what nobody understands nobody can call served. */
    static Question notUnderstood(String command, BsonValue collection) {
        return new Question(command, collection.isString() ? collection.asString().getValue() : "",
                Map.of('$' + command, Condition.LOOK), List.of(), false);
    }

    /** The store knows how many documents there are without looking at one. */
    private static List<Question> count(BsonDocument command) {
        return command.getDocument("query", new BsonDocument()).isEmpty()
                ? List.of()
                : questions("count", command, "query", "", isGiven(command, "limit"));
    }

    private static List<Question> eachOf(BsonDocument command, String changes) {
        var name = command.getFirstKey();
        var collection = command.getString(name).getValue();
        return command.getArray(changes).stream().map(BsonValue::asDocument)
                .flatMap(change -> all(name, collection, change.getDocument("q"), List.of(), false)).toList();
    }

    private static List<Question> questions(String name, BsonDocument command, String filter, String sort,
            boolean first) {
        var order = Ordered.by(command.getDocument(sort, new BsonDocument()));
        return all(name, command.getString(name).getValue(), command.getDocument(filter, new BsonDocument()), order,
                first).toList();
    }

    static Stream<Question> all(String name, String collection, BsonDocument filter, List<Ordered> order,
            boolean first) {
        return Filter.alternatives(filter).stream()
                .map(conditions -> new Question(name, collection, conditions, order, first));
    }

    private static boolean isGiven(BsonDocument command, String name) {
        return command.get(name) instanceof BsonNumber number && number.longValue() != 0;
    }
}
