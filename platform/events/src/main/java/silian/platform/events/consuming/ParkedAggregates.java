package silian.platform.events.consuming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which aggregates wait, and for what. One document per aggregate; every change is one atomic update of it, so that a
 * record that arrives while ops work on the same aggregate is either behind the waiting ones or after them, never lost.
 * A document without entries means nothing: whoever finds it proceeds as if it were gone.
 */
class ParkedAggregates {

    static final String COLLECTION = "parkedAggregates";

    private static final String ENTRIES = "entries";
    private static final String LEASE = "redrivenUntil";
    private static final Bson NOT_EMPTY = exists(ENTRIES + ".0");

    private final MongoOperations mongo;

    ParkedAggregates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The aggregate, if events of it wait. */
    Optional<ParkedAggregate> find(String id) {
        return Optional.ofNullable(collection().find(and(eq(id), NOT_EMPTY)).first()).map(ParkedAggregate::of);
    }

    /** Parked aggregates in the order of their ids. */
    Window<ParkedAggregate> page(KeysetScrollPosition position, Limit limit) {
        var after = position.getKeys().getOrDefault("_id", "");
        var found = collection().find(gt("_id", after)).sort(ascending("_id")).limit(limit.max() + 1)
                .map(ParkedAggregate::of).into(new ArrayList<>());
        var page = found.subList(0, Math.min(found.size(), limit.max()));
        return Window.from(page, index -> ScrollPosition.forward(Map.of("_id", page.get(index).id())),
                found.size() > page.size());
    }

    /** How many aggregates wait. */
    long count() {
        return collection().estimatedDocumentCount();
    }

    /** Parks the aggregate with its first waiting event, or behind others if it was parked meanwhile. */
    void park(String topic, String key, ParkedEvent event) {
        collection().updateOne(eq(ParkedAggregate.idOf(topic, key)), combine(push(ENTRIES, event.toDocument()),
                setOnInsert("topic", topic), setOnInsert("key", key)), new UpdateOptions().upsert(true));
    }

    /** Puts an event behind the waiting ones; false if none waits any more, and the event is to be applied. */
    boolean parkBehind(String id, ParkedEvent event) {
        return collection().updateOne(and(eq(id), NOT_EMPTY), push(ENTRIES, event.toDocument()))
                .getMatchedCount() == 1;
    }

    /** Removes an event that was applied or given up, and the document with the last one. */
    void remove(String id, ParkedEvent event) {
        collection().updateOne(eq(id), pull(ENTRIES,
                new Document("partition", event.partition()).append("offset", event.offset())));
        collection().deleteOne(and(eq(id), size(ENTRIES, 0)));
    }

    /** Takes the right to work on the aggregate; false if somebody else has it. */
    boolean lease(String id, Instant now, Instant until) {
        return collection().updateOne(and(eq(id), or(exists(LEASE, false), lt(LEASE, Date.from(now)))),
                set(LEASE, Date.from(until))).getMatchedCount() == 1;
    }

    /** Keeps the right a while longer. */
    void renew(String id, Instant until) {
        collection().updateOne(eq(id), set(LEASE, Date.from(until)));
    }

    void release(String id) {
        collection().updateOne(eq(id), unset(LEASE));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
