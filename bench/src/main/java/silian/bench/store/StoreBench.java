package silian.bench.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.H2MongoServer;
import org.bson.Document;
import silian.local.store.DocumentStore;

/**
 * Asks the same questions of the local run's document store and of the server library with its own H2 backend, side by
 * side in one process, and prints operations per second with the ratio of the medians.
 */
public final class StoreBench {

    private static final int ROUNDS = 5;
    private static final int SLOW_ROUNDS = 3;
    private static final double SLOW = 10;
    private static final Duration ROUND = Duration.ofMillis(600);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final long SEED = 20220101;

    private StoreBench() {}

    /** @param arguments names of shapes to measure, or parts of them; all without any */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("silian-store-bench");
        try {
            compare(folder, arguments);
        } finally {
            delete(folder);
        }
    }

    private static void compare(Path folder, String[] wanted) throws Exception {
        var stock = new H2MongoServer(folder.resolve("stock.mv").toString());
        var address = stock.bind();
        try (var store = DocumentStore.open(folder.resolve("store.mv"), new InetSocketAddress("127.0.0.1", 0));
                var client = MongoClients.create("mongodb://127.0.0.1:" + store.port());
                var stockClient = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
            var postings = client.getDatabase("bench").getCollection("postings");
            var stockPostings = stockClient.getDatabase("bench").getCollection("postings");
            report("load of %,d documents: ours %.1f s, stock %.1f s%n%n", Postings.COUNT, load(postings),
                    load(stockPostings));
            report("| operations/s | ours min | median | max | stock min | median | max | ratio |%n");
            report("|---|---:|---:|---:|---:|---:|---:|---:|%n");
            for (Shape shape : Shape.all()) {
                if (isWanted(shape, wanted)) {
                    var ours = measure(shape, postings);
                    var theirs = measure(shape, stockPostings);
                    report("| %s | %,.0f | %,.0f | %,.0f | %,.1f | %,.1f | %,.1f | %,.1f |%n", shape.name(), ours.min(),
                            ours.median(), ours.max(), theirs.min(), theirs.median(), theirs.max(),
                            ours.median() / theirs.median());
                }
            }
            report("%nfull scans of ours: %s%n", store.fullScans());
            report("%nfile: ours %,d MB, stock %,d MB%n", Files.size(folder.resolve("store.mv")) >> 20,
                    Files.size(folder.resolve("stock.mv")) >> 20);
        } finally {
            stock.shutdownNow();
        }
    }

    private static boolean isWanted(Shape shape, String[] wanted) {
        for (String part : wanted) {
            if (shape.name().contains(part)) {
                return true;
            }
        }
        return wanted.length == 0;
    }

    private static double load(MongoCollection<Document> postings) {
        long start = System.nanoTime();
        Postings.load(postings);
        return (System.nanoTime() - start) / 1e9;
    }

    /** A round lasts until its time is over, and always at least one operation; what takes seconds is measured thrice. */
    private static Figures measure(Shape shape, MongoCollection<Document> postings) throws Exception {
        double warmUp = round(shape, postings, WARM_UP, SEED);
        double[] rounds = new double[warmUp < SLOW ? SLOW_ROUNDS : ROUNDS];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = round(shape, postings, ROUND, SEED + i + 1);
        }
        return Figures.of(rounds);
    }

    private static double round(Shape shape, MongoCollection<Document> postings, Duration duration, long seed)
            throws Exception {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        long operations = 0;
        try (var threads = Executors.newFixedThreadPool(shape.threads())) {
            var counts = new ArrayList<Callable<Long>>();
            for (int i = 0; i < shape.threads(); i++) {
                var random = new Random(seed * 31 + i);
                counts.add(() -> {
                    long count = 0;
                    do {
                        shape.operation().run(postings, random);
                        count++;
                    } while (System.nanoTime() < end);
                    return count;
                });
            }
            for (var count : threads.invokeAll(counts)) {
                operations += count.get();
            }
        }
        return operations * 1e9 / (System.nanoTime() - start);
    }

    private static void report(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
