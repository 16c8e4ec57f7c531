package silian.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class AggregateRulesTests {

    @Test
    void refuseADocumentWithoutVersionOrAlias() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new AggregateRules(contextOf(Unversioned.class)).afterSingletonsInstantiated())
                .withMessageContaining("Unversioned");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new AggregateRules(contextOf(Unnamed.class)).afterSingletonsInstantiated())
                .withMessageContaining("Unnamed");
        assertThatNoException()
                .isThrownBy(() -> new AggregateRules(contextOf(Proper.class)).afterSingletonsInstantiated());
    }

    private static MongoMappingContext contextOf(Class<?> type) {
        var context = new MongoMappingContext();
        context.setInitialEntitySet(Set.of(type));
        context.afterPropertiesSet();
        return context;
    }

    @Document
    @TypeAlias("Unversioned")
    record Unversioned(@Id String id) {}

    @Document
    record Unnamed(@Id String id, @Version @Nullable Long version) {}

    @Document
    @TypeAlias("Proper")
    record Proper(@Id String id, @Version @Nullable Long version) {}
}
