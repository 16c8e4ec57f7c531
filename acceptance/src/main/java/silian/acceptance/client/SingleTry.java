package silian.acceptance.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A caller without patience: sends once, and knows how long it took and how it ended. */
public final class SingleTry {

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).cookieHandler(cookies).build();

    public SingleTry(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * How it ended.
     *
     * @param status HTTP status, 0 if the answer broke off or did not come within half a minute
     * @param took from the first byte sent to the last byte read
     */
    public record Outcome(int status, String body, Duration took) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Sends it once; a second time only with a new token, if the old was no longer taken and so nothing done. */
    public Outcome send(Request request, @Nullable Session session) {
        if (session == null) {
            return exchange(request, null);
        }
        var token = session.token();
        var outcome = exchange(request, token);
        if (outcome.status() != 401) {
            return outcome;
        }
        session.refused(token);
        return exchange(request, session.token());
    }

    private Outcome exchange(Request request, @Nullable String token) {
        var builder = HttpRequest.newBuilder(gateway.resolve(request.path())).timeout(Duration.ofSeconds(30))
                .method(request.method(), request.publisher());
        request.headers().forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        var ready = builder.build();
        long began = System.nanoTime();
        try {
            var response = http.send(ready, BodyHandlers.ofString());
            return new Outcome(response.statusCode(), response.body(), since(began));
        } catch (IOException e) {
            return new Outcome(0, e.getClass().getSimpleName(), since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** The value of a cookie that was set, empty for none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue).findFirst().orElse("");
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
