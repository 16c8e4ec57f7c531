package silian.platform.events;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import silian.platform.commands.Identifier;

/**
 * Turns what an aggregate recorded into entries of its outbox, just before aggregate and outbox become one document.
 */
final class RecordingEvents implements BeforeConvertCallback<RecordsEvents> {

    private final MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> entities;
    private final List<ContractMapping<?>> mappings;
    private final ContractJson json;
    private final CurrentTrace trace;
    private final Clock clock;

    RecordingEvents(MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> entities,
            List<ContractMapping<?>> mappings, ContractJson json, CurrentTrace trace, Clock clock) {
        this.entities = entities;
        this.mappings = List.copyOf(mappings);
        this.json = json;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public RecordsEvents onBeforeConvert(RecordsEvents aggregate, String collection) {
        var pending = aggregate.pending();
        if (!pending.recorded().isEmpty()) {
            var topic = EventTypes.topicOf(aggregate.getClass());
            pending.store(topic, idOf(aggregate), this::contractOf, json, trace.traceparent(), clock.instant());
        }
        return aggregate;
    }

    private String idOf(RecordsEvents aggregate) {
        var entity = entities.getRequiredPersistentEntity(aggregate.getClass());
        return switch (entity.getIdentifierAccessor(aggregate).getRequiredIdentifier()) {
            case Identifier identifier -> identifier.value();
            case String text -> text;
            case Object other -> throw new IllegalStateException(
                    "the id of a " + entity.getName() + " must be text to be a key, not " + other.getClass());
        };
    }

    private Optional<Contract> contractOf(Object event) {
        var mapping = mappings.stream().filter(candidate -> candidate.eventType().isInstance(event)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no ContractMapping bean knows " + event.getClass()));
        return apply(mapping, event);
    }

    private static <E> Optional<Contract> apply(ContractMapping<E> mapping, Object event) {
        return mapping.contractOf(mapping.eventType().cast(event));
    }
}
