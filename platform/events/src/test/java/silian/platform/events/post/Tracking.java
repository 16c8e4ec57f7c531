package silian.platform.events.post;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Follows parcels. A test may put something in its way. */
public final class Tracking implements EventSubscriber {

    private final MongoOperations mongo;
    private final Map<String, Consumer<Delivered<?>>> before = new ConcurrentHashMap<>();
    private final Map<String, Consumer<Delivered<?>>> after = new ConcurrentHashMap<>();

    Tracking(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to(Parcel.TOPIC)
                .on(ParcelSent.class, event -> apply(event, "sent to " + event.data().to()))
                .on(ParcelReceived.class, event -> apply(event, "received " + event.data().day()));
    }

    /** Called before the effect of each event of this parcel. */
    public void before(String parcel, Consumer<Delivered<?>> interference) {
        before.put(parcel, interference);
    }

    /** Called after the effect of each event of this parcel, before its offset is committed. */
    public void after(String parcel, Consumer<Delivered<?>> interference) {
        after.put(parcel, interference);
    }

    public void leaveAlone(String parcel) {
        before.remove(parcel);
        after.remove(parcel);
    }

    private <C extends Contract> void apply(Delivered<C> event, String line) {
        before.getOrDefault(event.aggregateId(), one -> {}).accept(event);
        var found = mongo.findById(event.aggregateId(), Tracked.class);
        var tracked = found == null ? Tracked.unknown(event.aggregateId()) : found;
        if (!tracked.has(event)) {
            mongo.save(tracked.with(line, event));
        }
        after.getOrDefault(event.aggregateId(), one -> {}).accept(event);
    }
}
