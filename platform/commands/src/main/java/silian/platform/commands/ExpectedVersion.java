package silian.platform.commands;

import org.jspecify.annotations.Nullable;

/**
 * The version of an object that a caller has seen (RFC 9110 section 13.1.1, {@code If-Match}), or any version if the
 * caller did not say.
 */
public record ExpectedVersion(@Nullable Long value) {

    public static ExpectedVersion any() {
        return new ExpectedVersion(null);
    }

    /** @throws Refusal {@code version.stale} (412) if the object has moved on since the caller saw it */
    public void check(@Nullable Long actual) {
        if (value != null && !value.equals(actual)) {
            throw Refusal.of(Refusal.Kind.STALE, new Fault(null, "version.stale", java.util.Map.of()));
        }
    }
}
