package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

/** Runs marked classes the way Surefire does, one after the other in this JVM, and looks at what each was given. */
class WithInfrastructureTests {

    private static final Set<String> DATABASES = new HashSet<>();
    private static final Set<Set<String>> TOPICS_AT_THE_BEGINNING = new HashSet<>();

    @Test
    void servesClassesWithAndWithoutAContext() {
        DATABASES.clear();
        TOPICS_AT_THE_BEGINNING.clear();
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create().execute(classes(MarkedFirst.class, MarkedLast.class, WithoutContext.class), summary);

        assertThat(summary.getSummary().getFailures()).extracting(failure -> failure.getException()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(5);
        assertThat(DATABASES).hasSize(3).allMatch(name -> name.matches("test-[0-9a-f-]{13}"));
        assertThat(TOPICS_AT_THE_BEGINNING).containsExactly(Set.of());
    }

    private static LauncherDiscoveryRequest classes(Class<?>... classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(classes).stream().map(DiscoverySelectors::selectClass).toList()).build();
    }

    private static void look(String database) throws Exception {
        DATABASES.add(database);
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.running().kafkaBootstrap()))) {
            TOPICS_AT_THE_BEGINNING.add(admin.listTopics().names().get(10, TimeUnit.SECONDS));
            admin.createTopics(List.of(new NewTopic("left-behind", 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
            Awaitility.await().until(() -> admin.listTopics().names().get().contains("left-behind"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}

    @WithInfrastructure
    @SpringBootTest(classes = Application.class)
    static class MarkedFirst {

        @Value("${silian.mongodb.database}")
        String database;

        @Value("${silian.mongodb.uri}")
        String uri;

        @Value("${silian.kafka.bootstrap}")
        String bootstrap;

        @Value("${eureka.client.enabled}")
        boolean eureka;

        @Test
        void isGivenAddresses() throws Exception {
            assertThat(uri).isEqualTo(TestInfrastructure.running().mongoUri());
            assertThat(bootstrap).isEqualTo(TestInfrastructure.running().kafkaBootstrap());
            assertThat(eureka).isFalse();
            look(database);
        }

        @Nested
        class WithANestedClass {

            @Test
            void isGivenTheSameDatabase() {
                assertThat(System.getProperty("silian.mongodb.database")).isEqualTo(database);
            }
        }
    }

    @SpringBootTest(classes = Application.class)
    @WithInfrastructure
    static class MarkedLast {

        @Value("${silian.mongodb.database}")
        String database;

        @Test
        void isGivenADatabaseOfItsOwn() throws Exception {
            look(database);
        }
    }

    @WithInfrastructure
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class WithoutContext {

        @Test
        void isGivenKeys() throws Exception {
            var keys = Path.of(System.getProperty("silian.keys"));
            for (var name : List.of("personal-data", "blind-index", "pseudonym", "cursor")) {
                var key = Files.readString(keys.resolve(name + ".key")).strip();
                assertThat(Base64.getDecoder().decode(key)).hasSize(32);
            }
        }

        @Test
        void isGivenADatabaseToo() throws Exception {
            look(TestInfrastructure.running().database());
        }
    }
}
