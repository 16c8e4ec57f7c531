package silian.platform.testing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.questions.ServedByIndexes.Sifted;
import silian.platform.testing.questions.ServedByIndexes.Small;

/** Runs marked classes the way Surefire does, on the real store and driver. */
class ServedByIndexesTests {

    @Test
    void failsWithEveryQuestionThatIsNotServed() {
        assertThat(failure(Unserved.class)).contains(
                "find flats {} is served by none of [(_id) unique, (town, _id)]",
                "find flats {rent: range} is served",
                "find flats {town: value} by [rent] is served",
                "update flats {rent: value} is served",
                "delete flats {rent: value} is served",
                "findAndModify flats {rent: value}, the first is served",
                "distinct flats {} is served",
                "aggregate flats {} is served",
                "aggregate flats {town: value} by [rent] is served")
                .doesNotContain("{_id: value}", "find flats {town: value} is");
    }

    @Test
    void passesWhatIsServedOrAllowedOrAside() {
        assertThat(failure(Served.class)).isEmpty();
    }

    @Test
    void failsWhenItHearsNothing() {
        assertThat(failure(Deaf.class)).contains("heard the driver");
    }

    private static String failure(Class<?> test) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test)).build(), summary);
        assertThat(summary.getSummary().getTestsSucceededCount()).isOne();
        return summary.getSummary().getFailures().stream().map(failure -> failure.getException().toString())
                .reduce("", String::concat);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    static class Application {}

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @WithInfrastructure
    @SpringBootTest(classes = Application.class, properties = {"spring.mongodb.uri=${silian.mongodb.uri}",
            "spring.mongodb.database=${silian.mongodb.database}"})
    @interface OnTheStore {}

    @ServedByIndexes
    @OnTheStore
    static class Unserved {

        @Autowired
        MongoDatabaseFactory databases;

        @Test
        void asks() {
            var flats = flats(databases.getMongoDatabase());
            all(flats, new Document());
            all(flats, Filters.gt("rent", 1));
            flats.find(Filters.eq("town", "x")).sort(Sorts.ascending("rent")).into(new ArrayList<>());
            all(flats, Filters.eq("town", "x"));
            all(flats, Filters.eq("_id", 1));
            flats.updateOne(Filters.eq("rent", 1), Updates.set("rent", 2));
            flats.deleteMany(Filters.eq("rent", 1));
            flats.findOneAndUpdate(Filters.eq("rent", 1), Updates.set("rent", 2));
            flats.distinct("town", String.class).into(new ArrayList<>());
            flats.countDocuments();
            flats.aggregate(List.of(new Document("$match", new Document("town", "x")),
                    new Document("$sort", new Document("rent", 1)))).into(new ArrayList<>());
        }
    }

    @ServedByIndexes(small = @Small(collection = "towns", because = "a district has a few"), sifted = @Sifted(collection = "flats", fields = "rent", because = "a town's flats cost about the same"))
    @OnTheStore
    static class Served {

        @Autowired
        MongoDatabaseFactory databases;

        @Test
        void asks() {
            var flats = flats(databases.getMongoDatabase());
            all(flats, Filters.and(Filters.eq("town", "x"), Filters.gt("rent", 1)));
            var towns = databases.getMongoDatabase().getCollection("towns");
            towns.insertOne(new Document());
            all(towns, new Document());
            all(databases.getMongoDatabase().getCollection("neverWritten"), Filters.eq("town", "x"));
            Aside.arrange(() -> flats.deleteMany(new Document()));
            long left = Aside.ask(() -> flats.countDocuments());
            assertThat(left).isZero();
        }
    }

    @ServedByIndexes
    @OnTheStore
    static class Deaf {

        @Test
        void asksNothing() {
            assertThat(Aside.now()).isFalse();
        }
    }

    private static MongoCollection<Document> flats(MongoDatabase database) {
        var flats = database.getCollection("flats");
        flats.createIndex(Indexes.ascending("town", "_id"), new IndexOptions().name("town"));
        return flats;
    }

    private static void all(MongoCollection<Document> collection, Bson filter) {
        collection.find(filter).into(new ArrayList<>());
    }
}
