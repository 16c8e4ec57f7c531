package silian.bench.roster;

import com.mongodb.MongoClientSettings;
import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import org.bson.Document;

/** The finished documents of an import, inserted into a collection with the same indexes and nothing else done. */
final class BareInserts implements AutoCloseable {

    private static final int BATCH = 500;

    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + Recruitment.STORE))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true)).build());
    private final MongoDatabase database = client.getDatabase("recruitment-service");
    private final MongoCollection<Document> bare;

    BareInserts() {
        bare = database.getCollection("bareTalents");
        database.getCollection("talents").listIndexes().forEach(index -> {
            if (!index.getString("name").equals("_id_")) {
                bare.createIndex(index.get("key", Document.class), new IndexOptions().name(index.getString("name"))
                        .unique(index.getBoolean("unique", false)).sparse(index.getBoolean("sparse", false)));
            }
        });
    }

    /** @return seconds that the documents of the given upload's lines took */
    double seconds(String fromStudentNumber, String toStudentNumber) {
        var documents = database.getCollection("talents").find(Filters.and(
                Filters.gte("studentNumber", fromStudentNumber), Filters.lt("studentNumber", toStudentNumber)))
                .into(new ArrayList<>());
        long start = System.nanoTime();
        for (int from = 0; from < documents.size(); from += BATCH) {
            bare.insertMany(documents.subList(from, Math.min(from + BATCH, documents.size())));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    long talents() {
        return database.getCollection("talents").countDocuments();
    }

    @Override
    public void close() {
        client.close();
    }
}
