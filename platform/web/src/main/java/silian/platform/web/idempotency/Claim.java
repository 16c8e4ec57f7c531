package silian.platform.web.idempotency;

import org.jspecify.annotations.Nullable;

/** What becomes of a request with a key. */
sealed interface Claim {

    /** Nobody carries it out: this request does, in the owner's name. */
    record Granted(String id, String owner) implements Claim {}

    /** Another request with the key is being carried out. */
    record InFlight() implements Claim {}

    /** The key was used for another request. */
    record Reused() implements Claim {}

    /** @param fingerprint of the first request */
    record Answered(String fingerprint, FirstAnswer answer) implements Claim {}

    /** Whether two requests are known to differ; one that is not told yet does not. */
    static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}
