package silian.platform.events.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;

/** Something on its way. */
@Document("parcels")
@TypeAlias("Parcel")
@PublishesTo(Parcel.TOPIC)
public final class Parcel implements RecordsEvents {

    public static final String TOPIC = "silian.post.parcel.v1";

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private int receipts;
    private final PendingEvents<ParcelEvent> pending;

    Parcel(String id, @Nullable Long version, int receipts, PendingEvents<ParcelEvent> pending) {
        this.id = id;
        this.version = version;
        this.receipts = receipts;
        this.pending = pending;
    }

    public static Parcel send(String id, String to, Instant at) {
        var parcel = new Parcel(id, null, 0, PendingEvents.none());
        parcel.pending.record(new ParcelEvent.Sent(id, to), at);
        return parcel;
    }

    public void weigh(int grams, Instant at) {
        pending.record(new ParcelEvent.Weighed(grams), at);
    }

    /** May happen again and again, for the sake of long stories. */
    public void receive(Instant at) {
        receipts++;
        pending.record(new ParcelEvent.Received(id, receipts), at);
    }

    @Override
    public PendingEvents<ParcelEvent> pending() {
        return pending;
    }

    public @Nullable Long version() {
        return version;
    }
}
