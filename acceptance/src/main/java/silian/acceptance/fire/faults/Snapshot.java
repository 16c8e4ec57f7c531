package silian.acceptance.fire.faults;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Every document of every service, without what only keeps account of events.
 *
 * @param documents JSON by {@code service/collection/id}
 */
record Snapshot(Map<String, String> documents) {

    /** The outbox and the proofs of what was applied: they may differ where the state does not. */
    private static final Set<String> ACCOUNTS = Set.of("pending", "applied");
    private static final Set<String> WAITING = Set.of("parkedAggregates");

    static Snapshot take(String store) {
        var documents = new TreeMap<String, String>();
        try (var client = MongoClients.create(store)) {
            for (var service : FaultyPlatform.SERVICES) {
                var database = client.getDatabase(service + "-service");
                for (var collection : database.listCollectionNames()) {
                    if (!WAITING.contains(collection)) {
                        for (var document : database.getCollection(collection).find()) {
                            documents.put(service + "/" + collection + "/" + document.get("_id"), state(document));
                        }
                    }
                }
            }
        }
        return new Snapshot(documents);
    }

    private static String state(Document document) {
        ACCOUNTS.forEach(document::remove);
        return document.toJson();
    }

    /** What is new, gone or changed in the other. */
    List<String> differencesTo(Snapshot other) {
        var differences = new ArrayList<String>();
        documents.forEach((id, state) -> {
            var now = other.documents.get(id);
            if (now == null) {
                differences.add(id + " is gone");
            } else if (!now.equals(state)) {
                differences.add(id + " changed");
            }
        });
        other.documents.keySet().stream().filter(id -> !documents.containsKey(id))
                .forEach(id -> differences.add(id + " is new"));
        return differences;
    }

    /** The documents whose id or content names something, with that name left out. */
    Set<String> about(String name) {
        var about = new TreeSet<String>();
        documents.forEach((id, state) -> {
            if (state.contains(name)) {
                about.add(id.replaceAll("/[^/]*$", "") + " " + state.replace(name, "..."));
            }
        });
        return about;
    }

    /** Documents about one thing that have no equal about the other. */
    List<String> differences(String one, String other) {
        var ofOne = about(one);
        var ofOther = about(other);
        if (ofOne.isEmpty()) {
            return List.of("nothing is known of either");
        }
        return Stream.concat(ofOne.stream().filter(state -> !ofOther.contains(state)).map(state -> "first: " + state),
                ofOther.stream().filter(state -> !ofOne.contains(state)).map(state -> "second: " + state)).toList();
    }

    /** How many documents there are. */
    int size() {
        return documents.size();
    }
}
