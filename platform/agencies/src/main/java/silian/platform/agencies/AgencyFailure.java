package silian.platform.agencies;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt that brought no usable answer. Counts against the agency's circuit breaker. */
final class AgencyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    AgencyFailure(String what, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(what, cause);
        this.retryAfter = retryAfter;
    }

    /** What the agency itself asked for by {@code Retry-After}. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
