package silian.acceptance.fire.proxy;

import java.time.Duration;

/** What a network may do to a connection, or the host at its end. */
public sealed interface Fault {

    /** Nothing: bytes pass as they come. */
    record None() implements Fault {}

    /** Every answer comes later by so much. */
    record Delay(Duration by) implements Fault {}

    /** Answers trickle: so many bytes a second. */
    record Throttle(int bytesPerSecond) implements Fault {}

    /** Connections are taken, and nothing comes through in either direction. */
    record BlackHole() implements Fault {}

    /** Requests arrive and take effect; their answers are lost. */
    record LostAnswers() implements Fault {}

    /** A connection is reset as soon as a request is sent through it, before the other side has seen it. */
    record Reset() implements Fault {}

    /** Nobody listens: connections are refused, and those that stand are reset. */
    record Refuse() implements Fault {}

    /** A host that is gone: the attempt to connect is not even answered. */
    record Unreachable() implements Fault {}

    static Fault none() {
        return new None();
    }
}
