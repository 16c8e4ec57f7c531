package silian.platform.events.post;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** One running instance of the service. Publishing and tracking may be told apart by properties. */
public final class Post implements AutoCloseable {

    /** The instance's configuration. */
    @Configuration(proxyBeanMethods = false)
    @SpringBootApplication
    public static class Application {

        @Bean
        ParcelContracts parcelContracts() {
            return new ParcelContracts();
        }

        @Bean
        Tracking tracking(MongoOperations mongo) {
            return new Tracking(mongo);
        }
    }

    private final ConfigurableApplicationContext context;
    private final MongoOperations mongo;

    private Post(ConfigurableApplicationContext context) {
        this.context = context;
        this.mongo = context.getBean(MongoOperations.class);
    }

    public static Post start(String... properties) {
        return start(Application.class, properties);
    }

    public static Post start(Class<?> configuration, String... properties) {
        var arguments = Stream
                .concat(Stream.of("--spring.application.name=post-service", "--spring.main.banner-mode=off",
                        "--logging.level.root=warn"), Stream.of(properties).map(property -> "--" + property))
                .toArray(String[]::new);
        return new Post(new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE).run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public MongoOperations mongo() {
        return mongo;
    }

    public void send(String parcel) {
        mongo.save(Parcel.send(parcel, "Shiyan", Instant.now()));
    }

    public void receive(String parcel) {
        var found = parcel(parcel);
        found.receive(Instant.now());
        mongo.save(found);
    }

    /** Returns when the outbox is empty: a save before that would write back, and publish once more, what is in it. */
    public void awaitPublished(String parcel) {
        await().until(() -> parcel(parcel).pending().waiting() == 0);
    }

    public Parcel parcel(String id) {
        return Objects.requireNonNull(mongo.findById(id, Parcel.class));
    }

    /** What the tracker knows. */
    public List<String> lines(String parcel) {
        var tracked = mongo.findById(parcel, Tracked.class);
        return tracked == null ? List.of() : tracked.lines();
    }

    /** What the tracker is to know of a parcel that was sent and then received so many times. */
    public static List<String> story(int receipts) {
        return Stream.concat(Stream.of("sent to Shiyan"),
                IntStream.rangeClosed(1, receipts).mapToObj(day -> "received " + day)).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
