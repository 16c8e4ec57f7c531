package silian.platform.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads one document of every kind before the process is ready: connections are open and the readers of all kinds are made
 * when the first request comes. Without a store the process starts all the same.
 */
final class FirstReads implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstReads.class);

    private final MongoMappingContext kinds;
    private final ObjectProvider<MongoOperations> mongo;

    FirstReads(MongoMappingContext kinds, ObjectProvider<MongoOperations> mongo) {
        this.kinds = kinds;
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.ifAvailable(this::read);
    }

    private void read(MongoOperations store) {
        try {
            for (var kind : kinds.getPersistentEntities()) {
                if (kind.isAnnotationPresent(Document.class)) {
                    store.find(new Query().limit(1), kind.getType());
                }
            }
        } catch (RuntimeException e) {
            // each further one would wait as long for a store that is away
            log.debug("the first reads fail", e);
        }
    }
}
