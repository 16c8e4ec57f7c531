package silian.bench.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.H2MongoServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import silian.bench.measure.Measurement;
import silian.bench.measure.Workplace;
import silian.local.store.DocumentStore;

/**
 * Asks the same questions of the local run's document store and of the server library with its own H2 backend, side by
 * side in one process, and prints operations per second with the ratio of the medians.
 */
@Command(name = "store", description = "Operations a second of the embedded document store beside those of the library it is built on.")
public final class StoreBench extends Measurement {

    private static final int COUNT = 100_000;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "measures what has one of these in its name; none means all")
    private List<String> wanted = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var folder = Workplace.of("store").folder();
        var stock = new H2MongoServer(folder.resolve("stock.mv").toString());
        var address = stock.bind();
        try (var store = DocumentStore.open(folder.resolve("store.mv"), new InetSocketAddress("127.0.0.1", 0));
                var client = MongoClients.create("mongodb://127.0.0.1:" + store.port());
                var stockClient = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
            var postings = new Postings(client.getDatabase("bench").getCollection("postings"), COUNT);
            var stockPostings = new Postings(stockClient.getDatabase("bench").getCollection("postings"), COUNT);
            report("load of %,d documents: ours %.1f s, stock %.1f s%n", COUNT, load(postings), load(stockPostings));
            report("| operations/s | ours min | median | max | stock min | median | max | ratio |");
            report("|---|---:|---:|---:|---:|---:|---:|---:|");
            for (Shape shape : Shape.all()) {
                if (wanted.isEmpty() || wanted.stream().anyMatch(shape.name()::contains)) {
                    var ours = Rounds.of(shape, postings);
                    var theirs = Rounds.of(shape, stockPostings);
                    report("| %s | %,.0f | %,.0f | %,.0f | %,.1f | %,.1f | %,.1f | %,.1f |", shape.name(), ours.min(),
                            ours.median(), ours.max(), theirs.min(), theirs.median(), theirs.max(),
                            ours.median() / theirs.median());
                }
            }
            report("%nfull scans of ours: %s", store.fullScans());
            report("%nfile: ours %,d MB, stock %,d MB", Files.size(folder.resolve("store.mv")) >> 20,
                    Files.size(folder.resolve("stock.mv")) >> 20);
            return 0;
        } finally {
            stock.shutdownNow();
        }
    }

    private static double load(Postings postings) {
        long start = System.nanoTime();
        postings.load();
        return (System.nanoTime() - start) / 1e9;
    }
}
