package silian.acceptance.fire.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What the services hold in their databases, read past them.
 *
 * @param counts documents by service and collection, such as {@code recruitment/hires}
 * @param ids of all documents, by service
 * @param moves how many steps of histories each command made, by service and command id
 * @param sequences the last sequence of each aggregate's public events, by service and aggregate id
 * @param waiting aggregates whose events are not all published
 * @param twice documents that a command moved twice with the same verb
 */
record Holdings(Map<String, Long> counts, Map<String, Set<String>> ids, Map<String, Map<String, Integer>> moves,
        Map<String, Map<String, Long>> sequences, List<String> waiting, List<String> twice) {

    static final List<String> SERVICES = List.of("enterprise", "recruitment", "housing", "finance");

    static Holdings read(String uri) {
        var holdings = new Holdings(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
                new java.util.ArrayList<>(), new java.util.ArrayList<>());
        try (MongoClient client = MongoClients.create(uri)) {
            for (var service : SERVICES) {
                var database = client.getDatabase(service + "-service");
                for (var collection : database.listCollectionNames()) {
                    for (var document : database.getCollection(collection).find()) {
                        holdings.add(service, collection, document);
                    }
                }
            }
        }
        return holdings;
    }

    private void add(String service, String collection, Document document) {
        var id = String.valueOf(document.get("_id"));
        counts.merge(service + "/" + collection, 1L, Long::sum);
        ids.computeIfAbsent(service, _ -> new HashSet<>()).add(id);
        var verbs = new HashSet<String>();
        steps(document).forEach(step -> {
            var command = String.valueOf(step.get("command"));
            moves.computeIfAbsent(service, _ -> new HashMap<>()).merge(command, 1, Integer::sum);
            if (!verbs.add(command + " " + step.get("move"))) {
                twice.add(service + "/" + collection + "/" + id + " was twice " + step.get("move"));
            }
        });
        var pending = document.get("pending", Document.class);
        if (pending != null) {
            var sequence = ((Number) pending.getOrDefault("sequence", 0L)).longValue();
            sequences.computeIfAbsent(service, _ -> new HashMap<>()).merge(id, sequence, Math::max);
            if (!pending.getList("entries", Document.class, List.of()).isEmpty()) {
                waiting.add(service + "/" + collection + "/" + id);
            }
        }
    }

    private static Stream<Document> steps(Document document) {
        var history = document.get("history", Document.class);
        return history == null ? Stream.empty() : history.getList("steps", Document.class, List.of()).stream();
    }

    long count(String collection) {
        return counts.getOrDefault(collection, 0L);
    }
}
