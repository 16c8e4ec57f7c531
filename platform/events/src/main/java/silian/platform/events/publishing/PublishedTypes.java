package silian.platform.events.publishing;

import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import silian.platform.events.EventTypes;
import silian.platform.events.PendingEvents;
import silian.platform.events.RecordsEvents;

/** The aggregate types of this service that record events: where they are stored and where their events go. */
class PublishedTypes {

    /** The field every outbox is stored in. */
    static final String PENDING = "pending";

    /** An aggregate type. */
    record PublishedType(Class<?> aggregate, String collection, String topic) {}

    private final MongoMappingContext entities;

    PublishedTypes(MongoMappingContext entities) {
        this.entities = entities;
    }

    /** @throws IllegalStateException if one names no topic or keeps its outbox under another name */
    List<PublishedType> all() {
        return entities.getPersistentEntities().stream()
                .filter(entity -> entity.isAnnotationPresent(Document.class))
                .filter(entity -> RecordsEvents.class.isAssignableFrom(entity.getType()))
                .map(PublishedTypes::typeOf).toList();
    }

    private static PublishedType typeOf(MongoPersistentEntity<?> entity) {
        var pending = entity.getPersistentProperty(PENDING);
        if (pending == null || !pending.getType().equals(PendingEvents.class)
                || !pending.getFieldName().equals(PENDING)) {
            throw new IllegalStateException(entity.getName() + " must keep its PendingEvents in a field " + PENDING);
        }
        return new PublishedType(entity.getType(), entity.getCollection(), EventTypes.topicOf(entity.getType()));
    }
}
