package silian.platform.events.publishing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.events.publishing.PublishedTypes.PublishedType;

/**
 * Reads and shortens the outboxes inside the documents. It never touches an aggregate's version: a command that loaded
 * the aggregate before still saves, and at worst writes back entries that are then published once more.
 */
class Outbox {

    private static final String ENTRIES = PublishedTypes.PENDING + ".entries";
    private static final String SEQUENCE = PublishedTypes.PENDING + ".sequence";
    private static final String SINCE = PublishedTypes.PENDING + ".since";

    /** An aggregate that waits, and since when. */
    record Waiting(PublishedAggregate aggregate, Instant since) {}

    private final MongoOperations mongo;

    Outbox(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What the aggregate has to publish, in order. */
    List<StoredEvent> entriesOf(PublishedAggregate aggregate) {
        var document = mongo.getCollection(aggregate.collection()).find(eq(aggregate.id()))
                .projection(include(ENTRIES)).first();
        if (document == null) {
            return List.of();
        }
        return document.get(PublishedTypes.PENDING, new Document()).getList("entries", Document.class, List.of())
                .stream().map(StoredEvent::of).sorted(Comparator.comparingLong(StoredEvent::sequence)).toList();
    }

    /**
     * Removes what was published. If nothing newer was recorded meanwhile the outbox is empty and leaves the index; both
     * ways are one atomic update of one document.
     *
     * @param sequence the last one the broker acknowledged
     */
    void published(PublishedAggregate aggregate, long sequence) {
        var collection = mongo.getCollection(aggregate.collection());
        var emptied = collection.updateOne(and(eq(aggregate.id()), lte(SEQUENCE, sequence)),
                combine(set(ENTRIES, List.of()), unset(SINCE)));
        if (emptied.getMatchedCount() == 0) {
            collection.updateOne(eq(aggregate.id()), pull(ENTRIES, lte("sequence", sequence)));
        }
    }

    /**
     * The aggregates that wait since then or longer, oldest first; served by the sparse index on {@code since}.
     *
     * @param from leaves out those that wait since before, which were looked at already
     */
    List<Waiting> waiting(PublishedType type, Instant from, Instant then, int limit) {
        return mongo.getCollection(type.collection())
                .find(and(gte(SINCE, Date.from(from)), lte(SINCE, Date.from(then))))
                .sort(ascending(SINCE)).limit(limit).projection(include(SINCE))
                .map(document -> new Waiting(
                        new PublishedAggregate(type.collection(), type.topic(), document.getString("_id")),
                        document.get(PublishedTypes.PENDING, Document.class).getDate("since").toInstant()))
                .into(new ArrayList<>());
    }
}
