package silian.acceptance.fire.restarts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import silian.acceptance.fire.Patience;

/**
 * A steady stream of requests through the gateway, sent once each: nothing is repeated, whatever is not a success is a
 * failure. Requests leave at a fixed rate as long as one of the senders is free; when all wait, the rate falls.
 */
final class Load implements AutoCloseable {

    private static final int SENDERS = 32;
    private static final int MOST_TIMED = 500_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI gateway;
    private final Supplier<Call> calls;
    private final long intervalNanos;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicLong nextSlot = new AtomicLong();
    private final AtomicInteger sent = new AtomicInteger();
    private final long[] microseconds = new long[MOST_TIMED];
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> senders;
    private volatile boolean ended;

    Load(URI gateway, Supplier<Call> calls, int perSecond) {
        this.gateway = gateway;
        this.calls = calls;
        this.intervalNanos = 1_000_000_000L / perSecond;
        this.senders = IntStream.range(0, SENDERS).mapToObj(i -> Thread.ofVirtual().name("sender-" + i)
                .unstarted(this::send)).toList();
    }

    void begin() {
        nextSlot.set(System.nanoTime());
        senders.forEach(Thread::start);
    }

    private void send() {
        while (!ended) {
            var slot = nextSlot.getAndUpdate(next -> Math.max(next, System.nanoTime() - intervalNanos) + intervalNanos);
            for (var left = slot - System.nanoTime(); left > 0; left = slot - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            send(calls.get());
        }
    }

    private void send(Call call) {
        var request = HttpRequest.newBuilder(gateway.resolve(call.request().path())).timeout(LIMIT)
                .method(call.request().method(), call.request().publisher())
                .header("Authorization", "Bearer " + call.session().token());
        call.request().headers().forEach(request::header);
        var at = Instant.now();
        var began = System.nanoTime();
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                failures.add(new Failure(at, call.service(), call.kind(), call.isSafeToRepeat(), text(response)));
            }
        } catch (IOException e) {
            failures.add(new Failure(at, call.service(), call.kind(), call.isSafeToRepeat(), e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var number = sent.getAndIncrement();
        if (number < MOST_TIMED) {
            microseconds[number] = (System.nanoTime() - began) / 1000;
        }
    }

    private static String text(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body().substring(0, Math.min(200, response.body().length()));
    }

    int sent() {
        return sent.get();
    }

    List<String> failureTexts() {
        return failures.stream().map(Failure::text).toList();
    }

    /** How many were sent, what failed, and how long it took. */
    String summary() {
        var kinds = failures.stream().collect(Collectors.groupingBy(Failure::kind, Collectors.counting()));
        return String.format(Locale.ROOT, "%d sent, failed %s, p50 %.0f ms, p99 %.0f ms, max %.0f ms", sent(), kinds,
                milliseconds(0.5), milliseconds(0.99), milliseconds(1));
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Milliseconds within which the share of all requests was answered. */
    double milliseconds(double share) {
        var times = Arrays.copyOf(microseconds, Math.min(sent.get(), MOST_TIMED));
        Arrays.sort(times);
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, times.length * share)] / 1000.0;
    }

    /** Waits until so many were sent in all; false if they do not come in time. */
    boolean awaitSent(int total, Duration limit) {
        Patience.until(limit, () -> sent.get() >= total);
        return sent.get() >= total;
    }

    @Override
    public void close() {
        end();
    }

    /** Sends no more, and lets the requests under way come to their end. */
    void end() {
        ended = true;
        try {
            for (var sender : senders) {
                sender.join(LIMIT.plusSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
