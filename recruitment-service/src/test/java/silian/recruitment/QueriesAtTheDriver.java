package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/** Every question that the driver sends, and whether a declared index answers it. */
public final class QueriesAtTheDriver implements CommandListener {

    /** What a question asks of which fields, and in which order it wants the answer. */
    private record Question(String collection, Set<String> fields, List<String> order) {}

    private final Set<Question> asked = ConcurrentHashMap.newKeySet();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommand();
        switch (event.getCommandName()) {
            case "find" -> remember(command.getString("find").getValue(), document(command, "filter"),
                    document(command, "sort"));
            case "count" -> remember(command.getString("count").getValue(), document(command, "query"),
                    new BsonDocument());
            case "aggregate" -> {
                if (command.get("aggregate").isString()) {
                    remember(command.getString("aggregate").getValue(), match(command), new BsonDocument());
                }
            }
            default -> {
            }
        }
    }

    /** What was asked until now is not looked at. */
    public void forget() {
        asked.clear();
    }

    /** Fails if a question about one of the collections was asked that no index of it answers, order and all. */
    public void areServedByIndexes(MongoDatabase database, String... collections) {
        for (var collection : collections) {
            var questions = asked.stream().filter(question -> question.collection().equals(collection)).toList();
            assertThat(questions).as("questions about %s", collection).isNotEmpty();
            var indexes = database.getCollection(collection).listIndexes().map(index -> List.copyOf(
                    index.get("key", Document.class).keySet())).into(new ArrayList<>());
            assertThat(questions).as("questions about %s that none of %s answers", collection, indexes)
                    .allMatch(question -> indexes.stream().anyMatch(index -> serves(index, question)));
        }
    }

    /** It begins with what is asked for, and after that stands the order, or the order is all that is asked for. */
    private static boolean serves(List<String> index, Question question) {
        if (question.fields().isEmpty()) {
            return question.order().isEmpty() || begins(index, question.order());
        }
        if (!question.fields().contains(index.getFirst())) {
            return false;
        }
        for (int from = 0; from <= index.size(); from++) {
            if (begins(index.subList(from, index.size()), question.order())) {
                return true;
            }
            if (from < index.size() && !question.fields().contains(index.get(from))) {
                return false;
            }
        }
        return false;
    }

    private static boolean begins(List<String> index, List<String> order) {
        // nothing comes after an id, which is the only one of its kind
        var wanted = order.contains("_id") ? order.subList(0, order.indexOf("_id") + 1) : order;
        return index.size() >= wanted.size() && index.subList(0, wanted.size()).equals(wanted);
    }

    private void remember(String collection, BsonDocument filter, BsonDocument sort) {
        var fields = new LinkedHashSet<String>();
        collect(filter, fields);
        asked.add(new Question(collection, fields, List.copyOf(sort.keySet())));
    }

    private static void collect(BsonDocument filter, Set<String> fields) {
        filter.forEach((field, value) -> {
            if (field.equals("$and")) {
                value.asArray().forEach(part -> collect(part.asDocument(), fields));
            } else if (!field.startsWith("$")) {
                fields.add(field);
            }
        });
    }

    private static BsonDocument match(BsonDocument command) {
        return command.getArray("pipeline").stream().map(BsonValue::asDocument)
                .filter(stage -> stage.containsKey("$match")).findFirst()
                .map(stage -> stage.getDocument("$match")).orElseGet(BsonDocument::new);
    }

    private static BsonDocument document(BsonDocument command, String name) {
        return command.containsKey(name) ? command.getDocument(name) : new BsonDocument();
    }
}
