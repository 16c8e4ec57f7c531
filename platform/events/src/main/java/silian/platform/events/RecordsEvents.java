package silian.platform.events;

/**
 * An aggregate whose events are saved in its own document and published from there. The class is annotated with
 * {@link PublishesTo} and keeps the pending events in a field named {@code pending}.
 */
public interface RecordsEvents {

    /** What happened to the aggregate and has not been published yet. */
    PendingEvents<?> pending();
}
