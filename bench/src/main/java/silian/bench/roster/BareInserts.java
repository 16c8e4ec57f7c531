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
import java.util.stream.IntStream;
import org.bson.Document;
import silian.platform.commands.CommandId;

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

    /** @return seconds that inserting what was made of these lines takes, in the same batches; reading it is not counted */
    double seconds(int first, int lines) {
        long nanos = 0;
        for (int from = first; from < first + lines; from += BATCH) {
            var documents = database.getCollection("talents").find(Filters.in("_id",
                    IntStream.range(from, Math.min(from + BATCH, first + lines)).mapToObj(BareInserts::talent)
                            .toList()))
                    .into(new ArrayList<>());
            long start = System.nanoTime();
            bare.insertMany(documents);
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    /** The id that the service derives for a student. */
    private static String talent(int number) {
        return CommandId.digest("talent\n" + Recruitment.SCHOOL + '\n' + Graduates.studentNumber(number));
    }

    @Override
    public void close() {
        client.close();
    }
}
