package silian.platform.events.consuming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import silian.platform.commands.Refusal;

/**
 * Applies the waiting events of a parked aggregate, in order, by the same handlers, and stops at the first that still
 * fails. A crash at any point leaves the rest waiting; an event that was applied but not yet removed is applied again,
 * which handlers bear.
 */
final class Redriving {

    private static final Logger LOG = LoggerFactory.getLogger(Redriving.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    /**
     * How far it went.
     *
     * @param applied events that took effect now
     * @param failure why the next one still cannot be applied; {@code null} if nothing waits any more
     */
    record Outcome(int applied, @Nullable String failure) {}

    private final ParkedAggregates parked;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Redriving(ParkedAggregates parked, Letters letters, Subscriptions subscriptions, Clock clock) {
        this.parked = parked;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** @throws Refusal {@code dead-letter.unknown}, or {@code dead-letter.in-hand} if another re-drive is at work */
    Outcome redrive(String id) {
        take(id);
        try {
            return applyWaiting(id);
        } finally {
            parked.release(id);
        }
    }

    /** As {@link #redrive}, without being asked; if somebody else is at work on the aggregate, it is left to them. */
    void tryWaiting(String id) {
        if (parked.lease(id, clock.instant(), leaseEnd())) {
            try {
                applyWaiting(id);
            } finally {
                parked.release(id);
            }
        }
    }

    private Outcome applyWaiting(String id) {
        var applied = 0;
        for (var next = parked.find(id); next.isPresent(); next = parked.find(id)) {
            var failure = apply(next.get(), next.get().entries().getFirst());
            if (failure != null) {
                return new Outcome(applied, failure);
            }
            applied++;
            parked.renew(id, leaseEnd());
        }
        return new Outcome(applied, null);
    }

    /**
     * Gives up the first waiting event for good, so that those behind it can be applied.
     *
     * @param offset of the letter the caller has seen to be the first
     * @throws Refusal {@code dead-letter.not-first} if another event is the first by now
     */
    void discard(String id, int partition, long offset, String by, String reason) {
        take(id);
        try {
            var first = parked.find(id).orElseThrow(() -> Refusal.unknown("dead-letter")).entries().getFirst();
            if (first.partition() != partition || first.offset() != offset) {
                throw Refusal.conflict("dead-letter.not-first");
            }
            LOG.warn("{} discards {} {} of {}: {}", by, first.type(), first.eventId(), id, reason);
            parked.remove(id, first);
        } finally {
            parked.release(id);
        }
    }

    private void take(String id) {
        if (parked.find(id).isEmpty()) {
            throw Refusal.unknown("dead-letter");
        }
        if (!parked.lease(id, clock.instant(), leaseEnd())) {
            throw Refusal.conflict("dead-letter.in-hand");
        }
    }

    private @Nullable String apply(ParkedAggregate aggregate, ParkedEvent event) {
        try {
            subscriptions.apply(letter(aggregate, event), aggregate.topic());
            parked.remove(aggregate.id(), event);
            return null;
        } catch (RuntimeException e) {
            var reason = DeadLetters.reasonOf(e);
            LOG.warn("{} of {} still cannot be applied: {}", event.type(), aggregate.id(), reason);
            return reason;
        }
    }

    private ConsumerRecord<String, byte[]> letter(ParkedAggregate aggregate, ParkedEvent event) {
        return letters.read(aggregate.topic(), event)
                .orElseThrow(() -> new IllegalStateException("the letter is no longer in its topic"));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
