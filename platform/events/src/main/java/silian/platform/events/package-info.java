/**
 * Events between services: what an aggregate records is stored in its own document, published in order to Kafka as
 * CloudEvents and applied once by whoever subscribed.
 *
 * <p>
 * Publishing: an aggregate implements {@link silian.platform.events.RecordsEvents}, names its topic with
 * {@link silian.platform.events.PublishesTo} and has a bean of
 * {@link silian.platform.events.ContractMapping}. Consuming: a bean of
 * {@link silian.platform.events.EventSubscriber}; its effect carries its proof, see
 * {@link silian.platform.events.AppliedEvents}.
 */
@NullMarked
package silian.platform.events;

import org.jspecify.annotations.NullMarked;
