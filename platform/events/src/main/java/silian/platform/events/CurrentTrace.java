package silian.platform.events;

import org.jspecify.annotations.Nullable;

/** Tells which trace is at work, so that what an event leads to can be seen in the same trace. */
@FunctionalInterface
interface CurrentTrace {

    /** The header value of W3C Trace Context ({@code traceparent}), {@code null} outside of any trace. */
    @Nullable
    String traceparent();
}
