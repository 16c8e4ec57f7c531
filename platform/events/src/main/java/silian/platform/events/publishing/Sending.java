package silian.platform.events.publishing;

/** Hands one event to the broker. */
@FunctionalInterface
interface Sending {

    /**
     * Returns when the broker has acknowledged the event.
     *
     * @throws RuntimeException if it did not; the event may have arrived all the same
     */
    void send(PublishedAggregate aggregate, StoredEvent event);
}
