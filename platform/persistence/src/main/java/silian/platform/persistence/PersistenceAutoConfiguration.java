package silian.platform.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Sets MongoDB up so that an acknowledged write is a durable one, and values are stored exactly. Everything relies on
 * single-document atomicity alone, so that it behaves the same on a replica set and on the embedded store.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
public class PersistenceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions(ObjectProvider<DocumentConversions> contributed) {
        List<?> converters = Stream.concat(
                Stream.of(new IdentifierConversions(), new ExactConversions()), contributed.orderedStream())
                .flatMap(conversions -> conversions.converters().stream()).toList();
        return MongoCustomConversions.create(adapter -> adapter.registerConverters(converters));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.DEFAULT)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(15, TimeUnit.SECONDS));
    }

    @Bean
    AggregateRules aggregateRules(MongoMappingContext context) {
        return new AggregateRules(context);
    }

    @Bean
    FirstReads firstReads(MongoMappingContext context, ObjectProvider<MongoOperations> mongo) {
        return new FirstReads(context, mongo);
    }
}
