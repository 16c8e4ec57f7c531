package silian.gateway.balancing;

import java.util.concurrent.atomic.AtomicInteger;

/** What this gateway itself saw of an instance. Times are those of {@link System#nanoTime()}. */
final class InstanceRecord {

    private final long firstSeen;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean refused;
    private volatile long refusedAt;

    InstanceRecord(long firstSeen) {
        this.firstSeen = firstSeen;
    }

    void begins() {
        underWay.incrementAndGet();
    }

    void ends() {
        underWay.decrementAndGet();
    }

    /** Requests that were sent and have no answer yet. */
    int underWay() {
        return underWay.get();
    }

    void refusedAt(long now) {
        refusedAt = now;
        refused = true;
    }

    void answered() {
        refused = false;
    }

    boolean hasRefusedWithin(long nanos, long now) {
        return refused && now - refusedAt < nanos;
    }

    long ageAt(long now) {
        return now - firstSeen;
    }
}
