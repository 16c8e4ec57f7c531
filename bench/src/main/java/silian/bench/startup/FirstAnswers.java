package silian.bench.startup;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import silian.acceptance.platform.LocalPlatform;

/** Asks for something of every service through the gateway until each has answered once. */
final class FirstAnswers implements AutoCloseable {

    private static final List<String> SERVICES = List.of("recruitment", "enterprise", "housing", "finance",
            "identity");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofMinutes(4);

    private final long begin;
    private final java.util.concurrent.ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Future<Double>> seconds = new TreeMap<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();

    /** @param begin {@link System#nanoTime} from which is counted */
    FirstAnswers(long begin) {
        this.begin = begin;
        SERVICES.forEach(service -> seconds.put(service, threads.submit(() -> awaited(service))));
    }

    /** Seconds to the first answer of each, once all have answered. */
    Map<String, Double> seconds() {
        var all = new TreeMap<String, Double>();
        seconds.forEach((service, coming) -> {
            try {
                all.put(service, coming.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
        return all;
    }

    private double awaited(String service) throws InterruptedException {
        var document = HttpRequest.newBuilder(LocalPlatform.GATEWAY.resolve("/api/" + service + "/openapi"))
                .timeout(Duration.ofSeconds(5)).build();
        while (System.nanoTime() - begin < MOST.toNanos()) {
            try {
                if (http.send(document, BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            } catch (IOException notYet) {
                // nobody listens there so far
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException(service + " does not answer through the gateway");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
