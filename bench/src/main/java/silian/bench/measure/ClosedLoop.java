package silian.bench.measure;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import silian.acceptance.client.Request;
import silian.acceptance.platform.LocalPlatform;

/** Some callers at once, each of whom asks again as soon as it has its answer. */
public record ClosedLoop(HttpClient http, int callers) {

    /** @param p50 milliseconds to the whole answer */
    public record Outcome(double perSecond, double p50, double p95, double p99, double max) {}

    /** @throws IllegalStateException if an answer is not 2xx */
    public Outcome run(Call call, Duration length) {
        var token = call.caller().token();
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        var times = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var one : threads.invokeAll(Collections.nCopies(callers, loop(call, token, end)))) {
                times.addAll(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(call.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var taken = new Percentiles(times);
        return new Outcome(times.size() * 1e9 / (System.nanoTime() - begin), taken.at(0.5), taken.at(0.95),
                taken.at(0.99), taken.max());
    }

    private Callable<List<Long>> loop(Call call, String token, long end) {
        return () -> {
            var times = new ArrayList<Long>();
            for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
                send(call.request().get(), token);
                times.add(System.nanoTime() - now);
            }
            return times;
        };
    }

    private void send(Request request, String token) throws IOException, InterruptedException {
        var body = request.body();
        var builder = HttpRequest.newBuilder(LocalPlatform.GATEWAY.resolve(request.path()))
                .timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token)
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.headers().forEach(builder::header);
        var answer = http.send(builder.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.method() + " " + request.path() + " was answered "
                    + answer.statusCode() + " " + answer.body());
        }
    }
}
