package silian.platform.persistence;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Refuses to start a service that stores an aggregate without a version (lost updates) or without a logical type name
 * (a renamed class would no longer be read).
 */
final class AggregateRules implements SmartInitializingSingleton {

    private final MongoMappingContext context;

    AggregateRules(MongoMappingContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> broken = context.getPersistentEntities().stream()
                .filter(entity -> entity.isAnnotationPresent(Document.class))
                .filter(entity -> !entity.hasVersionProperty() || !entity.isAnnotationPresent(TypeAlias.class))
                .map(PersistentEntity::getName).sorted().toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("documents need @Version and @TypeAlias: " + String.join(", ", broken));
        }
    }
}
