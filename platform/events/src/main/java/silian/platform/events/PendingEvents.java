package silian.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The outbox inside an aggregate: the aggregate records its events here, they are stored with the aggregate's state by
 * the same single-document write, and a relay publishes and removes them. State and events cannot part.
 *
 * <p>
 * Only events that the {@link ContractMapping} makes public are stored and counted. The relay removes entries without
 * touching the aggregate's version. A save that began before the removal writes them back; they are then published once
 * more under the same id and sequence, which whoever applied them recognises.
 *
 * @param <E> the sealed event type of the aggregate
 */
public final class PendingEvents<E> {

    /**
     * A public event waiting to be published.
     *
     * @param id see {@link EventId#of(String, String, long)}
     * @param sequence counts the public events of the aggregate from 1, without gaps
     * @param type see {@link EventType}
     * @param time when it happened
     * @param data the contract as JSON text
     * @param traceparent the trace that caused it (W3C Trace Context), if there was one
     */
    record Entry(@Field("id") String id, long sequence, String type, Instant time, String data,
            @Nullable String traceparent) {}

    /** An event of the aggregate that has not been looked at yet. */
    record Recorded<E>(E event, Instant at) {}

    /** Half of what brokers take by default: a dead letter carries the event and headers of its own. */
    private static final int MOST_BYTES = 512 * 1024;

    /** Present only while there are entries: the sparse index holds just the documents the sweeper must look at. */
    @Indexed(sparse = true)
    private @Nullable Instant since;
    private long sequence;
    private List<Entry> entries;
    @Transient
    private final List<Recorded<E>> recorded = new ArrayList<>();

    @PersistenceCreator
    PendingEvents(@Nullable Instant since, long sequence, @Nullable List<Entry> entries) {
        this.since = since;
        this.sequence = sequence;
        this.entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** The pending events of a new aggregate. */
    public static <E> PendingEvents<E> none() {
        return new PendingEvents<>(null, 0, List.of());
    }

    /**
     * Remembers what happened; it is stored when the aggregate is saved.
     *
     * @param at when it happened
     */
    public void record(E event, Instant at) {
        recorded.add(new Recorded<>(event, at));
    }

    /**
     * Turns the recorded events into entries, those that are public.
     *
     * @param traceparent the trace at work, if any
     * @param now since when they wait, which is not when they happened: a consumer records what happened elsewhere
     * @throws IllegalStateException if one is too large for the broker; unsaved it harms nobody, saved it would never
     *     leave
     */
    void store(String topic, String aggregateId, Function<Object, Optional<Contract>> contractOf, ContractJson json,
            @Nullable String traceparent, Instant now) {
        var stored = new ArrayList<>(entries);
        for (var happened : recorded) {
            contractOf.apply(happened.event()).ifPresent(contract -> {
                EventTypes.requireTopic(contract.getClass(), topic);
                sequence++;
                stored.add(new Entry(EventId.of(topic, aggregateId, sequence).value(), sequence,
                        EventTypes.nameOf(contract.getClass()), happened.at(), written(contract, json), traceparent));
            });
        }
        recorded.clear();
        entries = List.copyOf(stored);
        since = entries.isEmpty() ? null : Objects.requireNonNullElse(since, now);
    }

    private static String written(Contract contract, ContractJson json) {
        var text = json.write(contract);
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalStateException(
                    EventTypes.nameOf(contract.getClass()) + " is larger than " + MOST_BYTES + " bytes");
        }
        return text;
    }

    /** What was recorded since the aggregate was loaded or made, for tests of the aggregate. */
    public List<E> recorded() {
        return recorded.stream().map(Recorded::event).toList();
    }

    /** The sequence of the last public event, 0 if there was none yet. */
    public long sequence() {
        return sequence;
    }

    List<Entry> entries() {
        return entries;
    }

    /** How many public events were stored and, as far as this copy of the aggregate knows, not published yet. */
    public int waiting() {
        return entries.size();
    }
}
