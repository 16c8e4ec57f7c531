package silian.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class FirstReadsTests {

    private final MongoOperations store = mock(MongoOperations.class);

    @Test
    void readOneDocumentOfEveryKind() {
        run(Map.of("store", store));

        verify(store).find(any(), eq(Loaf.class));
        verify(store).find(any(), eq(Roll.class));
        verify(store, never()).find(any(), eq(Crust.class));
    }

    @Test
    void stopAtAStoreThatIsAway() {
        when(store.find(any(), any(Class.class))).thenThrow(new DataAccessResourceFailureException("away"));

        assertThatNoException().isThrownBy(() -> run(Map.of("store", store)));
        verify(store, times(1)).find(any(), any(Class.class));
    }

    @Test
    void doWithoutAStore() {
        assertThatNoException().isThrownBy(() -> run(Map.of()));
    }

    private static void run(Map<String, Object> beans) {
        var kinds = new MongoMappingContext();
        kinds.setInitialEntitySet(Set.of(Loaf.class, Roll.class, Crust.class));
        kinds.afterPropertiesSet();
        new FirstReads(kinds, new StaticListableBeanFactory(beans).getBeanProvider(MongoOperations.class))
                .run(new DefaultApplicationArguments());
    }

    @Document
    record Loaf(@Id String id, Crust crust) {}

    @Document
    record Roll(@Id String id) {}

    record Crust(String colour) {}
}
