package silian.platform.events;

import java.util.Optional;

/**
 * The one place that decides which events of an aggregate the world hears, and in which words. A bean per aggregate;
 * written as an exhaustive switch, a new event does not compile until someone decides.
 *
 * @param <E> the sealed event type of the aggregate
 */
public interface ContractMapping<E> {

    /** The sealed event type of the aggregate. */
    Class<E> eventType();

    /** The public form of the event, or nothing if it concerns nobody outside. */
    Optional<Contract> contractOf(E event);
}
