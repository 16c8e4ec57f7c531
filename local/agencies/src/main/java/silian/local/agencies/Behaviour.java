package silian.local.agencies;

/**
 * How an agency behaves at the moment.
 *
 * @param latencyMs milliseconds before it answers, 0 to 60,000
 * @param fault what goes wrong
 */
record Behaviour(int latencyMs, Fault fault) {

    enum Fault {
        /** It answers. */
        NONE,
        /** It answers 500. */
        ERROR,
        /** It resets the connection. */
        RESET,
        /** It closes the connection without an answer. */
        EMPTY,
        /** Its answer trickles in over 10 seconds. */
        SLOW
    }

    Behaviour {
        if (latencyMs < 0 || latencyMs > 60_000) {
            throw new IllegalArgumentException("latencyMs is from 0 to 60000");
        }
    }

    static Behaviour normal() {
        return new Behaviour(0, Fault.NONE);
    }
}
