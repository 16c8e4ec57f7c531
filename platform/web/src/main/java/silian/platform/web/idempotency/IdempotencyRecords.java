package silian.platform.web.idempotency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.web.WebSettings;

/**
 * The records of used keys. Every change of one is a single compare-and-set on its owner and lease, so any number of
 * instances may try at once. Leases are reckoned on the instances' clocks, which must agree to within a second.
 */
final class IdempotencyRecords {

    static final String COLLECTION = "idempotencyRecords";

    private final MongoOperations mongo;
    private final Clock clock;
    private final WebSettings.Idempotency settings;

    IdempotencyRecords(MongoOperations mongo, Clock clock, WebSettings.Idempotency settings) {
        this.mongo = mongo;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param fingerprint of the request, {@code null} if its body has not been read yet
     */
    Claim claim(String id, @Nullable String fingerprint) {
        var owner = UUID.randomUUID().toString();
        var now = clock.instant();
        try {
            var fresh = new Document("_id", id).append("state", "IN_FLIGHT").append("owner", owner)
                    .append("fingerprint", fingerprint).append("leaseUntil", leaseFrom(now))
                    .append("expiresAt", Date.from(now.plus(settings.retention())));
            in(records -> records.insertOne(fresh));
            return new Claim.Granted(id, owner);
        } catch (DuplicateKeyException e) {
            return claimKnown(id, owner, fingerprint, now);
        }
    }

    private Claim claimKnown(String id, String owner, @Nullable String fingerprint, Instant now) {
        var known = mongo.execute(COLLECTION, records -> records.find(Filters.eq("_id", id)).first());
        if (known == null) {
            return new Claim.InFlight(); // refused and removed between our two looks: the caller asks again
        }
        if (Claim.differ(fingerprint, known.getString("fingerprint"))) {
            return new Claim.Reused();
        }
        if (known.getString("state").equals("ANSWERED")) {
            return new Claim.Answered(known.getString("fingerprint"), answer(known));
        }
        return known.getDate("leaseUntil").toInstant().isAfter(now)
                ? new Claim.InFlight()
                : takeOver(id, owner, fingerprint, known, now);
    }

    /** The owner has not been heard of: whoever swaps the lease first carries the command out again. */
    private Claim takeOver(String id, String owner, @Nullable String fingerprint, Document known, Instant now) {
        var asSeen = Filters.and(ownedBy(id, known.getString("owner")),
                Filters.eq("leaseUntil", known.getDate("leaseUntil")));
        var swap = Updates.combine(Updates.set("owner", owner), Updates.set("leaseUntil", leaseFrom(now)),
                Updates.set("fingerprint", fingerprint == null ? known.getString("fingerprint") : fingerprint));
        var swapped = in(records -> records.updateOne(asSeen, swap).getModifiedCount());
        return swapped == 1 ? new Claim.Granted(id, owner) : new Claim.InFlight();
    }

    /**
     * Tells what a granted request asks for, once its body has come.
     *
     * @return the claim itself; {@link Claim.Reused} if the key turns out to belong to another request, whose try was
     *     cut short and for whose repetition the record is then free; {@link Claim.InFlight} if the lease was lost
     */
    Claim tell(Claim.Granted claim, String fingerprint) {
        var own = ownedBy(claim.id(), claim.owner());
        var untoldOrSame = Filters.or(Filters.eq("fingerprint", null), Filters.eq("fingerprint", fingerprint));
        if (matched(Filters.and(own, untoldOrSame), Updates.set("fingerprint", fingerprint))) {
            return claim;
        }
        var free = Updates.combine(Updates.set("owner", "nobody"),
                Updates.set("leaseUntil", Date.from(clock.instant())));
        return matched(own, free) ? new Claim.Reused() : new Claim.InFlight();
    }

    private boolean matched(Bson filter, Bson update) {
        return in(records -> records.updateOne(filter, update).getMatchedCount()) == 1;
    }

    /** Keeps the first answer; has no effect if the lease was lost meanwhile. */
    void answer(Claim.Granted claim, String fingerprint, FirstAnswer answer) {
        var kept = Updates.combine(Updates.set("state", "ANSWERED"), Updates.set("fingerprint", fingerprint),
                Updates.set("status", answer.status()),
                Updates.set("headers", new Document(Map.copyOf(answer.headers()))),
                Updates.set("body", new Binary(answer.sealed())),
                Updates.set("expiresAt", Date.from(clock.instant().plus(settings.retention()))));
        in(records -> records.updateOne(ownedBy(claim.id(), claim.owner()), kept));
    }

    /** Forgets a try that was refused: nothing happened, the key is free. */
    void release(Claim.Granted claim) {
        in(records -> records.deleteOne(ownedBy(claim.id(), claim.owner())));
    }

    /** Forgets an answer that can no longer be opened. */
    void forget(String id) {
        in(records -> records.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("state", "ANSWERED"))));
    }

    void renew(Collection<Claim.Granted> claims) {
        var until = Updates.set("leaseUntil", leaseFrom(clock.instant()));
        claims.forEach(claim -> in(records -> records.updateOne(ownedBy(claim.id(), claim.owner()), until)));
    }

    void createIndex() {
        in(records -> records.createIndex(Indexes.ascending("expiresAt")));
    }

    /** Removes what nobody will ask for any more, and tells how much that was. */
    long sweep() {
        return in(records -> records.deleteMany(Filters.lt("expiresAt", Date.from(clock.instant()))).getDeletedCount());
    }

    private Date leaseFrom(Instant now) {
        return Date.from(now.plus(settings.lease()));
    }

    private static Bson ownedBy(String id, String owner) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("state", "IN_FLIGHT"), Filters.eq("owner", owner));
    }

    private static FirstAnswer answer(Document record) {
        var headers = new HashMap<String, String>();
        record.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return new FirstAnswer(record.getInteger("status"), headers, record.get("body", Binary.class).getData());
    }

    private <R> R in(Function<MongoCollection<Document>, R> action) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, action::apply), "the driver always tells what it did");
    }
}
