package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Runs marked classes the way Surefire does and looks at which context each was given. */
class WithSharedInfrastructureTests {

    /** A test, its context, and whether any of the contexts before that one was still open. */
    private record Seen(Class<?> test, ConfigurableApplicationContext context, String database, boolean others) {}

    private static final List<Seen> SEEN = new ArrayList<>();

    @BeforeEach
    void lookAnew() {
        SEEN.clear();
    }

    @Test
    void startsOnceForAllWhoShareWhereverTheyStand() {
        run(First.class, Outsider.class, Second.class);

        assertThat(SEEN).extracting(Seen::test).containsExactly(Outsider.class, First.class, Second.class,
                Second.Inner.class);
        assertThat(SEEN.subList(1, 4)).extracting(Seen::context).containsOnly(SEEN.get(1).context());
        assertThat(SEEN.subList(1, 4)).extracting(Seen::database).containsOnly(SEEN.get(1).database());
        assertThat(SEEN.getFirst().database()).isNotEqualTo(SEEN.get(1).database());
    }

    @Test
    void isOverAsSoonAsAnotherBegins() {
        run(First.class);
        assertThat(SEEN.getFirst().context().isActive()).isTrue();
        run(Outsider.class);
        run(Second.class);

        assertThat(SEEN).noneMatch(Seen::others);
        assertThat(SEEN.getFirst().context().isActive()).isFalse();
        assertThat(SEEN.getLast().database()).isNotEqualTo(SEEN.getFirst().database());
    }

    private static void run(Class<?>... classes) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(classes).map(DiscoverySelectors::selectClass).toList()).build(), summary);
        assertThat(summary.getSummary().getFailures()).extracting(failure -> failure.getException()).isEmpty();
    }

    private static void look(Object test, ConfigurableApplicationContext context) {
        SEEN.add(new Seen(test.getClass(), context,
                context.getEnvironment().getRequiredProperty("silian.mongodb.database"),
                SEEN.stream().anyMatch(seen -> seen.context() != context && seen.context().isActive())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}

    @Retention(RetentionPolicy.RUNTIME)
    @WithSharedInfrastructure
    @SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @interface Together {}

    @Together
    static class First {

        @Autowired
        ConfigurableApplicationContext context;

        @Test
        void looks() {
            look(this, context);
        }
    }

    @Together
    static class Second {

        @Autowired
        ConfigurableApplicationContext context;

        @Test
        void looks() {
            look(this, context);
        }

        @Nested
        class Inner {

            @Test
            void looks() {
                look(this, context);
            }
        }
    }

    @WithInfrastructure
    @SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    static class Outsider {

        @Autowired
        ConfigurableApplicationContext context;

        @Test
        void looks() {
            look(this, context);
        }
    }
}
