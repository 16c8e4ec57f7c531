package silian.platform.agencies;

import java.time.Duration;

/** When a call must have ended, by the machine's steady clock. */
record Deadline(long nanos) {

    /** The deadline of the call that the current thread is making. */
    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** Never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
