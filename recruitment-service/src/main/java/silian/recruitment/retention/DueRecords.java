package silian.recruitment.retention;

import java.time.Instant;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Records that tell in an indexed field {@code heldSince} since when they tell of a person, by the clock and not by the
 * business date. Each is ended by a write of its own, which looks at that field again: whatever became of the record
 * meanwhile begins its years anew, and of two instances that find it one ends it.
 */
public final class DueRecords implements HeldForYears {

    private static final String HELD_SINCE = "heldSince";

    private final MongoOperations mongo;
    private final Class<?> records;
    private final RetentionPeriod period;
    private final ToLongFunction<Query> ending;

    private DueRecords(MongoOperations mongo, Class<?> records, RetentionPeriod period,
            ToLongFunction<Query> ending) {
        this.mongo = mongo;
        this.records = records;
        this.period = period;
        this.ending = ending;
    }

    /** Records that nothing counts: nothing is left of them. */
    public static HeldForYears erased(MongoOperations mongo, Class<?> records, RetentionPeriod period) {
        return new DueRecords(mongo, records, period, one -> mongo.remove(one, records).getDeletedCount());
    }

    /**
     * Records that are counted: they stay, without whom they are about.
     *
     * @param personal the fields that tell
     */
    public static HeldForYears forgotten(MongoOperations mongo, Class<?> records, RetentionPeriod period,
            String... personal) {
        var update = new Update().unset(HELD_SINCE);
        for (var field : personal) {
            update.unset(field);
        }
        return new DueRecords(mongo, records, period,
                one -> mongo.updateFirst(one, update, records).getModifiedCount());
    }

    @Override
    public RetentionPeriod period() {
        return period;
    }

    @Override
    public int end(Instant before, Limit most) {
        var due = new Query(Criteria.where(HELD_SINCE).lt(before)).with(Sort.by(HELD_SINCE)).limit(most);
        due.fields().include("_id");
        int ended = 0;
        for (var found : mongo.find(due, Document.class, mongo.getCollectionName(records))) {
            ended += (int) ending.applyAsLong(new Query(
                    Criteria.where("_id").is(found.get("_id")).and(HELD_SINCE).lt(before)));
        }
        return ended;
    }
}
