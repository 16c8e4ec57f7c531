package silian.bench.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;

/** A small aggregate; to make one is the command whose effect is awaited. */
@Document("signals")
@TypeAlias("Signal")
@PublishesTo(Signal.TOPIC)
final class Signal implements RecordsEvents {

    static final String TOPIC = "silian.bench.signal.v1";

    /** It was given. */
    record Given(String signal, String text) {}

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final PendingEvents<Given> pending;

    Signal(String id, @Nullable Long version, PendingEvents<Given> pending) {
        this.id = id;
        this.version = version;
        this.pending = pending;
    }

    static Signal give(String id, String text, Instant at) {
        var signal = new Signal(id, null, PendingEvents.none());
        signal.pending.record(new Given(id, text), at);
        return signal;
    }

    @Override
    public PendingEvents<Given> pending() {
        return pending;
    }

    @Nullable
    Long version() {
        return version;
    }
}
