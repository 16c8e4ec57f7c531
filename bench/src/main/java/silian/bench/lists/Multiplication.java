package silian.bench.lists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.bson.types.Decimal128;
import silian.platform.commands.CommandId;

/**
 * Copies of what the service itself wrote, put into its store beside the originals: a hundred thousand postings through
 * the gateway would take an hour, and tell nothing else about reading them.
 */
final class Multiplication implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 300;
    private static final int APPLICATIONS_OF_A_PERSON = 3;
    private static final int OFTEN = 100;
    private static final int SELDOM = 1_000;
    private static final int PEOPLE = 20_000;

    private final MongoClient client;
    private final MongoCollection<Document> postings;
    private final MongoCollection<Document> applications;
    private final MongoCollection<Document> talents;

    /** @param store of a platform that runs */
    Multiplication(String store) {
        client = MongoClients.create(store);
        postings = client.getDatabase("recruitment-service").getCollection("jobPostings");
        applications = client.getDatabase("recruitment-service").getCollection("jobApplications");
        talents = client.getDatabase("recruitment-service").getCollection("talents");
    }

    /** Copies published postings until there are so many of them; other days and other pay. */
    void postings(List<String> templates, int count) {
        var originals = postings.find(Filters.in("_id", templates)).into(new ArrayList<>());
        insert(postings, count - originals.size(), i -> {
            var copy = copyOf(originals.get(i % originals.size()), posting(i));
            var showing = new Document(copy.get("showing", Document.class));
            var listing = new Document(showing.get("listing", Document.class));
            listing.put("publishedOn", FIRST_DAY.plusDays(i * 7L % DAYS).toString());
            listing.put("payTo", new Decimal128(5_000L + i * 37L % 9_000));
            return copy.append("showing", showing.append("listing", listing));
        });
    }

    /** Copies a person on a roster, without what only one may have: number, account and proven certificate. */
    void people() {
        var original = talents.find(Filters.exists("standing.number")).first();
        if (original == null) {
            throw new IllegalStateException("nobody is on a roster");
        }
        var standing = new Document(original.get("standing", Document.class));
        standing.remove("number");
        var degree = new Document(original.get("degree", Document.class));
        degree.remove("proven");
        degree.remove("due");
        insert(talents, PEOPLE, i -> {
            var copy = copyOf(original, talent(i)).append("standing", standing).append("degree", degree);
            copy.remove("subject");
            return copy;
        });
    }

    /**
     * Copies applications until there are so many of them, of other people for other postings, on other days.
     *
     * @param crowded the one for whose posting one in a hundred is, and of whose person one in a thousand
     */
    void applications(String crowded, int count, int postingCount) {
        var originals = applications.find().into(new ArrayList<>());
        var wanted = originals.stream().filter(original -> crowded.equals(original.get("_id"))).findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no application " + crowded));
        insert(applications, count - originals.size(), i -> {
            var copy = copyOf(i % OFTEN == 0 ? wanted : originals.get(i % originals.size()),
                    CommandId.digest("bench application " + i));
            copy.remove("openFor"); // the key of the one that is open for a person and a posting
            if (i % SELDOM != 0) {
                copy.put("talent", talent(i / APPLICATIONS_OF_A_PERSON % PEOPLE));
            }
            if (i % OFTEN != 0) {
                copy.put("posting", posting(i % postingCount));
            }
            return copy.append("submittedOn", FIRST_DAY.plusDays(i * 7L % DAYS).toString());
        });
    }

    private static String talent(int number) {
        return CommandId.digest("bench talent " + number);
    }

    private static String posting(int number) {
        return CommandId.digest("bench posting " + number);
    }

    private static Document copyOf(Document original, String id) {
        return new Document(original).append("_id", id);
    }

    private static void insert(MongoCollection<Document> collection, int count, IntFunction<Document> maker) {
        for (int from = 0; from < count; from += BATCH) {
            var batch = new ArrayList<Document>();
            for (int i = from; i < Math.min(from + BATCH, count); i++) {
                batch.add(maker.apply(i));
            }
            collection.insertMany(batch);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
