package silian.platform.events;

/** A bean that wants to hear what other services publish. */
@FunctionalInterface
public interface EventSubscriber {

    /** The topic and the contracts of interest; asked once, at the start. */
    Subscription subscription();
}
